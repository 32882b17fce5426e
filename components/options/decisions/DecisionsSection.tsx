import type { DecisionRight } from '../../../lib/domain/strategy.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { Empty } from '../../ui/Empty.tsx';
import { AddEntry } from '../AddEntry.tsx';
import { newDecisionRight } from '../edit/new-entries.ts';
import { pointingAtDecision } from '../edit/references.ts';
import { useEditor } from '../editor.ts';
import { Entry } from '../Entry.tsx';
import { ListSteps } from '../ListSteps.tsx';
import { SectionHead } from '../SectionHead.tsx';
import { useList } from '../use-list.ts';
import { DecisionFields } from './DecisionFields.tsx';

/** Who decides about what. */
export function DecisionsSection() {
  const { strategy } = useEditor();
  const list = useList('decisionRights');
  return (
    <>
      <SectionHead title={t('options_decisions')}>{t('options_decisions_intro')}</SectionHead>
      <div data-path="decisionRights">
        {strategy.decisionRights.length === 0 && <Empty>{t('options_decisions_empty')}</Empty>}
        <ul class="entries" aria-label={t('options_decisions')}>
          {strategy.decisionRights.map((right, index) => (
            <li key={list.row(right)}>
              <Entry
                row={list.row(right)}
                path={list.path(index)}
                title={right.title}
                note={<bdi>{summary(right)}</bdi>}
                onArrow={(arrow) => {
                  if (arrow === 'up' || arrow === 'down')
                    list.move(index, arrow === 'up' ? -1 : 1, right.title);
                }}
              >
                {() => (
                  <>
                    <DecisionFields right={right} index={index} />
                    <ListSteps
                      title={right.title}
                      index={index}
                      count={strategy.decisionRights.length}
                      references={pointingAtDecision(strategy, right.id)}
                      consequence={t('options_decision_delete_consequence')}
                      onMove={(by) => list.move(index, by, right.title)}
                      onDelete={() => list.remove(index, right.title)}
                    />
                  </>
                )}
              </Entry>
            </li>
          ))}
        </ul>
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

function summary(right: DecisionRight): string {
  const who = right.decides === '' ? t('options_decides_nobody') : t('options_decides_is', right.decides);
  const asked = right.consulted.length ? ` · ${t('options_consulted_is', right.consulted.join(', '))}` : '';
  const after =
    right.escalatesTo === undefined
      ? ''
      : ` · ${right.afterDays === undefined ? t('options_escalates_is', right.escalatesTo) : t('options_escalates_after', right.escalatesTo, right.afterDays)}`;
  return `${who}${asked}${after}`;
}
