import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countMatches } from '../../lib/domain/count-matches.ts';
import { compileCondition } from '../../lib/domain/match.ts';
import { FieldTable, PreparedItem } from '../../lib/domain/prepared-item.ts';
import { compileStrategy, resolve } from '../../lib/domain/resolve.ts';
import { SeenItems } from '../../lib/domain/seen-items.ts';
import type { Strategy } from '../../lib/domain/strategy.ts';
import type { WorkItem } from '../../lib/domain/work-item.ts';
import * as any from './arbitrary.ts';

const RUNS = 600;
const PATIENCE = 120_000;

/** The counts as they follow from one verdict after the other, and from each condition by itself. */
function counted(strategy: Strategy, items: readonly WorkItem[], at: Date) {
  const verdicts = items.map((item) => resolve(compileStrategy(strategy), item, at));
  const meets = (when: unknown, item: WorkItem): boolean => {
    const table = new FieldTable();
    const holds = compileCondition(when, table, strategy.timeZone);
    return item.readable !== false && holds(new PreparedItem(item, table));
  };
  const reasons = verdicts.flatMap((verdict) => verdict.reasons);
  const buckets: Record<string, number> = {};
  for (const { bucket } of verdicts) buckets[bucket] = (buckets[bucket] ?? 0) + 1;
  const leads = ({ then }: Strategy['rules'][number]): boolean =>
    'goal' in then
      ? strategy.goals.some(({ id }) => id === then.goal)
      : strategy.categories.some(({ id }) => id === then.category);
  const pairs = new Map<string, number>();
  for (const item of items) {
    const [first, ...others] = strategy.rules.filter((rule) => leads(rule) && meets(rule.when, item));
    for (const { id } of others) pairs.set(`${first?.id} ${id}`, (pairs.get(`${first?.id} ${id}`) ?? 0) + 1);
  }
  return {
    rules: Object.fromEntries(
      strategy.rules.map(({ id, when }) => [
        id,
        {
          matched: items.filter((item) => meets(when, item)).length,
          decided: reasons.filter(({ rule, outcome }) => rule === id && outcome === 'decided').length,
        },
      ]),
    ),
    guardrails: Object.fromEntries(
      strategy.guardrails.map(({ id, when }) => [
        id,
        {
          matched: items.filter((item) => meets(when, item)).length,
          covered: reasons.filter(({ guardrail, outcome }) => guardrail === id && outcome === 'covered')
            .length,
        },
      ]),
    ),
    buckets,
    pairs: Object.fromEntries(pairs),
  };
}

const unlike = (strategy: Strategy): Strategy => ({
  ...strategy,
  guardrails: strategy.guardrails.filter(
    ({ id }, n) => strategy.guardrails.findIndex((other) => other.id === id) === n,
  ),
});

test(
  'counts are those of the verdicts, for the first strategy asked and for those after it',
  () => {
    let overlaps = 0;
    fc.assert(
      fc.property(
        fc.array(any.strategy, { minLength: 1, maxLength: 3 }),
        fc.array(any.item, { maxLength: 40 }),
        any.at,
        (strategies, items, at) => {
          const seen = new SeenItems(items);
          for (const strategy of strategies.map(unlike)) {
            const { overlaps: named, overlapping, ...counts } = countMatches(strategy, seen, at);
            const pairs = Object.fromEntries(
              named.map((pair) => [`${pair.above} ${pair.below}`, pair.items]),
            );
            expect({ ...counts, pairs }).toEqual(counted(strategy, items, at));
            expect(named.map((pair) => pair.items)).toEqual(
              named.map((pair) => pair.items).toSorted((one, other) => other - one),
            );
            expect(overlapping).toBe(named.length);
            overlaps += overlapping;
          }
        },
      ),
      { numRuns: RUNS },
    );
    expect(overlaps).toBeGreaterThan(50);
  },
  PATIENCE,
);
