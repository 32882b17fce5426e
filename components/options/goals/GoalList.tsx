import { hueStyle } from '../../ui/colour.ts';
import { flattened, rowsOf, type GoalNode } from '../edit/goal-tree.ts';
import { useEditor } from '../editor.ts';
import { hueOfGoal } from '../goal-hue.ts';
import { NearItem } from '../NearItem.tsx';
import { GoalRow } from './GoalRow.tsx';
import { useGoals } from './use-goals.ts';

interface GoalListProps {
  readonly nodes: readonly GoalNode[];
  /** What the list holds, for screen readers: "Goals", "Goals under …". */
  readonly label: string;
  /** Place of its first row among all rows. */
  readonly from: number;
}

/**
 * Goals beside each other, each with the goals under it as a list of its own. Nested lists and not `role=tree`: screen readers
 * say level and place of a list item by themselves, and the fields of an open goal could not stand inside a tree.
 */
export function GoalList({ nodes, label, from }: GoalListProps) {
  const { hues, open } = useEditor();
  const goals = useGoals();
  let next = from;
  return (
    <ul class="goal-list" aria-label={label}>
      {nodes.map((node) => {
        const place = next;
        next += rowsOf(node);
        return (
          <NearItem
            key={goals.row(node.goal)}
            place={place}
            rows={rowsOf(node)}
            title={node.goal.title}
            kept={open.size > 0 && flattened([node]).some(({ goal }) => open.has(goals.row(goal)))}
            class={`goal ${node.goal.status}`}
            style={hueStyle(hueOfGoal(hues, node.goal.id))}
          >
            {() => <GoalRow node={node} place={place} />}
          </NearItem>
        );
      })}
    </ul>
  );
}
