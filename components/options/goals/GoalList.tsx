import type { GoalNode } from '../edit/goal-tree.ts';
import { GoalRow } from './GoalRow.tsx';
import { useGoals } from './use-goals.ts';

interface GoalListProps {
  readonly nodes: readonly GoalNode[];
  /** What the list holds, for screen readers: "Goals", "Goals under …". */
  readonly label: string;
}

/**
 * Goals beside each other, each with the goals under it as a list of its own. Nested lists and not `role=tree`: screen readers
 * say level and place of a list item by themselves, and the fields of an open goal could not stand inside a tree.
 */
export function GoalList({ nodes, label }: GoalListProps) {
  const goals = useGoals();
  return (
    <ul class="goal-list" aria-label={label}>
      {nodes.map((node) => (
        <GoalRow key={goals.row(node.goal)} node={node} />
      ))}
    </ul>
  );
}
