import type { Goal } from '../../../lib/domain/strategy.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { AddEntry } from '../AddEntry.tsx';
import { DeleteEntry } from '../DeleteEntry.tsx';
import { movedGoal, type GoalMove } from '../edit/goal-moves.ts';
import { pointingAtGoal } from '../edit/references.ts';
import { useEditor } from '../editor.ts';
import { MergeGoal } from './MergeGoal.tsx';
import { useGoals } from './use-goals.ts';

const MOVES: readonly GoalMove[] = ['up', 'down', 'in', 'out'];

interface GoalStepsProps {
  readonly goal: Goal;
}

/** What can be done with a goal as a whole: add one under it, move it, merge it, delete it. */
export function GoalSteps({ goal }: GoalStepsProps) {
  const { strategy } = useEditor();
  const goals = useGoals();
  return (
    <>
      <AddEntry
        name={`goal-under-${goal.id}`}
        label={t('options_goal_add_under', goal.title)}
        action={t('options_goal_add')}
        onAdd={(title) => goals.add(title, goal.id)}
      />
      <div class="steps">
        {MOVES.map((move) => (
          <Button
            key={move}
            look="quiet"
            label={t(`options_move_${move}_named`, goal.title)}
            disabled={movedGoal(strategy.goals, goal.id, move) === null}
            onPress={() => goals.move(goal, move)}
          >
            {t(`options_move_${move}`)}
          </Button>
        ))}
        <span class="steps-gap" />
        <MergeGoal goal={goal} />
        <DeleteEntry
          title={goal.title}
          references={pointingAtGoal(strategy, goal.id)}
          consequence={t('options_goal_delete_consequence')}
          onDelete={() => goals.remove(goal)}
        />
      </div>
    </>
  );
}
