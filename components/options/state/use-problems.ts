import { useMemo } from 'preact/hooks';
import { checkStrategy } from '../../../lib/domain/check-strategy.ts';
import type { Problem } from '../../../lib/domain/result.ts';
import { roleProblems } from '../edit/role-problems.ts';
import { problemText } from './problem-text.ts';
import type { StrategyEditing } from './use-editing.ts';

/** What does not hold together in the strategy as edited: found here, or by the background at the last save; and
 * where people stand in place of roles, which files may do and a person is asked not to. */
export function useProblems({ editing, refused }: StrategyEditing): readonly Problem[] {
  const strategy = editing?.past.now ?? null;
  const found = useMemo(() => (strategy ? checkStrategy(strategy) : []), [strategy]);
  return useMemo(
    () => [
      ...(found.length ? found : refused).map((problem) => ({
        path: problem.path,
        message: problemText(problem, strategy),
      })),
      ...(strategy ? roleProblems(strategy) : []),
    ],
    [found, refused, strategy],
  );
}
