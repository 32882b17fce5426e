/** The fields of a work item that a condition may name; `custom.<name>` reaches a tool's own fields. */
export const CONDITION_FIELDS = [
  'site', 'tenant', 'kind', 'project', 'type', 'status', 'statusCategory', 'label', 'component', 'epic', 'parent',
  'sprint', 'priority', 'team', 'title', 'text', 'estimate', 'amount', 'currency', 'stage', 'probability',
  'closeDate', 'account', 'segment', 'industry', 'region', 'employees', 'dealType', 'product', 'discountPercent',
] as const; // prettier-ignore

export type ConditionField = (typeof CONDITION_FIELDS)[number] | `custom.${string}`;

export const CONDITION_OPS = [
  'is', 'isNot', 'in', 'contains', 'startsWith', 'glob', 'exists', 'gt', 'gte', 'lt', 'lte', 'before', 'after',
] as const; // prettier-ignore

export type ConditionOp = (typeof CONDITION_OPS)[number];

/** `value` is a string, number or boolean, or for `in` a list of them. There are no user regular expressions. */
export interface FieldTest {
  readonly field: ConditionField;
  readonly op: ConditionOp;
  readonly value?: unknown;
}

export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | FieldTest;
