// Titles of 10,000 characters against 200 rules: at most 50 ms, whatever is in them. See docs/security.md, ReDoS.
import { expect, test } from 'vitest';
import type { Condition, ConditionOp } from '../../lib/domain/condition.ts';
import { compileStrategy, resolve, type CompiledStrategy } from '../../lib/domain/resolve.ts';
import { sampleStrategy } from '../../lib/domain/sample-strategy.ts';
import type { Strategy } from '../../lib/domain/strategy.ts';
import type { WorkItem } from '../../lib/domain/work-item.ts';

const LENGTH = 10_000;
const LIMIT_MS = 50;
const at = new Date('2026-11-02T09:00:00Z');

const filled = (piece: string): string => piece.repeat(Math.ceil(LENGTH / piece.length)).slice(0, LENGTH);

const TITLES: readonly (readonly [string, string])[] = [
  ['one letter', filled('a')],
  ['one letter and another at the end', `${filled('a')}b`],
  ['words', filled('a ')],
  ['spaces', filled(' ')],
  ['digits', filled('0')],
  ['decimal points', filled('0.')],
  ['marks on one letter', `a${filled('\u0301')}`],
  ['letters with marks', filled('a\u0301')],
  ['zero-width joiners', filled('\u200d')],
  ['emoji families', filled('👨‍👩‍👧')],
  ['bidi controls', filled('\u202e\u2066')],
  ['quotes and brackets', filled('"({[<')],
  ['Hangul that decomposes', filled('\uac01')],
  ['a ligature that grows', filled('\ufdfa')],
  ['almost the phrase', filled('alpha beta gamm ')],
  ['half of a surrogate pair', filled('\ud800')],
];

/** 200 rules that never match, so that all of them are tried: the last letter of each is not in the titles. */
const rulesWith = (op: ConditionOp, value: (place: number) => string): Strategy => ({
  ...sampleStrategy,
  rules: Array.from({ length: 200 }, (_, place) => ({
    id: `r${place}`,
    title: `Rule ${place}`,
    when: { field: 'title', op, value: value(place) } satisfies Condition,
    then: { category: 'ktlo' },
  })),
  guardrails: [],
});

const STRATEGIES: readonly (readonly [string, Strategy])[] = [
  ['contains a word', rulesWith('contains', (place) => `a${place}ζ`)],
  ['contains a phrase', rulesWith('contains', (place) => `alpha beta gamma ${place}ζ`)],
  ['starts with', rulesWith('startsWith', (place) => `${'a'.repeat(place)}ζ`)],
  ['is', rulesWith('is', (place) => `${'a'.repeat(LENGTH - place)}ζ`)],
  ['a glob of many stars', rulesWith('glob', (place) => `${'*a'.repeat(10 + (place % 40))}*ζ`)],
  ['greater than', rulesWith('gt', (place) => `${place}`)],
];

const itemWith = (title: string): WorkItem => ({
  site: 'jira',
  tenant: 'acme.atlassian.net',
  key: 'SHOP-1',
  kind: 'ticket',
  title,
  url: 'https://acme.atlassian.net/browse/SHOP-1',
});

/** Milliseconds for one verdict, nothing matching; the best of up to three runs: a busy machine is no slow code. */
function cost(compiled: CompiledStrategy, title: string, limit: number): number {
  let best = Infinity;
  for (let run = 0; run < 3 && best > limit; run++) {
    const start = performance.now();
    const { bucket } = resolve(compiled, itemWith(title), at);
    best = Math.min(best, performance.now() - start);
    expect(bucket).toBe('untagged');
  }
  return best;
}

test.each(STRATEGIES)('200 rules: title %s', (_what, strategy) => {
  const compiled = compileStrategy(strategy);
  const slow = TITLES.flatMap(([name, title]) => {
    const ms = cost(compiled, title, LIMIT_MS);
    return ms > LIMIT_MS ? [`${name}: ${Math.round(ms)} ms`] : [];
  });
  expect(slow).toEqual([]);
});

test('globs with ? take longer, and no more than in proportion to the text', () => {
  const compiled = compileStrategy(rulesWith('glob', (place) => `*${'?a'.repeat(1 + (place % 20))}*ζ`));
  const short = Math.max(cost(compiled, filled('a ').slice(0, LENGTH / 4), 0), 5);
  expect(cost(compiled, filled('a '), short * 4)).toBeLessThan(short * 4 * 3);
});
