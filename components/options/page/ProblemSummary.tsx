import { useEffect, useRef } from 'preact/hooks';
import type { Problem } from '../../../lib/domain/result.ts';
import { plural, t } from '../../../lib/platform/i18n.ts';
import type { Strategy } from '../../../lib/domain/strategy.ts';
import { placeName } from './go-to-problem.ts';

interface ProblemSummaryProps {
  readonly problems: readonly Problem[];
  readonly strategy: Strategy;
  /** Counts up each time a save was refused: the summary takes the focus then. */
  readonly asked: number;
  readonly onGo: (problem: Problem) => void;
}

/** Problems named before the list is cut short. */
const SHOWN = 12;

/** Everything to put right before it can be saved, each leading to its field. */
export function ProblemSummary({ problems, strategy, asked, onGo }: ProblemSummaryProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (asked > 0) heading.current?.focus();
  }, [asked]);
  if (problems.length === 0) return null;
  return (
    <section class="summary" aria-labelledby="summary-title">
      <h2 id="summary-title" tabIndex={-1} ref={heading}>
        {plural('options_to_fix', problems.length)}
      </h2>
      <ul class="problems">
        {problems.slice(0, SHOWN).map((problem, index) => (
          <li key={index}>
            <button type="button" class="link-button" onClick={() => onGo(problem)}>
              {placeName(problem.path, strategy)}
            </button>{' '}
            <bdi>{problem.message}</bdi>
          </li>
        ))}
        {problems.length > SHOWN && <li class="subtle">{t('options_and_more', problems.length - SHOWN)}</li>}
      </ul>
    </section>
  );
}
