import {
  CONDITION_FIELDS,
  CONDITION_OPS,
  type ConditionField,
  type ConditionOp,
  type FieldTest,
} from '../../../lib/domain/condition.ts';

/** What a field holds, which decides the ways it can be compared and how a value is typed. */
export type FieldSort = 'text' | 'number' | 'day' | 'choice';

/** Fields with a closed set of values. */
const CHOICES: Readonly<Partial<Record<ConditionField, readonly string[]>>> = {
  site: ['jira', 'linear', 'salesforce', 'hubspot', 'pipedrive', 'custom'],
  kind: ['ticket', 'deal'],
  statusCategory: ['todo', 'active', 'done', 'cancelled'],
};

const NUMBERS: readonly ConditionField[] = [
  'estimate',
  'amount',
  'probability',
  'employees',
  'discountPercent',
];

/** Fields of every work item, in the order a person looks for them; the rest are a deal's. */
export const ITEM_FIELDS: readonly ConditionField[] = [
  'label', 'type', 'component', 'project', 'epic', 'parent', 'title', 'text', 'status', 'statusCategory', 'priority',
  'sprint', 'team', 'estimate', 'kind', 'site', 'tenant',
]; // prettier-ignore

export const DEAL_FIELDS: readonly ConditionField[] = CONDITION_FIELDS.filter(
  (field) => !ITEM_FIELDS.includes(field),
);

/** A comparison as it is chosen; `missing` is `exists` with the value false. */
export type ShownOp = ConditionOp | 'missing';

export const opOf = ({ op, value }: FieldTest): ShownOp =>
  op === 'exists' && value === false ? 'missing' : op;

const OPS: Readonly<Record<FieldSort, readonly ShownOp[]>> = {
  text: ['is', 'isNot', 'in', 'contains', 'startsWith', 'glob', 'exists', 'missing'],
  number: ['is', 'isNot', 'gt', 'gte', 'lt', 'lte', 'exists', 'missing'],
  day: ['is', 'before', 'after', 'exists', 'missing'],
  choice: ['is', 'isNot', 'in', 'exists', 'missing'],
};

export const isCustom = (field: ConditionField): field is `custom.${string}` => field.startsWith('custom.');

export function sortOf(field: ConditionField): FieldSort {
  if (CHOICES[field]) return 'choice';
  if (NUMBERS.includes(field)) return 'number';
  return field === 'closeDate' ? 'day' : 'text';
}

/** The values to choose from; empty when the field is free. */
export const choicesOf = (field: ConditionField): readonly string[] => CHOICES[field] ?? [];

const ANY_OP: readonly ShownOp[] = [...CONDITION_OPS, 'missing'];

/** The comparisons that make sense for a field; a tool's own field may hold anything. `now` is offered whatever it is. */
export function opsFor(field: ConditionField, now: ShownOp): readonly ShownOp[] {
  const ops = isCustom(field) ? ANY_OP : OPS[sortOf(field)];
  return ops.includes(now) ? ops : [...ops, now];
}

/** The test about another field, its comparison and value kept where they still make sense. */
export function testOfField(test: FieldTest, field: ConditionField): FieldTest {
  const kept = isCustom(field) || OPS[sortOf(field)].includes(test.op);
  const alike = sortOf(field) === sortOf(test.field) && sortOf(field) !== 'choice';
  const op = kept ? test.op : 'is';
  return op === 'exists'
    ? { ...test, field }
    : { field, op, value: alike && kept ? test.value : emptyValue(op) };
}

/** The test with another comparison; the value changes shape between one and a list. */
export function testOfOp(test: FieldTest, op: ShownOp): FieldTest {
  if (op === 'missing') return { field: test.field, op: 'exists', value: false };
  if (op === 'exists') return { field: test.field, op };
  const old = test.op === 'exists' ? '' : test.value;
  if (op === 'in') return { ...test, op, value: Array.isArray(old) ? old : old ? [old] : [] };
  return { ...test, op, value: Array.isArray(old) ? (old[0] ?? '') : (old ?? '') };
}

const emptyValue = (op: ConditionOp): unknown => (op === 'in' ? [] : '');
