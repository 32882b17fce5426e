import { useRef } from 'preact/hooks';
import { t } from '../../../lib/platform/i18n.ts';
import { Mark } from '../../ui/Mark.tsx';
import type { GoalNode } from '../edit/goal-tree.ts';
import type { GoalMove } from '../edit/goal-moves.ts';
import { Entry } from '../Entry.tsx';
import { useEditor } from '../editor.ts';
import { TargetAside } from '../TargetAside.tsx';
import { dragGoal, type Dragged } from './drag-goal.ts';
import { GoalCount } from './GoalCount.tsx';
import { GoalFields } from './GoalFields.tsx';
import { GoalList } from './GoalList.tsx';
import { GoalSteps } from './GoalSteps.tsx';
import { useGoals } from './use-goals.ts';

const STEPS: Readonly<Record<'up' | 'down' | 'start' | 'end', GoalMove>> = {
  up: 'up',
  down: 'down',
  start: 'out',
  end: 'in',
};

interface GoalRowProps {
  readonly node: GoalNode;
  /** Its place among all rows. */
  readonly place: number;
}

/** One goal, its editor when open, and the goals under it. */
export function GoalRow({ node, place }: GoalRowProps) {
  const { strategy } = useEditor();
  const goals = useGoals();
  const { goal, index, children } = node;
  const path = `goals[${index}]`;
  const now = useRef<Dragged>({ goal, goals: strategy.goals, edits: goals });
  now.current = { goal, goals: strategy.goals, edits: goals };
  return (
    <>
      <Entry
        onGrab={(press) => dragGoal(press, () => now.current)}
        row={goals.row(goal)}
        path={path}
        title={goal.title}
        mark={<Mark name="goal" />}
        note={
          <>
            {t(`options_level_${goal.level}`)}
            {goal.status !== 'active' && ` · ${t(`options_status_${goal.status}`)}`}
            {goal.ownerRole && (
              <>
                {' · '}
                <bdi>{goal.ownerRole}</bdi>
              </>
            )}
          </>
        }
        aside={
          <>
            <GoalCount node={node} />
            <TargetAside target={goal.target} />
          </>
        }
        onArrow={(arrow) => goals.move(goal, STEPS[arrow])}
      >
        {() => (
          <>
            <GoalFields goal={goal} path={path} />
            <GoalSteps goal={goal} />
          </>
        )}
      </Entry>
      {children.length > 0 && (
        <GoalList nodes={children} label={t('options_goals_under', goal.title)} from={place + 1} />
      )}
    </>
  );
}
