import { t } from '../../../lib/platform/i18n.ts';
import { Empty } from '../../ui/Empty.tsx';
import { AddEntry } from '../AddEntry.tsx';
import { newException } from '../edit/new-entries.ts';
import { useEditor } from '../editor.ts';
import { EntryList } from '../EntryList.tsx';
import { useToday } from '../state/use-today.ts';
import { useList } from '../use-list.ts';
import { ExceptionRow } from './ExceptionRow.tsx';
import { OverExceptions } from './OverExceptions.tsx';

/** Days an exception lasts unless another day is chosen. */
const USUAL_DAYS = 30;

/** Granted, dated permissions. */
export function Exceptions() {
  const { strategy, ports } = useEditor();
  const today = useToday();
  const list = useList('exceptions');
  const usual = new Date(ports.now() + USUAL_DAYS * 86_400_000).toISOString().slice(0, 10);
  return (
    <section class="block" aria-labelledby="exceptions-title" data-path="exceptions">
      <h3 id="exceptions-title" tabIndex={-1}>
        {t('options_exceptions')}
      </h3>
      <p class="subtle">{t('options_exceptions_intro')}</p>
      {strategy.exceptions.length === 0 && <Empty>{t('options_exceptions_empty')}</Empty>}
      <OverExceptions heading="exceptions-title" today={today} />
      <EntryList
        entries={strategy.exceptions}
        label={t('options_exceptions')}
        rowOf={list.row}
        pathOf={list.path}
        titleOf={(exception) => exception.item}
        textOf={(exception) => `${exception.item} ${exception.reason}`}
      >
        {(exception, index) => <ExceptionRow exception={exception} index={index} today={today} />}
      </EntryList>
      <AddEntry
        name="exception"
        label={t('options_exception_add_label')}
        hint={t('options_exception_item_hint')}
        action={t('options_exception_add')}
        onAdd={(item) => list.add(newException(strategy, item, usual), item)}
      />
    </section>
  );
}
