import type { Bucket } from '../../../lib/domain/verdict.ts';
import type { BucketName } from '../../../lib/messages/protocol.ts';
import type { ScopeState } from '../../../lib/messages/scope-messages.ts';
import { formatNumber, t } from '../../../lib/platform/i18n.ts';
import { dayText } from '../../ui/day-text.ts';
import { bucketTitle } from '../../ui/sentence-text.ts';
import { Notice } from '../../ui/Notice.tsx';

interface CountedProps {
  readonly state: Extract<ScopeState, { readonly is: 'counted' }>;
  /** Empty until they are known. */
  readonly names: readonly BucketName[];
}

/** What the tool itself has counted of work that is too much to be read here: goal by goal, by labels alone. */
export function Counted({ state: { total, atLeast, since, buckets }, names }: CountedProps) {
  return (
    <section class="counted">
      <Notice>
        {t(atLeast ? 'popup_reading_counted_least' : 'popup_reading_counted', formatNumber(total))}
      </Notice>
      {buckets.length > 0 && (
        <>
          <h2 class="section-title">{t('popup_counted_by_label', dayText(since))}</h2>
          <ul>
            {buckets.map(({ bucket, count }) => (
              <li key={bucket} class="counted-line">
                <bdi>{bucketTitle(names, bucket as Bucket)}</bdi>
                <span>{formatNumber(count)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
