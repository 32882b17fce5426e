import type { Condition, FieldTest } from './condition.ts';
import { fieldReader, scalars } from './field-values.ts';
import { sayable } from './folded-text.ts';
import { compileCondition, DEEPEST_CONDITION } from './match.ts';
import { FieldTable, PreparedItem } from './prepared-item.ts';
import type { WorkItem } from './work-item.ts';

/** One comparison of a condition, as it turned out for an item. */
export interface LookedAt {
  readonly test: FieldTest;
  readonly holds: boolean;
  /** What the item holds in the field, cleaned and cut; empty = nothing. */
  readonly found: readonly string[];
}

const MOST_VALUES = 5;
const LONGEST_VALUE = 80;
/** Comparisons that are told; a hostile condition may hold any number. */
const MOST_TESTS = 30;

/** Every comparison in a condition, in order, each by itself: whether a `not` stands around it is not said. `timeZone` is the strategy's. */
export function lookedAt(condition: Condition, item: WorkItem, timeZone: string): readonly LookedAt[] {
  return testsIn(condition, 1)
    .slice(0, MOST_TESTS)
    .map((test) => {
      const table = new FieldTable();
      const holds = compileCondition(test, table, timeZone);
      const value = fieldReader(test.field)?.(item);
      const found = (scalars(value) ?? []).slice(0, MOST_VALUES);
      return {
        test,
        holds: holds(new PreparedItem(item, table)),
        found: found.map((each) => sayable(String(each), LONGEST_VALUE)),
      };
    });
}

function testsIn(condition: Condition, depth: number): readonly FieldTest[] {
  if (depth > DEEPEST_CONDITION) return [];
  if ('all' in condition) return condition.all.flatMap((part) => testsIn(part, depth + 1));
  if ('any' in condition) return condition.any.flatMap((part) => testsIn(part, depth + 1));
  return 'not' in condition ? testsIn(condition.not, depth + 1) : [condition];
}
