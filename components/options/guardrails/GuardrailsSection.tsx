import { t } from '../../../lib/platform/i18n.ts';
import { Empty } from '../../ui/Empty.tsx';
import { AddEntry } from '../AddEntry.tsx';
import { soughtBy } from '../describe-condition.ts';
import { newGuardrail } from '../edit/new-entries.ts';
import { useEditor } from '../editor.ts';
import { EntryList } from '../EntryList.tsx';
import { SectionHead } from '../SectionHead.tsx';
import { TryLater } from '../SeenLater.tsx';
import { SeenNote } from '../SeenNote.tsx';
import { useList } from '../use-list.ts';
import { Exceptions } from './Exceptions.tsx';
import { GuardrailRow } from './GuardrailRow.tsx';
import { WaitingExceptions } from './WaitingExceptions.tsx';

/** What is outside the strategy and who settles it, and the exceptions that were asked for and granted. */
export function GuardrailsSection() {
  const { strategy } = useEditor();
  const list = useList('guardrails');
  return (
    <>
      <SectionHead title={t('options_guardrails')}>{t('options_guardrails_intro')}</SectionHead>
      <div data-path="guardrails">
        {strategy.guardrails.length === 0 && <Empty>{t('options_guardrails_empty')}</Empty>}
        <EntryList
          numbered
          entries={strategy.guardrails}
          label={t('options_guardrails')}
          rowOf={list.row}
          pathOf={list.path}
          titleOf={(guardrail) => guardrail.title}
          textOf={(guardrail) => `${guardrail.title} ${soughtBy(guardrail.when)}`}
        >
          {(guardrail, index) => <GuardrailRow guardrail={guardrail} index={index} />}
        </EntryList>
        <AddEntry
          name="guardrail"
          label={t('options_guardrail_add_label')}
          hint={t('options_guardrail_add_hint')}
          action={t('options_guardrail_add')}
          onAdd={(title) => list.add(newGuardrail(strategy, title), title)}
        />
        <SeenNote />
        <TryLater />
      </div>
      <WaitingExceptions />
      <Exceptions />
    </>
  );
}
