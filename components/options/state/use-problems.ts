import { useEffect, useMemo, useState } from 'preact/hooks';
import { checkStrategy } from '../../../lib/domain/check-strategy.ts';
import type { Problem } from '../../../lib/domain/result.ts';
import type { Strategy } from '../../../lib/domain/strategy.ts';
import { roleProblems } from '../edit/role-problems.ts';
import { whenIdle } from '../when-idle.ts';
import { problemText } from './problem-text.ts';
import type { StrategyEditing } from './use-editing.ts';

/** From this many goals and rules on, what is stored is shown before it is checked: it held together when it was stored. */
const LARGE = 500;

const isLarge = ({ goals, rules }: Strategy): boolean => goals.length + rules.length >= LARGE;

/**
 * What does not hold together in the strategy as edited: found here, or by the background at the last save; and where people stand in
 * place of roles, which files may do and a person is asked not to.
 */
export function useProblems({ editing, refused }: StrategyEditing): readonly Problem[] {
  const strategy = editing?.past.now ?? null;
  const stored = editing?.stored.strategy ?? null;
  const [shown, setShown] = useState(false);
  const waits = !shown && strategy !== null && strategy === stored && isLarge(strategy);
  useEffect(() => (waits ? whenIdle(() => setShown(true)) : undefined), [waits]);
  const checked = waits ? null : strategy;
  const found = useMemo(() => (checked ? checkStrategy(checked) : []), [checked]);
  return useMemo(
    () => [
      ...(found.length ? found : refused).map((problem) => ({
        path: problem.path,
        message: problemText(problem, checked),
      })),
      ...(checked ? roleProblems(checked, stored) : []),
    ],
    [found, refused, checked, stored],
  );
}
