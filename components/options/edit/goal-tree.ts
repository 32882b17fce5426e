import type { Goal } from '../../../lib/domain/strategy.ts';

/** A goal with its place in the cascade. `index` is its place in `strategy.goals`. */
export interface GoalNode {
  readonly goal: Goal;
  readonly index: number;
  readonly depth: number;
  readonly children: readonly GoalNode[];
}

const forests = new WeakMap<readonly Goal[], readonly GoalNode[]>();

/** The forest of a list of goals, made once for each list: lists are never changed in place. */
export function goalTree(goals: readonly Goal[]): readonly GoalNode[] {
  const known = forests.get(goals);
  if (known) return known;
  const forest = planted(goals);
  forests.set(goals, forest);
  return forest;
}

/** The cascade as a forest, siblings in the document's order. A goal whose parent is missing or circular stands at the top. */
function planted(goals: readonly Goal[]): readonly GoalNode[] {
  const children = new Map<string, number[]>();
  const ids = new Set(goals.map((goal) => goal.id));
  const roots: number[] = [];
  goals.forEach((goal, index) => {
    const parent = goal.parentId;
    if (parent === undefined || !ids.has(parent)) roots.push(index);
    else {
      const beside = children.get(parent);
      if (beside) beside.push(index);
      else children.set(parent, [index]);
    }
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

const counted = new WeakMap<GoalNode, number>();

/** How many rows a goal and everything below it take. */
export function rowsOf(node: GoalNode): number {
  const known = counted.get(node);
  if (known !== undefined) return known;
  const rows = node.children.reduce((sum, child) => sum + rowsOf(child), 1);
  counted.set(node, rows);
  return rows;
}

/** The goals whose title, id or owner holds the text, and the goals above them; and those to `keep`. Case does not count. */
export function foundIn(
  nodes: readonly GoalNode[],
  text: string,
  keep: (goal: Goal) => boolean,
): readonly GoalNode[] {
  const wanted = text.trim().toLowerCase();
  const says = ({ title, id, ownerRole = '' }: Goal): boolean =>
    `${title} ${id} ${ownerRole}`.toLowerCase().includes(wanted);
  return nodes.flatMap((node) => {
    const children = foundIn(node.children, text, keep);
    return children.length > 0 || says(node.goal) || keep(node.goal) ? [{ ...node, children }] : [];
  });
}

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
