import { beforeEach, describe, expect, it } from 'vitest';
import { sampleStrategy } from '../../lib/domain/sample-strategy.ts';
import type { Answer, ExportDocument } from '../../lib/messages/protocol.ts';
import { freshIndexedDB } from '../store/fresh.ts';
import { background, codeOf, valueOf } from './background.ts';
import { freshId, keepSample, known, read } from './sample.ts';

let bg = background();
let before: ExportDocument;
beforeEach(async () => {
  freshIndexedDB();
  bg = background();
  await keepSample(bg);
  await read(bg, known('SHOP-1'));
  before = valueOf(await bg.page('export', {}));
});

const strategy = (change: object): string => JSON.stringify({ ...sampleStrategy, ...change });
const whole = (change: object): string => JSON.stringify({ ...before, ...change });
const goals = (...changes: object[]): string =>
  strategy({
    goals: [
      ...sampleStrategy.goals,
      ...changes.map((change) => ({ id: 'x', title: 'X', level: 'team', status: 'active', ...change })),
    ],
  });
const item = (change: object): string =>
  whole({ items: [{ item: { ...known('SHOP-1'), ...change }, at: '2026-01-01T00:00:00Z', source: 'api' }] });
const deep = (levels: number): string => `${'{"all":['.repeat(levels)}${']}'.repeat(levels)}`;
const rule = (when: string): string =>
  strategy({ rules: 'RULES' }).replace(
    '"RULES"',
    `[{"id":"r","title":"R","then":{"goal":"self-serve"},"when":${when}}]`,
  );

/** What is in the file, the code, and what the first problem must name. */
const PAYLOADS: readonly (readonly [string, () => string, string, RegExp])[] = [
  ['nothing', () => '', 'invalid', /empty/],
  ['no JSON', () => '{"schema": 1,\n  "name" "x"}', 'invalid', /line 2/],
  ['a cut-off file', () => strategy({}).slice(0, -40), 'invalid', /JSON/],
  ['three megabytes', () => strategy({ name: 'x'.repeat(3 * 1024 * 1024) }), 'too_big', /2 MiB/],
  ['two megabytes only in bytes', () => strategy({ name: '…'.repeat(900_000) }), 'too_big', /2 MiB/],
  ['a list', () => '[]', 'invalid', /strategy/i],
  ['a number', () => '7', 'invalid', /strategy/i],
  ['another schema', () => strategy({ schema: 2 }), 'invalid', /schema/],
  ['an unknown key', () => strategy({ secret: 1 }), 'invalid', /secret/],
  ['a missing list', () => strategy({ rules: undefined }), 'invalid', /rules/],
  [
    'an own __proto__',
    () => strategy({}).replace('{', '{"__proto__":{"admin":true},'),
    'invalid',
    /__proto__/,
  ],
  [
    'a constructor key',
    () => strategy({ constructor: { prototype: { admin: true } } }),
    'invalid',
    /constructor/,
  ],
  [
    'a deep __proto__',
    () => rule('{"field":"title","op":"is","value":{"__proto__":1}}'),
    'invalid',
    /__proto__/,
  ],
  ['nesting that never ends', () => rule(deep(50_000)), 'invalid', /deep|nest/],
  ['a cyclic cascade', () => goals({ parentId: 'y' }, { id: 'y', parentId: 'x' }), 'invalid', /goals\[\d\]/],
  ['an unknown parent', () => goals({ parentId: 'nobody' }), 'invalid', /parentId/],
  [
    'an unknown goal in a rule',
    () =>
      strategy({
        rules: [
          { id: 'r', title: 'R', when: { field: 'title', op: 'is', value: 'x' }, then: { goal: 'nowhere' } },
        ],
      }),
    'invalid',
    /rules\[0\]/,
  ],
  ['a range upside down', () => goals({ target: { lo: 0.5, hi: 0.2 } }), 'invalid', /target/],
  ['ranges that cannot be met', () => goals({ target: { lo: 0.9, hi: 1 } }), 'invalid', /target|range|sum|%/],
  ['two goals of one id', () => goals({ id: 'self-serve' }), 'invalid', /goals\[\d\]/],
  ['an export of another version', () => whole({ throughline: 2 }), 'invalid', /throughline/],
  [
    'an export with a broken strategy',
    () => whole({ strategy: { ...sampleStrategy, goals: 'none' } }),
    'invalid',
    /goals/,
  ],
  ['an item without a key', () => item({ key: undefined }), 'invalid', /items\[0\]\.item\.key/],
  ['an item whose id could be another', () => item({ tenant: 'a/b' }), 'invalid', /items\[0\]\.item\.tenant/],
  [
    'an instant that is none',
    () => whole({ items: [{ item: known('A-1'), at: 'yesterday', source: 'api' }] }),
    'invalid',
    /items\[0\]\.at/,
  ],
  [
    'a site that is the vendor’s',
    () =>
      whole({
        sites: [{ site: 'jira', origin: 'https://acme.atlassian.net', addedAt: '2026-01-01T00:00:00Z' }],
      }),
    'invalid',
    /sites\[0\]\.origin/,
  ],
  [
    'a site that is a script',
    () =>
      whole({ sites: [{ site: 'jira', origin: 'javascript:alert(1)', addedAt: '2026-01-01T00:00:00Z' }] }),
    'invalid',
    /sites\[0\]\.origin/,
  ],
  [
    'settings out of bounds',
    () => whole({ settings: { ...before.settings, retentionDays: 0 } }),
    'invalid',
    /retentionDays/,
  ],
];

const told = (answer: Answer<unknown>): string =>
  answer.ok ? '' : (answer.error.problems ?? []).map(({ path, message }) => `${path}: ${message}`).join('\n');

describe.each(PAYLOADS)('%s', (_name, make, code, names) => {
  it('is refused with its place, in preview and apply alike, and changes nothing', async () => {
    const text = make();
    for (const answer of [
      await bg.page('import.preview', { text }),
      await bg.page('import.apply', { text, rev: 1, requestId: freshId() }),
    ]) {
      expect(codeOf(answer)).toBe(code);
      expect(told(answer)).toMatch(names);
      expect(told(answer).split('\n').length).toBeLessThanOrEqual(25);
    }
    expect(valueOf(await bg.page('export', {}))).toEqual(before);
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });
});

it('refuses the same strategy from the options page', async () => {
  const { rev } = valueOf(await bg.page('strategy.get', {}));
  const polluted = JSON.parse(
    strategy({}).replace('{', '{"__proto__":{"admin":true},'),
  ) as typeof sampleStrategy;
  for (const broken of [polluted, { ...sampleStrategy, rules: [{}] } as unknown as typeof sampleStrategy]) {
    const answer = await bg.page('strategy.put', { rev, requestId: freshId(), strategy: broken });
    expect(codeOf(answer)).toBe('invalid');
    expect(told(answer)).toMatch(/__proto__|rules\[0\]/);
    expect(codeOf(await bg.page('matches', { strategy: broken }))).toBe('invalid');
    expect(codeOf(await bg.page('try', { strategy: broken, item: 'jira/acme.atlassian.net/SHOP-1' }))).toBe(
      'invalid',
    );
  }
  expect(valueOf(await bg.page('strategy.get', {})).rev).toBe(rev);
});
