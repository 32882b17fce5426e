import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkStrategy } from '../../lib/domain/check-strategy.ts';
import { newStrategy } from '../../lib/domain/new-strategy.ts';
import { sampleStrategy } from '../../lib/domain/sample-strategy.ts';
import type { Goal, Strategy } from '../../lib/domain/strategy.ts';
import * as any from './arbitrary.ts';

const goal = (id: string, parts: Partial<Goal> = {}): Goal => ({
  id,
  title: id.toUpperCase(),
  level: 'team',
  status: 'active',
  ...parts,
});
const base = newStrategy('Test', 'Europe/Berlin');
const said = (parts: Partial<Strategy>): string[] =>
  checkStrategy({ ...base, ...parts }).map(({ message }) => message);
const when = (condition: unknown): string[] =>
  said({
    categories: [{ id: 'k', title: 'K', kind: 'ktlo' }],
    rules: [{ id: 'r', title: 'R', when: condition as never, then: { category: 'k' } }],
  });

test('the sample and a new strategy hold together', () => {
  expect([checkStrategy(sampleStrategy), checkStrategy(base)]).toEqual([[], []]);
});

test('every problem carries its place, and its sentence begins with it', () => {
  fc.assert(
    fc.property(any.strategy, (strategy) => {
      for (const { path, message } of checkStrategy(strategy)) {
        expect(path).not.toBe('');
        expect(message.startsWith(`${path} `)).toBe(true);
        expect(message).toMatch(/\.$/);
      }
    }),
    { numRuns: 300 },
  );
});

describe('ids and titles', () => {
  test('ids differ within their list, also from each other’s capitals', () => {
    expect(said({ goals: [goal('a'), goal('b'), goal('A')] })).toEqual([
      'goals[2].id is “A” like goals[0].id; ids must differ in more than upper and lower case.',
    ]);
  });

  test.each(['', 'x y', '-x', 'ü', 'x'.repeat(65), 'constructor'])('%j is no id', (id) => {
    expect(checkStrategy({ ...base, goals: [goal(id, { title: 'T' })] }).map(({ path }) => path)).toEqual([
      'goals[0].id',
    ]);
  });

  test('what people read is not empty', () => {
    expect(said({ name: ' \u200b', goals: [goal('a', { title: '' })] })).toEqual([
      'name is empty; give the strategy a name.',
      'goals[0].title is empty; write a title that people will recognise.',
    ]);
  });
});

describe('the cascade', () => {
  test('names a circle once, with its members', () => {
    const goals = [
      goal('x', { parentId: 'a' }),
      goal('a', { parentId: 'b' }),
      goal('b', { parentId: 'c' }),
      goal('c', { parentId: 'a' }),
    ];
    expect(said({ goals })).toEqual([
      'goals[1].parentId closes a circle (a → b → c → a); give one of these goals another parent or none.',
    ]);
    expect(said({ goals: [goal('a', { parentId: 'a' })] })).toEqual([
      'goals[0].parentId names the goal itself; choose another parent or leave it out.',
    ]);
  });

  test('has known parents', () => {
    expect(said({ goals: [goal('a', { parentId: 'zzz' })] })).toEqual([
      'goals[0].parentId names “zzz”, which is no goal; choose an existing one or leave it out.',
    ]);
  });
});

test('what rules, guardrails and exceptions name is there', () => {
  const problems = said({
    rules: [
      { id: 'r1', title: 'R', when: { all: [] }, then: { goal: 'moon' } },
      { id: 'r2', title: 'R', when: { all: [] }, then: { category: 'moon' } },
    ],
    guardrails: [{ id: 'w', title: 'W', when: { all: [] }, because: 'B', decision: 'moon' }],
    exceptions: [
      { id: 'e', item: 'jira/acme/A-1', guardrail: 'moon', until: '2026-01-01', reason: '', byRole: '' },
      { id: 'f', item: 'A-1', guardrail: null, until: '2026-01-01', reason: '', byRole: '' },
    ],
    decisionRights: [{ id: 'd', title: 'D', decides: 'CEO', consulted: [], afterDays: 5, reversible: true }],
  });
  expect(problems).toEqual([
    'rules[0].then.goal names “moon”, which is no goal; choose an existing one or add it.',
    'rules[1].then.category names “moon”, which is no category; choose an existing one or add it.',
    'guardrails[0].decision names “moon”, which is no decision right; choose an existing one or add it.',
    'exceptions[0].guardrail names “moon”, which is no guardrail; choose an existing one or add it.',
    'exceptions[1].item must be written site/tenant/key, such as jira/acme.atlassian.net/ABC-1.',
    'decisionRights[0].afterDays is set, but nobody to escalate to; add escalatesTo or leave afterDays out.',
  ]);
});

