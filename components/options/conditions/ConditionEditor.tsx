import type { Condition } from '../../../lib/domain/condition.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { asGroup, fromGroup, isTest, partPath, type Join } from '../edit/condition-group.ts';
import { replaced, without } from '../edit/order.ts';
import { problemsAt } from '../edit/problems-at.ts';
import { useEditor } from '../editor.ts';
import { TestRow } from './TestRow.tsx';

const JOINS: readonly Join[] = ['all', 'any', 'none', 'notAll'];

/** Deeper nesting than this is shown and edited, but not offered: nobody could read it back. */
const DEEPEST_OFFERED = 2;

interface ConditionEditorProps {
  readonly condition: Condition;
  /** The place in the document, such as `rules[1].when`. */
  readonly path: string;
  readonly onChange: (condition: Condition, field: string) => void;
  /** 0 for the whole condition. */
  readonly depth?: number;
  /** Takes the whole group out of the one around it. */
  readonly onRemove?: (() => void) | undefined;
}

/** Tests joined by all, any, none or not all; a group may stand in a group. One lone test shows as one line and nothing else. */
export function ConditionEditor({ condition, path, onChange, depth = 0, onRemove }: ConditionEditorProps) {
  const { problems } = useEditor();
  const group = asGroup(condition);
  const put = (parts: readonly Condition[], field: string, join: Join = group.join): void =>
    onChange(depth > 0 && parts.length > 0 ? nested(join, parts) : fromGroup(join, parts), field);
  const add = (part: Condition): void => put([...group.parts, part], '');
  const lone = group.parts.length === 1 && group.join === 'all' && depth === 0;
  const wrong = problemsAt(problems, path);
  return (
    <div
      class={depth === 0 ? 'condition' : 'condition nested'}
      role="group"
      aria-label={t('options_when')}
      data-path={path}
    >
      {!lone && (
        <div class="condition-join">
          <select
            class="input"
            aria-label={t('options_join')}
            value={group.join}
            onChange={(event) => put(group.parts, '', event.currentTarget.value as Join)}
          >
            {JOINS.map((join) => (
              <option key={join} value={join}>
                {t(`options_join_${join.toLowerCase() as Lowercase<Join>}`)}
              </option>
            ))}
          </select>
          {onRemove && (
            <Button look="quiet" onPress={onRemove}>
              {t('options_group_remove')}
            </Button>
          )}
        </div>
      )}
      {group.parts.map((part, index) => {
        const at = `${path}${partPath(group, index)}`;
        const change = (next: Condition, field: string): void =>
          put(replaced(group.parts, index, next), `${index}.${field}`);
        const remove = (): void => put(without(group.parts, index), '');
        return isTest(part) ? (
          <TestRow
            key={index}
            test={part}
            path={at}
            onChange={change}
            onRemove={group.parts.length > 1 || depth > 0 ? remove : undefined}
          />
        ) : (
          <ConditionEditor
            key={index}
            condition={part}
            path={at}
            depth={depth + 1}
            onChange={change}
            onRemove={remove}
          />
        );
      })}
      {wrong.map((problem) => (
        <p key={problem.message} class="field-error">
          {problem.message}
        </p>
      ))}
      <div class="condition-steps">
        <Button look="quiet" onPress={() => add({ field: 'label', op: 'is', value: '' })}>
          {t('options_test_add')}
        </Button>
        {depth < DEEPEST_OFFERED && (
          <Button look="quiet" onPress={() => add({ any: [{ field: 'label', op: 'is', value: '' }] })}>
            {t('options_group_add')}
          </Button>
        )}
        {lone && (
          <Button look="quiet" onPress={() => put(group.parts, '', 'none')}>
            {t('options_condition_negate')}
          </Button>
        )}
      </div>
    </div>
  );
}

/** A group inside a group stays one while it has a single part, or it would vanish under the person's hands. */
function nested(join: Join, parts: readonly Condition[]): Condition {
  if (join === 'all') return { all: parts };
  if (join === 'any') return { any: parts };
  return { not: join === 'none' ? { any: parts } : { all: parts } };
}
