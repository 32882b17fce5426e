import type { Condition, ConditionField, FieldTest } from '../../lib/domain/condition.ts';
import { isDay } from '../../lib/domain/day.ts';
import { formatNumber, language, t, type MessageKey } from '../../lib/platform/i18n.ts';
import { calendarDayText } from '../ui/day-text.ts';
import { choicesOf, isCustom, opOf } from './edit/condition-fields.ts';
import { asGroup, isTest } from './edit/condition-group.ts';

/** A field as a person reads it; a tool's own field by its own name. */
export const fieldLabel = (field: ConditionField): string =>
  isCustom(field) ? field.slice('custom.'.length) : t(`options_field_${field.toLowerCase()}` as MessageKey);

type Joined = 'conjunction' | 'disjunction';

/** Kept, since making one costs more than a hundred uses. */
const formats = new Map<string, Intl.ListFormat>();

function listed(words: readonly string[], type: Joined): string {
  const name = `${language()}/${type}`;
  const format = formats.get(name) ?? new Intl.ListFormat(language(), { type });
  formats.set(name, format);
  return format.format(words);
}

/** What a condition looks for, without the words around it: what a search over rules looks in. */
export function soughtBy(condition: Condition): string {
  if (!isTest(condition)) return asGroup(condition).parts.map(soughtBy).join(' ');
  const { field, value } = condition;
  const name = isCustom(field) ? field.slice('custom.'.length) : field;
  return `${name} ${Array.isArray(value) ? value.join(' ') : String(value ?? '')}`;
}

/** A value of a closed set by its name, as a choice of the editor. */
export const choiceLabel = (choice: string): string => t(`options_choice_${choice}` as MessageKey);

function valueText(test: FieldTest, value: unknown = test.value): string {
  if (Array.isArray(value))
    return value.length === 0
      ? '…'
      : listed(
          value.map((each: unknown) => valueText(test, each)),
          'disjunction',
        );
  if (typeof value === 'number') return formatNumber(value);
  if (typeof value === 'boolean') return t(value ? 'options_yes' : 'options_no');
  if (value === undefined || value === '') return '…';
  const text = String(value);
  if (choicesOf(test.field).includes(text)) return choiceLabel(text);
  return isDay(text) ? calendarDayText(text) : text;
}

function testText(test: FieldTest): string {
  const op = t(`options_op_${opOf(test).toLowerCase()}` as MessageKey);
  return test.op === 'exists'
    ? `${fieldLabel(test.field)} ${op}`
    : `${fieldLabel(test.field)} ${op} ${valueText(test)}`;
}

/** The condition in plain words: "Label is support or incident, and type is not Bug". */
export function describeCondition(condition: Condition, inner = false): string {
  if (isTest(condition)) return testText(condition);
  const group = asGroup(condition);
  const parts = group.parts.map((part) => describeCondition(part, true));
  if (parts.length === 0) return t('options_condition_empty');
  const joined = listed(
    parts,
    group.join === 'all' || group.join === 'notAll' ? 'conjunction' : 'disjunction',
  );
  if (group.join === 'none' || group.join === 'notAll') return t('options_condition_not', joined);
  return inner && parts.length > 1 ? `(${joined})` : joined;
}
