import { OFF_STRATEGY_HUE } from '../../../lib/domain/look.ts';
import type { Guardrail } from '../../../lib/domain/strategy.ts';
import { formatNumber, plural, t } from '../../../lib/platform/i18n.ts';
import { DecisionText } from '../../ui/DecisionText.tsx';
import { hueStyle } from '../../ui/colour.ts';
import { Mark } from '../../ui/Mark.tsx';
import { ConditionEditor } from '../conditions/ConditionEditor.tsx';
import { describeCondition } from '../describe-condition.ts';
import { pointingAtGuardrail } from '../edit/references.ts';
import { useEditor } from '../editor.ts';
import { SelectField } from '../fields/SelectField.tsx';
import { TextField } from '../fields/TextField.tsx';
import { ListRow } from '../ListRow.tsx';
import { ItemsBehind } from '../SeenLater.tsx';
import { useList } from '../use-list.ts';

interface GuardrailRowProps {
  readonly guardrail: Guardrail;
  readonly index: number;
}

/** One guardrail: what it looks for, why that is outside the strategy, who decides. */
export function GuardrailRow({ guardrail, index }: GuardrailRowProps) {
  const { strategy, matches } = useEditor();
  const list = useList('guardrails');
  const path = list.path(index);
  const right = strategy.decisionRights.find(({ id }) => id === guardrail.decision);
  const missing =
    right || guardrail.decision === '' ? undefined : t('rules_decision_gone', guardrail.decision);
  return (
    <ListRow
      list="guardrails"
      entry={guardrail}
      index={index}
      mark={
        <span style={hueStyle(OFF_STRATEGY_HUE)}>
          <Mark name="off_strategy" />
        </span>
      }
      note={
        <>
          <bdi>{describeCondition(guardrail.when)}</bdi>
          {right && right.decides !== '' && (
            <>
              {' · '}
              <bdi>{t('options_decides_is', right.decides)}</bdi>
            </>
          )}
          {missing && <span class="never-reached">{missing}</span>}
        </>
      }
      aside={<GuardrailCount id={guardrail.id} />}
      references={() => pointingAtGuardrail(strategy, guardrail.id)}
      consequence={t('options_guardrail_delete_consequence')}
      without={(rest) => ({
        ...rest,
        exceptions: rest.exceptions.filter(({ guardrail: from }) => from !== guardrail.id),
      })}
    >
      {() => (
        <>
          <div class="fields">
            <TextField
              path={`${path}.title`}
              label={t('options_title')}
              value={guardrail.title}
              onText={(title) => list.change(index, { ...guardrail, title }, 'title')}
            />
            <SelectField
              path={`${path}.decision`}
              label={t('options_decision')}
              hint={missing ?? (strategy.decisionRights.length ? undefined : t('options_decision_none'))}
              value={guardrail.decision}
              options={strategy.decisionRights.map(({ id, title }) => ({ value: id, label: title }))}
              onChoose={(decision) => list.change(index, { ...guardrail, decision })}
            />
            <TextField
              wide
              lines={2}
              path={`${path}.because`}
              label={t('options_because')}
              hint={t('options_because_hint')}
              value={guardrail.because}
              onText={(because) => list.change(index, { ...guardrail, because }, 'because')}
            />
          </div>
          {right && <DecisionText decision={right} />}
          <div class="labelled">
            <div class="field-label">{t('options_when')}</div>
            <ConditionEditor
              condition={guardrail.when}
              path={`${path}.when`}
              onChange={(when, field) => list.change(index, { ...guardrail, when }, field && `when.${field}`)}
            />
          </div>
          <ItemsBehind
            of={{ kind: 'guardrail', id: guardrail.id }}
            items={matches.counts?.guardrails[guardrail.id]?.matched}
          />
        </>
      )}
    </ListRow>
  );
}

function GuardrailCount({ id }: { readonly id: string }) {
  const { matches } = useEditor();
  const counts = matches.counts;
  const own = counts?.seen && Object.hasOwn(counts.guardrails, id) ? counts.guardrails[id] : undefined;
  if (!own) return null;
  return (
    <span class={matches.state === 'counted' ? 'count' : 'count old'}>
      {plural('options_matched', own.matched)}
      {own.covered > 0 && <span class="count-part">{t('options_covered', formatNumber(own.covered))}</span>}
    </span>
  );
}