describe('ranges', () => {
  const target = (lo: number, hi: number) => ({ target: { lo, hi } });

  test('are shares, from low to high', () => {
    expect(
      said({
        goals: [goal('a', target(0.4, 0.2)), goal('b', target(-0.1, 1.5)), goal('c', target(Number.NaN, 1))],
      }),
    ).toEqual([
      'goals[0].target runs from 40 % down to 20 %; exchange lo and hi.',
      'goals[1].target.lo must be a number from 0 to 1.',
      'goals[1].target.hi must be a number from 0 to 1.',
      'goals[2].target.lo must be a number from 0 to 1.',
    ]);
  });

  test('can be met together, categories included', () => {
    const categories = [{ id: 'k', title: 'K', kind: 'ktlo' as const, ...target(0.3, 0.4) }];
    expect(said({ goals: [goal('a', target(0.7, 1))], categories })).toEqual([]);
    expect(said({ goals: [goal('a', target(0.4, 1)), goal('b', target(0.45, 1))], categories })).toEqual([
      'goals and categories need at least 115 % of the capacity together, more than there is; lower some of the lower ends.',
    ]);
  });

  test('count a parent’s branch once: the larger of its own need and its children’s', () => {
    const goals = [
      goal('p', target(0.6, 0.9)),
      goal('a', { parentId: 'p', ...target(0.3, 0.5) }),
      goal('b', { parentId: 'p', ...target(0.3, 0.5) }),
    ];
    expect(said({ goals: [...goals, goal('q', target(0.4, 0.5))] })).toEqual([]);
  });

  test('of children fit under their parent’s upper end', () => {
    expect(
      said({ goals: [goal('p', target(0.1, 0.3)), goal('a', { parentId: 'p', ...target(0.4, 0.5) })] }),
    ).toEqual([
      'goals[0].target.hi is 30 %, less than the 40 % that the goals below it need at least; raise it or lower theirs.',
    ]);
  });

  test('of goals that are never live together do not add up', () => {
    const first = { startsOn: '2026-01-01', endsOn: '2026-06-30', ...target(0.7, 0.9) };
    const second = { startsOn: '2026-07-01', ...target(0.7, 0.9) };
    expect(said({ goals: [goal('a', first), goal('b', second)] })).toEqual([]);
    expect(said({ goals: [goal('a', { ...first, endsOn: '2026-07-01' }), goal('b', second)] })).toEqual([
      'goals and categories need at least 140 % of the capacity together from 2026-07-01 on, more than there is; lower some of the lower ends.',
    ]);
    expect(
      said({
        goals: [goal('a', { ...first, status: 'closed' }), goal('b', { ...second, startsOn: '2026-02-01' })],
      }),
    ).toEqual([]);
  });
});

test('days exist, spans run forwards, the zone is known and the cycle turns', () => {
  const problems = said({
    timeZone: 'Mars/Olympus',
    goals: [
      goal('a', { startsOn: '2026-02-30' }),
      goal('b', { startsOn: '2026-03-02', endsOn: '2026-03-01' }),
    ],
    exceptions: [{ id: 'e', item: 'jira/acme/A-1', guardrail: null, until: 'soon', reason: '', byRole: '' }],
    cycle: { start: '05.01.2026', days: 0, workdays: [1, 1, 9], holidays: ['2026-12-32'] },
  });
  expect(problems).toEqual([
    'timeZone is “Mars/Olympus”, which is no time zone; use one such as Europe/Berlin.',
    'goals[0].startsOn is “2026-02-30”, which is no calendar day; write it as 2026-03-31.',
    'goals[1].endsOn is before the goal starts (2026-03-02); exchange the two days.',
    'exceptions[0].until is “soon”, which is no calendar day; write it as 2026-03-31.',
    'cycle.start is “05.01.2026”, which is no calendar day; write it as 2026-03-31.',
    'cycle.holidays[0] is “2026-12-32”, which is no calendar day; write it as 2026-03-31.',
    'cycle.days must be a whole number of days, at least 1.',
    'cycle.workdays[1] repeats 1; name each day once.',
    'cycle.workdays[2] must be a whole number from 1 (Monday) to 7 (Sunday).',
  ]);
});

