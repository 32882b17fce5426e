import { useState } from 'preact/hooks';
import { t } from '../../../lib/platform/i18n.ts';
import { Empty } from '../../ui/Empty.tsx';
import { AfterPaint } from '../AfterPaint.tsx';
import { AddEntry } from '../AddEntry.tsx';
import { foundIn, goalTree, rowsOf } from '../edit/goal-tree.ts';
import { useEditor } from '../editor.ts';
import { SEARCHED_FROM } from '../EntryList.tsx';
import { Find } from '../Find.tsx';
import { MoreGoalsLater } from '../first-run/MoreGoalsLater.tsx';
import { SeenNote } from '../SeenNote.tsx';
import { SectionHead } from '../SectionHead.tsx';
import { GoalList } from './GoalList.tsx';
import { StrategyFields } from './StrategyFields.tsx';
import { Targets } from './Targets.tsx';
import { useGoals } from './use-goals.ts';

/** From this many goals on, what stands below them is out of sight at first. */
const LONG = 40;

/** Goals as a cascade, the ranges they ask for, and what the strategy as a whole is called. */
export function GoalsSection() {
  const { strategy, open, held } = useEditor();
  const goals = useGoals();
  const [find, setFind] = useState('');
  const tree = goalTree(strategy.goals);
  const shown = find.trim() === '' ? tree : foundIn(tree, find, (goal) => open.has(goals.row(goal)));
  return (
    <>
      <SectionHead title={t('options_goals')}>{t('options_goals_intro')}</SectionHead>
      <div>
        {strategy.goals.length === 0 ? (
          <Empty>{t('options_goals_empty')}</Empty>
        ) : (
          <>
            {strategy.goals.length >= SEARCHED_FROM && (
              <Find
                label={t('options_goals')}
                typed={find}
                onType={setFind}
                found={shown.reduce((sum, node) => sum + rowsOf(node), 0)}
                all={strategy.goals.length}
              />
            )}
            <GoalList nodes={shown} label={t('options_goals')} from={0} />
          </>
        )}
        <AddEntry
          name="goal"
          label={t('options_goal_add_label')}
          hint={t('options_goal_add_hint')}
          action={t('options_goal_add')}
          onAdd={(title) => goals.add(title)}
        />
        <SeenNote />
        {!held && <MoreGoalsLater />}
      </div>
      <AfterPaint later={strategy.goals.length >= LONG}>
        {() => (
          <>
            <Targets />
            <StrategyFields />
          </>
        )}
      </AfterPaint>
    </>
  );
}
