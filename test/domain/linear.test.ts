/** Texts come from strangers: no text may make a condition slow. Growth is compared, not time, which depends on the machine. */
import { expect, test } from 'vitest';
import type { Condition } from '../../lib/domain/condition.ts';
import { compileStrategy, resolve } from '../../lib/domain/resolve.ts';
import { sampleStrategy } from '../../lib/domain/sample-strategy.ts';
import { ticket } from './ticket.ts';

const AT = new Date('2026-11-22T09:00:00Z');

/** Each would be slow for a matcher that steps back, or that looks at the text again for each word. */
const NASTY: readonly Condition[] = [
  { field: 'title', op: 'glob', value: '*a*a*a*a*a*a*a*a*b' },
  { field: 'title', op: 'glob', value: `*${'a?'.repeat(90)}b*` },
  { field: 'title', op: 'glob', value: `*${'?'.repeat(90)}b*c` },
  { field: 'title', op: 'glob', value: `*b${'a'.repeat(190)}*` },
  { field: 'title', op: 'contains', value: `${'a '.repeat(100)}b` },
  { field: 'title', op: 'contains', value: `${'a'.repeat(500)} b` },
  { field: 'title', op: 'startsWith', value: `${'a'.repeat(900)}b` },
  { field: 'title', op: 'is', value: `${'a'.repeat(900)}b` },
  { field: 'title', op: 'gt', value: 5 },
  { field: 'title', op: 'before', value: '2026-01-01' },
];

const TEXTS: Readonly<Record<string, (length: number) => string>> = {
  'one letter': (length) => 'a'.repeat(length),
  'one-letter words': (length) => 'a '.repeat(length / 2),
  digits: (length) => '1'.repeat(length),
  'stacked accents': (length) => `a${'\u0301\u0323'.repeat(length / 2)}`,
  'unseen characters': (length) => '\u200b'.repeat(length),
  'other planes': (length) => '😀'.repeat(length / 2),
};

const RULES = 200;
const compiled = compileStrategy({
  ...sampleStrategy,
  guardrails: [],
  rules: Array.from({ length: RULES }, (_, n) => ({
    id: `r${n}`,
    title: 'Nasty',
    // Under `not`, so that no index spares the work.
    when: { not: { not: NASTY[n % NASTY.length] as Condition } },
    then: { category: 'ktlo' },
  })),
});

function millis(title: string): number {
  const start = performance.now();
  resolve(compiled, ticket({ title }), AT);
  return performance.now() - start;
}

/** The quickest of several runs in turns: what the work takes when nobody interrupts it. */
function quickest(titles: readonly string[]): number[] {
  const best = titles.map(() => Infinity);
  for (let run = 0; run < 7; run++)
    titles.forEach((title, n) => (best[n] = Math.min(best[n] ?? Infinity, millis(title))));
  return best;
}

test.each(Object.keys(TEXTS))(
  '200 rules on a title of %s grow with its length, not faster',
  (name) => {
    const text = TEXTS[name] as (length: number) => string;
    const [short = 0, long = 0] = quickest([text(10_000), text(80_000)]);
    // Eight times the text: 8 when linear, 64 when quadratic; between them there is room for a busy machine.
    expect(long / Math.max(short, 2)).toBeLessThan(32);
  },
  60_000,
);

test('a title of 10,000 characters under 200 rules stays far from a second', () => {
  // The budget is 50 ms on an idle machine; ten times that still tells linear from quadratic.
  const titles = Object.values(TEXTS).map((text) => text(10_000));
  expect(Math.max(...quickest(titles))).toBeLessThan(500);
});
