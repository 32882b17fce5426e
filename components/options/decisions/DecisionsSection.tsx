import { t } from '../../../lib/platform/i18n.ts';
import { Empty } from '../../ui/Empty.tsx';
import { AddEntry } from '../AddEntry.tsx';
import { newDecisionRight } from '../edit/new-entries.ts';
import { useEditor } from '../editor.ts';
import { EntryList } from '../EntryList.tsx';
import { SectionHead } from '../SectionHead.tsx';
import { useList } from '../use-list.ts';
import { DecisionRow } from './DecisionRow.tsx';
import { GivenDecisions } from './GivenDecisions.tsx';

/** Who decides about what. */
export function DecisionsSection() {
  const { strategy } = useEditor();
  const list = useList('decisionRights');
  return (
    <>
      <SectionHead title={t('options_decisions')}>{t('options_decisions_intro')}</SectionHead>
      <div data-path="decisionRights">
        {strategy.decisionRights.length === 0 && <Empty>{t('options_decisions_empty')}</Empty>}
        <EntryList
          entries={strategy.decisionRights}
          label={t('options_decisions')}
          rowOf={list.row}
          pathOf={list.path}
          titleOf={(right) => right.title}
          textOf={(right) => `${right.title} ${right.decides}`}
        >
          {(right, index) => <DecisionRow right={right} index={index} />}
        </EntryList>
        <GivenDecisions />
        <AddEntry
          name="decision"
          label={t('options_decision_add_label')}
          hint={t('options_decision_add_hint')}
          action={t('options_decision_add')}
          onAdd={(title) => list.add(newDecisionRight(strategy, title), title)}
        />
      </div>
    </>
  );
}
