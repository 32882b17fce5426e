import { dayIn, dayNumber } from '../../../lib/domain/day.ts';
import type { Exception } from '../../../lib/domain/strategy.ts';
import { language, t } from '../../../lib/platform/i18n.ts';
import { Empty } from '../../ui/Empty.tsx';
import { AddEntry } from '../AddEntry.tsx';
import { newException } from '../edit/new-entries.ts';
import { useEditor } from '../editor.ts';
import { Entry } from '../Entry.tsx';
import { SelectField } from '../fields/SelectField.tsx';
import { TextField } from '../fields/TextField.tsx';
import { DeleteEntry } from '../DeleteEntry.tsx';
import { useList } from '../use-list.ts';

/** Days an exception lasts unless another day is chosen. */
const USUAL_DAYS = 30;

const dayText = (day: string): string => {
  const at = new Date(`${day}T12:00:00Z`);
  return Number.isNaN(at.getTime())
    ? day
    : new Intl.DateTimeFormat(language(), { dateStyle: 'medium', timeZone: 'UTC' }).format(at);
};

/** Granted, dated permissions. */
export function Exceptions() {
  const { strategy, ports } = useEditor();
  const list = useList('exceptions');
  const today = dayIn(strategy.timeZone, ports.now());
  const usual = new Date(ports.now() + USUAL_DAYS * 86_400_000).toISOString().slice(0, 10);
  const name = (exception: Exception): string => exception.item.split('/').at(-1) ?? exception.item;
  return (
    <section class="block" aria-labelledby="exceptions-title" data-path="exceptions">
      <h3 id="exceptions-title">{t('options_exceptions')}</h3>
      <p class="subtle">{t('options_exceptions_intro')}</p>
      {strategy.exceptions.length === 0 && <Empty>{t('options_exceptions_empty')}</Empty>}
      <ul class="entries" aria-label={t('options_exceptions')}>
        {strategy.exceptions.map((exception, index) => (
          <li key={list.row(exception)}>
            <Entry
              row={list.row(exception)}
              path={list.path(index)}
              title={name(exception)}
              note={
                <>
                  <bdi>{exception.reason}</bdi>
                  {exception.byRole && (
                    <>
                      {' · '}
                      <bdi>{exception.byRole}</bdi>
                    </>
                  )}
                </>
              }
              aside={
                <span class="count">
                  {t(
                    dayNumber(exception.until) < today ? 'options_exception_over' : 'options_exception_until',
                    dayText(exception.until),
                  )}
                </span>
              }
            >
              {() => (
                <>
                  <div class="fields">
                    <TextField
                      path={`${list.path(index)}.item`}
                      label={t('options_exception_item')}
                      hint={t('options_exception_item_hint')}
                      value={exception.item}
                      onText={(item) => list.change(index, { ...exception, item: item.trim() }, 'item')}
                    />
                    <SelectField
                      path={`${list.path(index)}.guardrail`}
                      label={t('options_exception_from')}
                      value={exception.guardrail ?? ''}
                      options={[
                        { value: '', label: t('options_exception_all') },
                        ...strategy.guardrails.map(({ id, title }) => ({ value: id, label: title })),
                      ]}
                      onChoose={(id) =>
                        list.change(index, { ...exception, guardrail: id === '' ? null : id })
                      }
                    />
                    <TextField
                      type="date"
                      path={`${list.path(index)}.until`}
                      label={t('options_until')}
                      value={exception.until}
                      onText={(until) => list.change(index, { ...exception, until }, 'until')}
                    />
                    <TextField
                      path={`${list.path(index)}.byRole`}
                      label={t('options_by_role')}
                      hint={t('options_role_hint')}
                      value={exception.byRole}
                      onText={(byRole) => list.change(index, { ...exception, byRole }, 'byRole')}
                    />
                    <TextField
                      wide
                      path={`${list.path(index)}.reason`}
                      label={t('options_reason')}
                      value={exception.reason}
                      onText={(reason) => list.change(index, { ...exception, reason }, 'reason')}
                    />
                  </div>
                  <div class="steps">
                    <span class="steps-gap" />
                    <DeleteEntry
                      title={name(exception)}
                      references={[]}
                      consequence=""
                      onDelete={() => list.remove(index, name(exception))}
                    />
                  </div>
                </>
              )}
            </Entry>
          </li>
        ))}
      </ul>
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