test('a tag names one goal, and can be written as a label', () => {
  const goals = [goal('a', { aliases: ['Audit', 'goal-b'] }), goal('b', { aliases: ['AUDIT', ''] })];
  expect(said({ goals, tagging: { labelPrefix: 'goal-' } })).toEqual([
    'goals[0].aliases[1] is “goal-b”, which is the label of goals[1] already; an alias belongs to one goal.',
    'goals[1].aliases[0] is “AUDIT”, which is an alias of goals[0] already; an alias belongs to one goal.',
    'goals[1].aliases[1] is empty; write a label, an epic’s key or an epic’s title.',
  ]);
  expect(said({ tagging: { labelPrefix: 'my goal-', field: ' ' } })).toEqual([
    'tagging.labelPrefix holds a space, which no label can; write it without, such as “goal-”.',
    'tagging.field is empty; name the custom field that holds the goal, or leave it out.',
  ]);
});

describe('conditions', () => {
  test.each<[unknown, string]>([
    [5, 'rules[0].when must be a condition: {all: […]}, {any: […]}, {not: …} or {field, op, value}.'],
    [{ all: { field: 'title' } }, 'rules[0].when.all must be a list of conditions.'],
    [
      { not: { any: [null] } },
      'rules[0].when.not.any[0] must be a condition: {all: […]}, {any: […]}, {not: …} or {field, op, value}.',
    ],
    [{ all: [], any: [] }, 'rules[0].when.any is not known beside “all”; remove it.'],
    [
      { all: [{ field: 'title', op: 'matches', value: '.*' }] },
      'rules[0].when.all[0].op is “matches”, which is no op; use is, isNot, in, contains, startsWith, glob, exists, gt, gte, lt, lte, before, after.',
    ],
    [
      { field: 'title', value: 'x' },
      'rules[0].when.op is missing, which is no op; use is, isNot, in, contains, startsWith, glob, exists, gt, gte, lt, lte, before, after.',
    ],
    [
      { field: 'title', op: 'is' },
      'rules[0].when.value must be a text of 1 to 1000 characters, a number, true or false for “is”.',
    ],
    [
      { field: 'title', op: 'in', value: 'x' },
      'rules[0].when.value must be a list with at least one text of 1 to 1000 characters, number, true or false for “in”.',
    ],
    [
      { field: 'title', op: 'contains', value: '…' },
      'rules[0].when.value must be a text of at most 1000 characters with at least one word for “contains”.',
    ],
    [
      { field: 'title', op: 'glob', value: '*'.repeat(201) },
      'rules[0].when.value must be a text of 1 to 200 characters, where * is any run of characters and ? is one, for “glob”.',
    ],
    [
      { field: 'title', op: 'exists', value: 'no' },
      'rules[0].when.value must be true or false, or left out, for “exists”.',
    ],
    [{ field: 'amount', op: 'gt', value: '1,000' }, 'rules[0].when.value must be a number for “gt”.'],
    [
      { field: 'closeDate', op: 'after', value: '1 May' },
      'rules[0].when.value must be a day such as 2026-03-31 or an instant such as 2026-03-31T09:00:00Z for “after”.',
    ],
  ])('%j is named', (condition, sentence) => {
    expect(when(condition)).toEqual([sentence]);
  });

  test('name fields that exist', () => {
    for (const field of ['labels', 'custom.', 'key', 'constructor', 5])
      expect(
        checkStrategy({
          ...base,
          guardrails: [],
          rules: [{ id: 'r', title: 'R', when: { field, op: 'exists' } as never, then: { goal: 'g' } }],
          goals: [goal('g')],
        }).map(({ path }) => path),
      ).toEqual(['rules[0].when.field']);
    expect(when({ field: 'custom.Some field', op: 'exists' })).toEqual([]);
  });

  test('are not nested without end', () => {
    let deep: unknown = { field: 'title', op: 'exists' };
    for (let n = 0; n < 31; n++) deep = { not: deep };
    expect(when(deep)).toEqual([]);
    const place = `rules[0].when${'.not'.repeat(32)}`;
    expect(when({ not: deep })).toEqual([
      `${place} is nested deeper than 32 levels; split it into several rules.`,
    ]);
  });
});
