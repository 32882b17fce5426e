import type { Rule } from '../../../lib/domain/strategy.ts';
import { formatNumber, plural, t } from '../../../lib/platform/i18n.ts';
import { ConditionEditor } from '../conditions/ConditionEditor.tsx';
import { describeCondition } from '../describe-condition.ts';
import { TextField } from '../fields/TextField.tsx';
import { ListRow } from '../ListRow.tsx';
import { ItemsBehind } from '../SeenLater.tsx';
import { useEditor } from '../editor.ts';
import { useList } from '../use-list.ts';
import { NeverReached } from './NeverReached.tsx';
import { RuleCount } from './RuleCount.tsx';
import { RuleTargetField } from './RuleTargetField.tsx';
import { RuleTargetName } from './RuleTargetName.tsx';

interface RuleRowProps {
  readonly rule: Rule;
  readonly index: number;
}

/** One rule: what it looks for, what it gives, how many seen items it matches. */
export function RuleRow({ rule, index }: RuleRowProps) {
  const { counts } = useEditor().matches;
  const list = useList('rules');
  const path = list.path(index);
  return (
    <ListRow
      list="rules"
      entry={rule}
      index={index}
      mark={<span class="number">{formatNumber(index + 1)}</span>}
      note={
        <>
          <bdi>{describeCondition(rule.when)}</bdi>{' '}
          <span class="leads-to" aria-hidden="true">
            →
          </span>{' '}
          <RuleTargetName target={rule.then} />
          <NeverReached index={index} />
        </>
      }
      aside={<RuleCount id={rule.id} />}
      references={() => []}
      consequence={plural('options_points_at', 0)}
    >
      {() => (
        <>
          <div class="fields">
            <TextField
              path={`${path}.title`}
              label={t('options_title')}
              value={rule.title}
              onText={(title) => list.change(index, { ...rule, title }, 'title')}
            />
            <RuleTargetField
              path={`${path}.then`}
              target={rule.then}
              onChoose={(then) => list.change(index, { ...rule, then })}
            />
          </div>
          <div class="labelled">
            <div class="field-label">{t('options_when')}</div>
            <ConditionEditor
              condition={rule.when}
              path={`${path}.when`}
              onChange={(when, field) => list.change(index, { ...rule, when }, field && `when.${field}`)}
            />
          </div>
          <ItemsBehind of={{ kind: 'rule', id: rule.id }} items={counts?.rules[rule.id]?.matched} />
        </>
      )}
    </ListRow>
  );
}
