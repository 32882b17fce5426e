import type { Goal, Strategy } from '../../../lib/domain/strategy.ts';
import { withField } from './with-field.ts';

/**
 * The strategy as if the goal were active today, so that what belongs to a closed goal can be counted. Its range is left out:
 * it may not fit beside those of the others any more, and counts do not ask for it.
 */
export function asIfLive(strategy: Strategy, id: string): Strategy {
  const live = (goal: Goal): Goal =>
    (['startsOn', 'endsOn', 'target'] as const).reduce<Goal>((rest, key) => withField(rest, key, undefined), {
      ...goal,
      status: 'active',
    });
  return { ...strategy, goals: strategy.goals.map((goal) => (goal.id === id ? live(goal) : goal)) };
}
