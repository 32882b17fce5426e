import fc from 'fast-check';
import { expect, test } from 'vitest';
import { conditionIndex } from '../../lib/domain/condition-index.ts';
import { compileCondition } from '../../lib/domain/match.ts';
import { FieldTable, PreparedItem } from '../../lib/domain/prepared-item.ts';
import * as any from './arbitrary.ts';
import { holds } from './reference.ts';

const PATIENCE = 120_000;
const ZONE = 'America/Los_Angeles';

test(
  'each op on each field says what the reference says, both ways and often',
  () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(any.fieldTest, any.item, (condition, item) => {
        const table = new FieldTable();
        const matches = compileCondition(condition, table, ZONE)(new PreparedItem(item, table));
        expect(matches).toBe(holds(condition, item, ZONE));
        const op = 'op' in condition ? condition.op : '';
        seen.set(`${op} ${matches}`, (seen.get(`${op} ${matches}`) ?? 0) + 1);
      }),
      { numRuns: 10_000 },
    );
    const ops = 'is isNot in contains startsWith glob exists gt gte lt lte before after'.split(' ');
    const rare = ops
      .flatMap((op) => [`${op} true`, `${op} false`])
      .filter((what) => (seen.get(what) ?? 0) < 15);
    expect(rare, JSON.stringify([...seen])).toEqual([]);
  },
  PATIENCE,
);

test(
  'nested conditions say what the reference says, and the index leaves none out that matches',
  () => {
    let matched = 0;
    fc.assert(
      fc.property(fc.array(any.condition, { maxLength: 5 }), any.item, (conditions, item) => {
        const table = new FieldTable();
        const prepared = new PreparedItem(item, table);
        const tests = conditions.map((condition) => compileCondition(condition, table, ZONE));
        const possible = conditionIndex(conditions, table).possible(prepared);
        conditions.forEach((condition, place) => {
          const expected = holds(condition, item, ZONE);
          expect(tests[place]?.(prepared)).toBe(expected);
          if (expected) {
            matched++;
            expect(possible).toContain(place);
          }
        });
      }),
      { numRuns: 3_000 },
    );
    expect(matched).toBeGreaterThan(1_000);
  },
  PATIENCE,
);
