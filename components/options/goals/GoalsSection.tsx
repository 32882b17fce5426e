import { t } from '../../../lib/platform/i18n.ts';
import { Empty } from '../../ui/Empty.tsx';
import { AddEntry } from '../AddEntry.tsx';
import { goalTree } from '../edit/goal-tree.ts';
import { useEditor } from '../editor.ts';
import { SeenNote } from '../SeenNote.tsx';
import { SectionHead } from '../SectionHead.tsx';
import { GoalList } from './GoalList.tsx';
import { StrategyFields } from './StrategyFields.tsx';
import { Targets } from './Targets.tsx';
import { useGoals } from './use-goals.ts';

/** Goals as a cascade, the ranges they ask for, and what the strategy as a whole is called. */
export function GoalsSection() {
  const { strategy } = useEditor();
  const goals = useGoals();
  return (
    <>
      <SectionHead title={t('options_goals')}>{t('options_goals_intro')}</SectionHead>
      <div>
        {strategy.goals.length === 0 ? (
          <Empty>{t('options_goals_empty')}</Empty>
        ) : (
          <GoalList nodes={goalTree(strategy.goals)} label={t('options_goals')} />
        )}
        <AddEntry
          name="goal"
          label={t('options_goal_add_label')}
          hint={t('options_goal_add_hint')}
          action={t('options_goal_add')}
          onAdd={(title) => goals.add(title)}
        />
        <SeenNote />
      </div>
      <Targets />
      <StrategyFields />
    </>
  );
}
