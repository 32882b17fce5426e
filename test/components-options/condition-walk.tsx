import { render } from 'preact';
import { ConditionEditor } from '../../components/options/conditions/ConditionEditor.tsx';
import { describeCondition, fieldLabel } from '../../components/options/describe-condition.ts';
import { choicesOf, sortOf, type ShownOp } from '../../components/options/edit/condition-fields.ts';
import { EditorContext, type Editor } from '../../components/options/editor.ts';
import {
  CONDITION_FIELDS,
  CONDITION_OPS,
  type Condition,
  type ConditionField,
  type FieldTest,
} from '../../lib/domain/condition.ts';
import { t, type MessageKey } from '../../lib/platform/i18n.ts';

/** Every field there is, and a tool's own. */
export const FIELDS: readonly ConditionField[] = [...CONDITION_FIELDS, 'custom.Squad'];
/** Every comparison as it is chosen: `exists` is two. */
export const OPS: readonly ShownOp[] = [...CONDITION_OPS, 'missing'];

/** A value that fits the field and the comparison. */
function valueFor(field: ConditionField, op: ShownOp): unknown {
  const [choice, other] = choicesOf(field);
  if (op === 'in') return choice ? [choice, other] : ['one', 'two'];
  if (op === 'before' || op === 'after' || sortOf(field) === 'day') return '2026-03-31';
  if (['gt', 'gte', 'lt', 'lte'].includes(op) || sortOf(field) === 'number') return 1234.5;
  return choice ?? 'one';
}

export const testOf = (field: ConditionField, op: ShownOp): FieldTest =>
  op === 'missing'
    ? { field, op: 'exists', value: false }
    : op === 'exists'
      ? { field, op }
      : { field, op, value: valueFor(field, op) };

/** The editor of one condition, which takes its own changes in. */
export class ConditionPage {
  readonly root = document.createElement('div');
  condition: Condition;

  constructor(condition: Condition) {
    this.condition = condition;
    document.body.append(this.root);
    this.draw();
  }

  private draw(): void {
    const editor = { problems: [] } as unknown as Editor;
    render(
      <EditorContext.Provider value={editor}>
        <ConditionEditor
          condition={this.condition}
          path="rules[0].when"
          onChange={(next) => {
            this.condition = next;
            this.draw();
          }}
        />
      </EditorContext.Provider>,
      this.root,
    );
  }

  close(): void {
    render(null, this.root);
    this.root.remove();
  }

  control(label: MessageKey): HTMLInputElement | HTMLSelectElement | null {
    return this.root.querySelector(`[aria-label="${t(label)}"]`);
  }
}

/** What is wrong with the editor or the sentence of one test, in the language of the browser; empty = nothing. */
export function wrongWith(field: ConditionField, op: ShownOp): readonly string[] {
  const test = testOf(field, op);
  const page = new ConditionPage(test);
  const wrong: string[] = [];
  const said = describeCondition(test);
  const opText = t(`options_op_${op.toLowerCase()}` as MessageKey);
  const must = (holds: boolean, what: string): void => void (holds || wrong.push(`${field} ${op}: ${what}`));

  const fields = page.control('options_test_field');
  must(fields?.value === (field.startsWith('custom.') ? 'custom.' : field), 'the field is not chosen');
  must(page.control('options_test_op')?.value === op, 'the comparison is not chosen');
  must(
    [...(page.control('options_test_op')?.querySelectorAll('option') ?? [])].every(
      (option) => option.textContent !== '' && !option.textContent?.startsWith('options_'),
    ),
    'a comparison has no words',
  );
  const value = page.control('options_test_value');
  must((value === null) === (test.op === 'exists'), 'a value where there is none to give, or none');
  if (value && 'value' in value && value.getAttribute('role') !== 'group')
    must(value.value !== '', 'the value is not shown');
  if (value?.getAttribute('role') === 'group')
    must(value.querySelectorAll('input:checked').length === 2, 'the values are not ticked');

  must(said.startsWith(`${fieldLabel(field)} ${opText}`), `says “${said}”`);
  must(!/options_|undefined|\[object|…/.test(said), `says “${said}”`);
  if (test.op !== 'exists') must(said.length > `${fieldLabel(field)} ${opText} `.length, `says “${said}”`);
  page.close();
  return wrong;
}
