import { useMemo } from 'preact/hooks';
import { checkStrategy } from '../../../lib/domain/check-strategy.ts';
import type { Problem } from '../../../lib/domain/result.ts';
import type { StrategyEditing } from './use-editing.ts';

/** What does not hold together in the strategy as edited: found here, or by the background at the last save. */
export function useProblems(state: StrategyEditing): readonly Problem[] {
  const strategy = state.editing?.past.now ?? null;
  const found = useMemo(() => (strategy ? checkStrategy(strategy) : []), [strategy]);
  return found.length ? found : state.refused;
}
