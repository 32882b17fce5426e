import { useMemo } from 'preact/hooks';
import { checkStrategy } from '../../../lib/domain/check-strategy.ts';
import type { Problem } from '../../../lib/domain/result.ts';
import { problemText } from './problem-text.ts';
import type { StrategyEditing } from './use-editing.ts';

/** What does not hold together in the strategy as edited: found here, or by the background at the last save. */
export function useProblems({ editing, refused }: StrategyEditing): readonly Problem[] {
  const strategy = editing?.past.now ?? null;
  const found = useMemo(() => (strategy ? checkStrategy(strategy) : []), [strategy]);
  return useMemo(
    () =>
      (found.length ? found : refused).map((problem) => ({
        path: problem.path,
        message: problemText(problem, strategy),
      })),
    [found, refused, strategy],
  );
}
