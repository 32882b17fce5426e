import { isDay } from '../../../lib/domain/day.ts';
import type { Day, Exception } from '../../../lib/domain/strategy.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { calendarDayText } from '../../ui/day-text.ts';
import { DecisionText } from '../../ui/DecisionText.tsx';
import { DeleteEntry } from '../DeleteEntry.tsx';
import { useEditor } from '../editor.ts';
import { Entry } from '../Entry.tsx';
import { SelectField } from '../fields/SelectField.tsx';
import { TextField } from '../fields/TextField.tsx';
import { useList } from '../use-list.ts';

interface ExceptionRowProps {
  readonly exception: Exception;
  readonly index: number;
  /** In the strategy's time zone. */
  readonly today: Day;
}

/** One granted permission: for what, until when, by which role. */
export function ExceptionRow({ exception, index, today }: ExceptionRowProps) {
  const { strategy } = useEditor();
  const list = useList('exceptions');
  const name = exception.item.split('/').at(-1) ?? exception.item;
  const guardrail = strategy.guardrails.find(({ id }) => id === exception.guardrail);
  const right = strategy.decisionRights.find(({ id }) => id === guardrail?.decision);
  return (
    <Entry
      row={list.row(exception)}
      path={list.path(index)}
      title={name}
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
            isDay(exception.until) && exception.until < today
              ? 'options_exception_over'
              : 'options_exception_until',
            calendarDayText(exception.until),
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
              onChoose={(id) => list.change(index, { ...exception, guardrail: id === '' ? null : id })}
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
          {right && <DecisionText decision={right} />}
          <div class="steps">
            <span class="steps-gap" />
            <DeleteEntry
              title={name}
              references={[]}
              consequence=""
              onDelete={() => list.remove(index, name)}
            />
          </div>
        </>
      )}
    </Entry>
  );
}
