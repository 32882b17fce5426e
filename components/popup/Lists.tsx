import type { ItemLine, SummaryAnswer } from '../../lib/messages/protocol.ts';
import { formatNumber, t } from '../../lib/platform/i18n.ts';
import { dayText } from '../ui/day-text.ts';
import { faultText } from '../ui/error-text.ts';
import { ItemRow } from '../ui/ItemRow.tsx';
import { BucketRow } from './BucketRow.tsx';
import { Disclosure } from './Disclosure.tsx';
import { commonScale } from './scale.ts';

interface ListsProps {
  readonly summary: SummaryAnswer;
}

/** Who decides, in the order met, each role once. */
const deciders = (lines: readonly ItemLine[]): readonly string[] => [
  ...new Set(lines.flatMap(({ decides }) => (decides ? [decides] : []))),
];

const whyOff = ({ paint, decides, askedAt }: ItemLine): string =>
  [paint.reason, decides && t('popup_decides', decides), askedAt && t('popup_waits', dayText(askedAt))]
    .filter(Boolean)
    .join(' · ');

/** The items behind the numbers: sanctioned shares, then what has no goal, what is off strategy, and what cannot be seen. */
export function Lists({ summary }: ListsProps) {
  const { parts, untagged, offStrategy, unreadable, known } = summary;
  const scale = commonScale(summary);
  const faults = [...new Set(unreadable.flatMap(({ paint }) => (paint.fault ? [paint.fault] : [])))];
  const roles = deciders(offStrategy);
  return (
    <section class="lists" aria-label={t('popup_lists')}>
      {known > 0 && summary.categories.length > 0 && (
        <Disclosure
          mark="category"
          part="part-sanctioned"
          title={t('popup_sanctioned')}
          count={parts.sanctioned}
        >
          <ul>
            {summary.categories.map((category) => (
              <BucketRow key={category.id} bucket={category} known={known} scale={scale} />
            ))}
          </ul>
        </Disclosure>
      )}
      {parts.untagged > 0 && (
        <Disclosure mark="untagged" part="part-untagged" title={t('popup_untagged')} count={parts.untagged}>
          <Lines lines={untagged} count={parts.untagged} />
        </Disclosure>
      )}
      {parts.offStrategy > 0 && (
        <Disclosure
          mark="off_strategy"
          part="part-off_strategy"
          title={t('popup_off_strategy')}
          count={parts.offStrategy}
          note={roles.length > 0 ? t('popup_decides', roles.join(', ')) : undefined}
        >
          <Lines lines={offStrategy} count={parts.offStrategy} note={whyOff} />
        </Disclosure>
      )}
      {summary.unknown > 0 && (
        <Disclosure
          mark="unknown"
          part="part-unknown"
          title={t('popup_unreadable')}
          count={summary.unknown}
          open={known === 0}
        >
          <p class="small subtle">{t('popup_unreadable_text')}</p>
          {faults.map((fault) => (
            <p key={fault} class="small subtle">
              {faultText(fault)}
            </p>
          ))}
          <Lines lines={unreadable} count={summary.unknown} />
        </Disclosure>
      )}
    </section>
  );
}

interface LinesProps {
  readonly lines: readonly ItemLine[];
  readonly count: number;
  readonly note?: (line: ItemLine) => string;
}

function Lines({ lines, count, note }: LinesProps) {
  return (
    <>
      <ul>
        {lines.map((line) => (
          <ItemRow key={line.id} line={line} note={note?.(line)} />
        ))}
      </ul>
      {lines.length < count && (
        <p class="small subtle">{t('popup_newest', formatNumber(lines.length), formatNumber(count))}</p>
      )}
    </>
  );
}
