import type { Goal, Strategy } from './strategy.ts';

/** Goals by id; of two with one id the first listed. */
export function goalsById(goals: readonly Goal[]): ReadonlyMap<string, Goal> {
  const byId = new Map<string, Goal>();
  for (const goal of goals) if (!byId.has(goal.id)) byId.set(goal.id, goal);
  return byId;
}

/** From the goal up to the top of its cascade. A cyclic cascade ends where it would repeat; an unknown parent ends it too. */
export function upwards(byId: ReadonlyMap<string, Goal>, id: string): Goal[] {
  const way = new Set<Goal>();
  let goal = byId.get(id);
  while (goal && !way.has(goal)) {
    way.add(goal);
    goal = goal.parentId === undefined ? undefined : byId.get(goal.parentId);
  }
  return [...way];
}

/** The cascade from the top down to the goal `id`, both included; empty when there is no such goal. */
export const goalPath = (strategy: Pick<Strategy, 'goals'>, id: string): Goal[] =>
  upwards(goalsById(strategy.goals), id).reverse();
