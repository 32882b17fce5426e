import type { Goal } from '../../../lib/domain/strategy.ts';

/** A goal with its place in the cascade. `index` is its place in `strategy.goals`. */
export interface GoalNode {
  readonly goal: Goal;
  readonly index: number;
  readonly depth: number;
  readonly children: readonly GoalNode[];
}

/** The cascade as a forest, siblings in the document's order. A goal whose parent is missing or circular stands at the top. */
export function goalTree(goals: readonly Goal[]): readonly GoalNode[] {
  const children = new Map<string, number[]>();
  const ids = new Set(goals.map((goal) => goal.id));
  const roots: number[] = [];
  goals.forEach((goal, index) => {
    const parent = goal.parentId;
    if (parent === undefined || !ids.has(parent)) roots.push(index);
    else children.set(parent, [...(children.get(parent) ?? []), index]);
  });
  const placed = new Set<number>();
  const node = (index: number, depth: number): GoalNode | null => {
    const goal = goals[index];
    if (!goal || placed.has(index)) return null;
    placed.add(index);
    const under = (children.get(goal.id) ?? []).map((child) => node(child, depth + 1));
    return { goal, index, depth, children: under.filter((child) => child !== null) };
  };
  const forest = roots.map((index) => node(index, 0));
  const circular = goals.map((_, index) => (placed.has(index) ? null : node(index, 0)));
  return [...forest, ...circular].filter((entry) => entry !== null);
}

/** The forest as the list a person sees, top to bottom. */
export const flattened = (nodes: readonly GoalNode[]): readonly GoalNode[] =>
  nodes.flatMap((node) => [node, ...flattened(node.children)]);

/** Ids of the goals below `id`, at any depth. */
export function descendants(goals: readonly Goal[], id: string): ReadonlySet<string> {
  const found = new Set<string>();
  const walk = (parent: string): void => {
    for (const goal of goals) {
      if (goal.parentId !== parent || found.has(goal.id)) continue;
      found.add(goal.id);
      walk(goal.id);
    }
  };
  walk(id);
  return found;
}
