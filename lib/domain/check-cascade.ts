import type { Note } from './check-strategy.ts';
import { sayable } from './folded-text.ts';
import { goalsById } from './goal-path.ts';
import type { Goal } from './strategy.ts';

const SHOWN = 8;

/** Every parent is a goal, and nobody is their own ancestor. Each circle is said once, at its first listed goal. */
export function checkCascade(goals: readonly Goal[], note: Note): void {
  const byId = goalsById(goals);
  const settled = new Set<Goal>();
  goals.forEach((goal, n) => {
    const path = `goals[${n}].parentId`;
    if (goal.parentId !== undefined && !byId.has(goal.parentId)) {
      note(
        path,
        `names “${sayable(goal.parentId)}”, which is no goal; choose an existing one or leave it out.`,
        'unknown_parent',
        sayable(goal.parentId),
      );
      return;
    }
    const circle = circleAbove(goal, byId, settled);
    const first = circle.find((member) => goals.indexOf(member) >= n);
    if (!first) return;
    const at = `goals[${goals.indexOf(first)}].parentId`;
    if (circle.length === 1)
      note(at, 'names the goal itself; choose another parent or leave it out.', 'own_parent');
    else {
      const way = wayRound(circle);
      note(at, `closes a circle (${way}); give one of these goals another parent or none.`, 'circle', way);
    }
  });
}

/** Walks up from a goal that no walk has met yet; the members of the circle it runs into, if any. */
function circleAbove(start: Goal, byId: ReadonlyMap<string, Goal>, settled: Set<Goal>): readonly Goal[] {
  const way: Goal[] = [];
  const on = new Set<Goal>();
  let goal: Goal | undefined = start;
  while (goal && !settled.has(goal) && !on.has(goal)) {
    way.push(goal);
    on.add(goal);
    goal = goal.parentId === undefined ? undefined : byId.get(goal.parentId);
  }
  for (const met of way) settled.add(met);
  return goal && on.has(goal) ? way.slice(way.indexOf(goal)) : [];
}

function wayRound(circle: readonly Goal[]): string {
  const names = circle.map(({ id }) => sayable(id));
  const shown = names.length > SHOWN ? [...names.slice(0, SHOWN), '…'] : names;
  return [...shown, names[0]].join(' → ');
}
