import type { Goal, KeyResult } from '../../../lib/domain/strategy.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { AddEntry } from '../AddEntry.tsx';
import { replaced, without } from '../edit/order.ts';
import { useEditor } from '../editor.ts';
import { focusPlace } from '../focus.ts';
import { KeyResultRow } from './KeyResultRow.tsx';
import { useGoals } from './use-goals.ts';

interface KeyResultsProps {
  readonly goal: Goal;
  readonly path: string;
}

/** As many as the document may hold. */
const MOST = 50;
const NONE: readonly KeyResult[] = [];

/** How one sees that a goal is reached: a line for each key result, and one for the next. */
export function KeyResults({ goal, path }: KeyResultsProps) {
  const { say } = useEditor();
  const goals = useGoals();
  const results = goal.keyResults ?? NONE;
  const place = `${path}.keyResults`;
  return (
    <div class="wide labelled" role="group" aria-label={t('goal_key_results')} data-path={place}>
      <span class="field-label">{t('goal_key_results')}</span>
      {results.length > 0 && (
        <div class="key-result key-result-heads" aria-hidden="true">
          <span />
          <span>{t('goal_key_result_now')}</span>
          <span>{t('goal_key_result_to')}</span>
          <span>{t('goal_key_result_in')}</span>
        </div>
      )}
      {results.length > 0 && (
        <ul class="key-results">
          {results.map((result, index) => (
            <KeyResultRow
              key={index}
              result={result}
              number={index + 1}
              path={`${place}[${index}]`}
              onChange={(next, field) =>
                goals.set(goal, 'keyResults', replaced(results, index, next), `${index}/${field}`)
              }
              onRemove={() => {
                goals.set(goal, 'keyResults', without(results, index), null);
                focusPlace([`${place}[${Math.min(index, results.length - 2)}]`, place]);
                say(t('goal_key_result_removed', result.title), true);
              }}
            />
          ))}
        </ul>
      )}
      {results.length < MOST && (
        <AddEntry
          name={`key-result-${goal.id}`}
          label={t('goal_key_result_new')}
          hint={t('goal_key_results_hint')}
          action={t('goal_key_result_add')}
          onAdd={(title) => {
            goals.set(goal, 'keyResults', [...results, { title }], null);
            say(t('options_added', title));
          }}
        />
      )}
    </div>
  );
}
