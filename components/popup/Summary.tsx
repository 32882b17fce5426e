import type { GoalCount, SummaryAnswer } from '../../lib/messages/protocol.ts';
import type { TargetRange } from '../../lib/domain/strategy.ts';
import { formatNumber, formatShare, plural, t } from '../../lib/platform/i18n.ts';
import { Bar } from '../ui/Bar.tsx';
import { rangeText } from '../ui/share-range.ts';
import { Goals } from './Goals.tsx';
import { Lists } from './Lists.tsx';

interface SummaryProps {
  readonly summary: SummaryAnswer;
}

/** Buckets are disjoint, so the stated ranges of goals add up to the stated range of their part. */
function goalsTarget(goals: readonly GoalCount[]): TargetRange | undefined {
  const targets = goals.flatMap(({ status, target }) => (status === 'active' && target ? [target] : []));
  if (targets.length === 0) return undefined;
  const sum = (end: keyof TargetRange) =>
    Math.min(
      1,
      targets.reduce((total, range) => total + range[end], 0),
    );
  return { lo: sum('lo'), hi: sum('hi') };
}

const statedText = (target: TargetRange): string =>
  target.hi < 1
    ? t('popup_stated_goals', rangeText(target))
    : t('popup_stated_goals_least', formatShare(target.lo));

/** The numbers of one scope: what serves a goal, of how much that could be read, goal by goal, and the items behind it. */
export function Summary({ summary }: SummaryProps) {
  const { known, total, parts } = summary;
  const target = goalsTarget(summary.goals);
  return (
    <>
      <section class="headline" aria-label={t('popup_headline')}>
        {known > 0 && (
          <p class="headline-number">
            <strong>{formatShare(parts.goals / known)}</strong>{' '}
            <span>{plural('popup_serve_goals', known)}</span>
          </p>
        )}
        <p class="small subtle">
          {plural('popup_coverage', total, formatNumber(known))}
          {target && known > 0 && ` · ${statedText(target)}`}
        </p>
      </section>
      {known > 0 && (
        <>
          <Bar parts={parts} goalsTarget={target} />
          <Goals summary={summary} />
        </>
      )}
      <Lists summary={summary} />
    </>
  );
}
