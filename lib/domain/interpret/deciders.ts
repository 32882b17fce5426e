import type { Strategy } from '../strategy.ts';
import type { Bucket } from '../verdict.ts';

/** One role if all that there is names the same one. */
const only = (roles: readonly string[]): string | undefined => {
  const [role, ...others] = new Set(roles);
  return others.length === 0 ? role : undefined;
};

/** The role that owns the goal of a bucket; a goal without one is owned by whoever owns the one above it. */
export function ownerOf({ goals }: Pick<Strategy, 'goals'>, bucket: Bucket): string | undefined {
  const seen = new Set<string>();
  let goal = goals.find(({ id }) => bucket === `goal:${id}`);
  while (goal && goal.ownerRole === undefined && !seen.has(goal.id)) {
    seen.add(goal.id);
    const { parentId } = goal;
    goal = goals.find(({ id }) => id === parentId);
  }
  return goal?.ownerRole;
}

/** Who decides about work outside the guardrails, where that is one role for all of them. */
export const offDecider = ({ guardrails, decisionRights }: Strategy): string | undefined =>
  only(guardrails.flatMap(({ decision }) => decisionRights.find(({ id }) => id === decision)?.decides ?? []));

/** Who decides at all, where the strategy knows one role for that. */
export const anyDecider = ({ decisionRights }: Pick<Strategy, 'decisionRights'>): string | undefined =>
  only(decisionRights.map(({ decides }) => decides));
