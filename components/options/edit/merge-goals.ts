import { fold } from '../../../lib/domain/folded-text.ts';
import type { Goal, Strategy } from '../../../lib/domain/strategy.ts';
import { descendants } from './goal-tree.ts';
import { withField } from './with-field.ts';

const united = (one: readonly string[] = [], other: readonly string[] = []): readonly string[] => {
  const known = new Set<string>();
  return [...one, ...other].filter((word) => {
    const fresh = !known.has(fold(word));
    known.add(fold(word));
    return fresh;
  });
};

/**
 * The texts that were tags of a goal: the label of its id and its aliases; with a field for tags also its id and its title,
 * which that field may hold. What names another goal already is left out.
 */
function tagsOf({ tagging, goals }: Strategy, goal: Goal): readonly string[] {
  const others = goals.filter((other) => other !== goal);
  const taken = new Set(
    others.flatMap(({ id, aliases = [] }) => [tagging.labelPrefix + id, ...aliases].map(fold)),
  );
  const named = tagging.field === undefined ? [] : [goal.id, goal.title];
  return [tagging.labelPrefix + goal.id, ...(goal.aliases ?? []), ...named].filter(
    (text) => !taken.has(fold(text)),
  );
}

/**
 * Goal `id` taken over by goal `into`, which gets its tags as aliases, its keywords, the goals under it and its rules; title,
 * dates, range and all else of `into` stay. A goal taken over by one below it leaves its place to that one. Null where there is
 * nothing to merge.
 */
export function mergedGoals(strategy: Strategy, id: string, into: string): Strategy | null {
  const gone = strategy.goals.find((goal) => goal.id === id);
  const heir = strategy.goals.find((goal) => goal.id === into);
  if (!gone || !heir || gone === heir) return null;
  const isBelow = descendants(strategy.goals, id).has(into);
  const keywords = united(heir.keywords, gone.keywords);
  const inherits = (goal: Goal): Goal => {
    const placed = isBelow ? withField(goal, 'parentId', gone.parentId) : goal;
    const tagged = { ...placed, aliases: united(goal.aliases, tagsOf(strategy, gone)) };
    return withField(tagged, 'keywords', keywords, true);
  };
  return {
    ...strategy,
    goals: strategy.goals
      .filter((goal) => goal !== gone)
      .map((goal) =>
        goal === heir ? inherits(goal) : goal.parentId === id ? { ...goal, parentId: into } : goal,
      ),
    rules: strategy.rules.map((rule) =>
      'goal' in rule.then && rule.then.goal === id ? { ...rule, then: { goal: into } } : rule,
    ),
  };
}
