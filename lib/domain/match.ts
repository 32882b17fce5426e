import { viewTest } from './field-test.ts';
import { fieldReader } from './field-values.ts';
import type { FieldTable, PreparedItem } from './prepared-item.ts';

export type ItemTest = (item: PreparedItem) => boolean;

/** Conditions nested deeper than this match nothing; `checkStrategy` refuses them. Keeps hostile documents off the stack. */
export const DEEPEST_CONDITION = 32;

const never: ItemTest = () => false;

/**
 * Compiles a condition once into a test of prepared items. `all` of nothing holds, `any` of nothing does not. Total: what is
 * no condition matches nothing. `timeZone` is the strategy's, for `before` and `after`.
 */
export function compileCondition(
  condition: unknown,
  table: FieldTable,
  timeZone: string,
  depth = 1,
): ItemTest {
  if (typeof condition !== 'object' || condition === null || depth > DEEPEST_CONDITION) return never;
  const parts = (list: readonly unknown[]): readonly ItemTest[] =>
    list.map((part) => compileCondition(part, table, timeZone, depth + 1));
  if ('all' in condition) return Array.isArray(condition.all) ? everyOf(parts(condition.all)) : never;
  if ('any' in condition) return Array.isArray(condition.any) ? someOf(parts(condition.any)) : never;
  if ('not' in condition) {
    const test = compileCondition(condition.not, table, timeZone, depth + 1);
    return (item) => !test(item);
  }
  const { field, op, value } = condition as { field?: unknown; op?: unknown; value?: unknown };
  const reader = typeof field === 'string' ? fieldReader(field) : undefined;
  if (typeof field !== 'string' || !reader) return never;
  const slot = table.slot(field, reader);
  const test = viewTest(op, value, timeZone, (word) => table.listen(slot, word));
  return (item) => test(item.view(slot));
}

function everyOf(tests: readonly ItemTest[]): ItemTest {
  return (item) => {
    for (const test of tests) if (!test(item)) return false;
    return true;
  };
}

function someOf(tests: readonly ItemTest[]): ItemTest {
  return (item) => {
    for (const test of tests) if (test(item)) return true;
    return false;
  };
}
