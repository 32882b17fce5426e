import type { Goal, GoalLevel, Strategy } from '../../../lib/domain/strategy.ts';
import { idFromTitle } from './id-from-title.ts';
import { withField } from './with-field.ts';

const LEVEL_BELOW: Readonly<Record<GoalLevel, GoalLevel>> = {
  company: 'department',
  department: 'team',
  team: 'team',
};

/** Ids a new goal may not get: those of goals, and those whose label is an alias, such as of goals that were merged. */
function goalIds({ goals, tagging: { labelPrefix } }: Strategy): readonly string[] {
  const labels = goals.flatMap(({ aliases = [] }) => aliases).filter((text) => text.startsWith(labelPrefix));
  return [...goals.map((goal) => goal.id), ...labels.map((text) => text.slice(labelPrefix.length))];
}

/** A new active goal at the end, or under `parentId` one level below it. */
export function addedGoal(
  strategy: Strategy,
  title: string,
  parentId?: string,
): { strategy: Strategy; id: string } {
  const id = idFromTitle(title, goalIds(strategy));
  const parent = strategy.goals.find((goal) => goal.id === parentId);
  const goal: Goal = {
    id,
    title: title.trim(),
    level: parent ? LEVEL_BELOW[parent.level] : 'company',
    status: 'active',
    ...(parent && { parentId: parent.id }),
  };
  return { strategy: { ...strategy, goals: [...strategy.goals, goal] }, id };
}

/** The strategy with goal `id` replaced by what `change` makes of it. */
export const changedGoal = (strategy: Strategy, id: string, change: (goal: Goal) => Goal): Strategy => ({
  ...strategy,
  goals: strategy.goals.map((goal) => (goal.id === id ? change(goal) : goal)),
});

/** The goal under another id, with everything in the document that names it. */
export function renamedGoal(strategy: Strategy, id: string, next: string): Strategy {
  return {
    ...strategy,
    goals: strategy.goals.map((goal) => {
      const own = goal.id === id ? { ...goal, id: next } : goal;
      return own.parentId === id ? { ...own, parentId: next } : own;
    }),
    rules: strategy.rules.map((rule) =>
      'goal' in rule.then && rule.then.goal === id ? { ...rule, then: { goal: next } } : rule,
    ),
  };
}

/** The title changed; while `loose` (nothing outside this draft can know the id) an id made from the title follows it. */
export function retitledGoal(
  strategy: Strategy,
  id: string,
  title: string,
  loose: boolean,
): { strategy: Strategy; id: string } {
  const goal = strategy.goals.find((other) => other.id === id);
  if (!goal) return { strategy, id };
  const others = goalIds(strategy).filter((other) => other !== id);
  const next = changedGoal(strategy, id, (old) => ({ ...old, title }));
  if (!loose || idFromTitle(goal.title, others) !== id) return { strategy: next, id };
  const proposed = idFromTitle(title, others);
  return { strategy: renamedGoal(next, id, proposed), id: proposed };
}

/** Without the goal; goals below it move up to its parent, and rules that name it go with it. */
export function removedGoal(strategy: Strategy, id: string): Strategy {
  const gone = strategy.goals.find((goal) => goal.id === id);
  return {
    ...strategy,
    goals: strategy.goals
      .filter((goal) => goal.id !== id)
      .map((goal) => (goal.parentId === id ? withField(goal, 'parentId', gone?.parentId) : goal)),
    rules: strategy.rules.filter((rule) => !('goal' in rule.then && rule.then.goal === id)),
  };
}
