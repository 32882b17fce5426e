import type { SnapshotView, TakenMoment } from '../../../lib/messages/protocol.ts';
import { plural, t } from '../../../lib/platform/i18n.ts';
import { calendarDayText } from '../../ui/day-text.ts';
import { momentText } from '../../ui/moment-text.ts';
import { rangeText } from '../../ui/share-range.ts';

interface SnapshotRowProps {
  readonly snapshot: SnapshotView;
}

/** When it was really made, and that this was late where it was: nobody is to take it for the state at the start. */
const madeText = ({ at, late }: TakenMoment, timeZone: string): string =>
  t(late ? 'options_snapshot_late' : 'options_snapshot_made', momentText(at, timeZone));

/** One cycle: its days, when its plan was kept, how many items it held, and the targets of then behind it. */
export function SnapshotRow({ snapshot: { from, to, timeZone, start, settled, targets } }: SnapshotRowProps) {
  const facts = [
    madeText(start, timeZone),
    plural('options_snapshot_items', start.count),
    ...(settled ? [plural('options_snapshot_settled', settled.count)] : []),
  ];
  const days = t('options_snapshot_days', calendarDayText(from), calendarDayText(to));
  const shownTargets = plural('options_snapshot_targets', targets.length);
  return (
    <li class="entry snapshot">
      <span class="snapshot-days">{days}</span>
      <span class="small subtle">{facts.join(' · ')}</span>
      {targets.length > 0 && (
        <details class="snapshot-targets small">
          <summary aria-label={t('options_snapshot_targets_label', shownTargets, days)}>
            {shownTargets}
          </summary>
          <ul>
            {targets.map(({ title, lo, hi }) => (
              <li key={title}>
                <bdi>{title}</bdi>
                <span>{rangeText({ lo, hi })}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}
