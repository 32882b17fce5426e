import { dayNumber, type DayNumber } from './day.ts';
import { goalsById, upwards } from './goal-path.ts';
import { goalStands } from './reason-words.ts';
import type { Goal } from './strategy.ts';
import type { Reason } from './verdict.ts';

/** A goal of a compiled strategy, with what resolution asks of it again and again. */
export interface KnownGoal {
  readonly goal: Goal;
  /** 0 is the most specific: deepest in the cascade, at equal depth the one listed first. */
  readonly rank: number;
  /** Inclusive; NaN = open. */
  readonly starts: DayNumber;
  /** Inclusive; NaN = open. */
  readonly ends: DayNumber;
  /** Said of most items: that the goal is active and within its dates. */
  readonly live: Reason;
}

/**
 * The goals of a strategy, most specific first. Depth is the number of goals above; in a cyclic cascade the way up ends where
 * it would repeat. Of two goals with one id the first listed counts.
 */
export function knownGoals(goals: readonly Goal[]): readonly KnownGoal[] {
  const byId = goalsById(goals);
  const depths = new Map([...byId].map(([id, goal]) => [goal, upwards(byId, id).length]));
  const depth = (goal: Goal): number => depths.get(goal) ?? 0;
  return [...byId.values()]
    .sort((one, other) => depth(other) - depth(one))
    .map((goal, rank) => ({
      goal,
      rank,
      starts: dayNumber(goal.startsOn ?? ''),
      ends: dayNumber(goal.endsOn ?? ''),
      live: goalStands({ goal }, 'live'),
    }));
}

export type GoalState = 'live' | 'closed' | 'paused' | 'not_started' | 'ended';

/** The state of a goal on a day. Its status weighs more than its dates: a closed goal is closed whatever they say. */
export function goalState({ goal, starts, ends }: KnownGoal, today: DayNumber): GoalState {
  if (goal.status !== 'active') return goal.status;
  if (today < starts) return 'not_started';
  return today > ends ? 'ended' : 'live';
}

/** The state of every goal on a day, by id. */
export const goalStates = (goals: readonly Goal[], today: DayNumber): ReadonlyMap<string, GoalState> =>
  new Map(knownGoals(goals).map((known) => [known.goal.id, goalState(known, today)]));
