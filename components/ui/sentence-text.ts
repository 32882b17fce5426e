import type { Sentence } from '../../lib/domain/interpret/sentence.ts';
import type { SearchLink } from '../../lib/domain/interpret/search-link.ts';
import { isCurrency } from '../../lib/domain/currency.ts';
import type { Bucket } from '../../lib/domain/verdict.ts';
import type { ItemId, SiteId } from '../../lib/domain/work-item.ts';
import type { BucketName } from '../../lib/messages/protocol.ts';
import { formatNumber, formatShare, plural, t, type MessageKey } from '../../lib/platform/i18n.ts';
import { SITE_TITLES } from '../../lib/sites/hosts.ts';

/** What a bucket is called; an id that the strategy no longer knows stands for itself. */
export function bucketTitle(names: readonly BucketName[], bucket: Bucket): string {
  if (bucket === 'untagged') return t('popup_untagged');
  if (bucket === 'off_strategy') return t('popup_off_strategy');
  return names.find((one) => one.bucket === bucket)?.title ?? bucket.slice(bucket.indexOf(':') + 1);
}

function valueText({ as, value, currency }: Sentence['values'][number]): string {
  if (typeof value === 'string') return value;
  switch (as) {
    case 'share':
      return formatShare(value);
    case 'points':
      return t('say_points', formatNumber(value * 100, { maximumFractionDigits: 0 }));
    case 'days':
      return plural('say_workdays', Math.round(value));
    case 'money':
      return currency === undefined || !isCurrency(currency)
        ? `${formatNumber(value, { maximumFractionDigits: 0 })} ${currency ?? ''}`.trim()
        : formatNumber(value, { style: 'currency', currency, notation: 'compact', maximumFractionDigits: 1 });
    default:
      return formatNumber(value, { maximumFractionDigits: 0 });
  }
}

/** The sentence in the person's language. */
export const sentenceText = (
  { code, buckets, values }: Pick<Sentence, 'code' | 'buckets' | 'values'>,
  names: readonly BucketName[],
): string =>
  t(
    `say_${code}` as MessageKey,
    ...buckets.map((bucket) => bucketTitle(names, bucket)),
    ...values.map(valueText),
  );

/** What can be done, with the role that decides it where the strategy says so. */
export function optionText({ code, decides }: Sentence['options'][number]): string {
  const words = t(`say_can_${code}` as MessageKey);
  return decides === undefined ? words : t('say_decides', words, decides);
}

/** The tool as it calls itself. */
export const toolName = (site: SiteId): string => SITE_TITLES[site] ?? site;

/** The words of a link to a tool's own search: all that it finds, the part it can find, or the place where they lie. `item`: one of them. */
export function searchText({ shown, of }: SearchLink, item: ItemId): string {
  const tool = toolName(item.slice(0, item.indexOf('/')) as SiteId);
  if (shown === 0) return t('say_search_place', tool);
  return shown < of
    ? t('say_search_some', tool, formatNumber(shown), formatNumber(of))
    : t('say_search_all', tool);
}
