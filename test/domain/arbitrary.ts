/** Strategies and items from small pools of words, so that tags, aliases, ancestors, dates and guardrails really meet. */
import fc from 'fast-check';
import type { Condition } from '../../lib/domain/condition.ts';
import type { Strategy } from '../../lib/domain/strategy.ts';
import type { WorkItem } from '../../lib/domain/work-item.ts';

const GOAL_IDS = ['a', 'b', 'c', 'd', 'e'];
const CATEGORY_IDS = ['ktlo', 'support'];
const GUARDRAIL_IDS = ['w1', 'w2', 'w3'];
/** Around the instants below, in every zone. */
const DAYS = [
  '2025-12-31',
  '2026-03-28',
  '2026-03-29',
  '2026-03-30',
  '2026-10-25',
  '2026-10-26',
  '2027-01-01',
];
const INSTANTS = [
  '2026-03-28T23:30:00Z',
  '2026-03-29T01:00:00Z',
  '2026-10-25T00:30:00Z',
  '2026-10-25T23:59:59Z',
];
const ZONES = [
  'Europe/Berlin',
  'UTC',
  'America/Los_Angeles',
  'Asia/Kolkata',
  'Pacific/Auckland',
  'America/Sao_Paulo',
];
/** The last ones make a goal the heir of an id that is no goal's. */
const ALIASES = ['Onboarding revamp', 'E-1', 'x-alias', 'Größe', 'audit', 'Goal-zzz', 'zzz'];
const LABELS = [
  'goal-a', 'GOAL-B', 'goal-c', 'Goal-d', 'goal-e', 'goal-zzz', 'x-alias', 'X-ALIAS', 'support', 'custom-work', 'a', 'audit',
  'g\u200boal-a', 'gro\u0308ße', 'goal-',
]; // prettier-ignore
const TITLES = [
  'Onboarding revamp', 'HIPAA: audit log', 'Fix the audit-log', 'café C++ build', 'Café', '', 'ΟΔΟΣ', 'İstanbul', 'a*b?',
  'Line one\nline two', '\u202eevil', '监査 log', 'R&D 100%', '😀 party', 'ONBOARDING REVAMP ', 'log',
]; // prettier-ignore
const KEYS = ['E-1', 'e-1', 'E-2', 'P-9'];
const PATTERNS = [
  '*',
  'goal-*',
  '*log*',
  '?*',
  'e-?',
  '*a?d*',
  'on*re?amp',
  'x',
  '*é*',
  '*😀*',
  '? party',
  '*b?',
];
const WORDS = [
  'audit',
  'log',
  'audit log',
  'CAFE',
  'c++',
  'c',
  'hipaa',
  'one line',
  'r&d',
  '100',
  'οδοσ',
  'istanbul',
  '😀',
  '-',
  '监査',
];

const pick = <T>(...list: readonly T[]) => fc.constantFrom(...list);
const many = <T>(list: readonly T[], most: number) => fc.array(fc.constantFrom(...list), { maxLength: most });
const sometimes = <T>(value: fc.Arbitrary<T>, inTen = 5) =>
  fc.oneof({ weight: inTen, arbitrary: value }, { weight: 10 - inTen, arbitrary: fc.constant(undefined) });

/** Drops keys that hold undefined: absent and undefined are not the same under exact optional types. */
const present = <T>(value: object): T =>
  Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as T;

const SEGMENTS = ['Enterprise', 'support', '', true, 5] as const;

/** What the items below hold in each field, so that tests of equality have a chance. */
const HELD: Readonly<Record<string, readonly unknown[]>> = {
  title: TITLES,
  label: LABELS,
  component: ['Billing', 'AUDIT'],
  epic: [...KEYS, ...TITLES],
  parent: [...KEYS, ...TITLES],
  type: ['bug', 'Story', 'EPIC'],
  text: TITLES,
  team: ['red', 'Blue'],
  site: ['jira', 'Linear'],
  kind: ['ticket', 'deal'],
  estimate: [5, '8', '13.0', 0],
  'custom.Segment': SEGMENTS,
  'custom.n': [5, '5', '5.0', 8, 'five'],
  closeDate: DAYS,
};
const FIELDS = Object.keys(HELD);
const held = (...fields: readonly string[]) =>
  pick(...fields).chain((field) =>
    fc.record({
      field: pick(field),
      value: pick<unknown>(...(HELD[field] ?? []), ...(HELD[field] ?? []), 'x', true),
    }),
  );

export const fieldTest = fc.oneof(
  held(...FIELDS).chain((test) => fc.record({ ...constants(test), op: pick('is', 'isNot') })),
  held('title', 'label', 'epic', 'type').chain(({ field, value }) =>
    fc.record({
      field: pick(field),
      op: pick('startsWith'),
      value: fc.nat(4).map((end) => String(value).slice(0, end)),
    }),
  ),
  held(...FIELDS).chain(({ field }) =>
    fc.record({
      field: pick(field),
      op: pick('in'),
      value: many<unknown>([...(HELD[field] ?? []), 'x', 5], 4),
    }),
  ),
  fc.record({ field: pick('title', 'text', 'epic', 'label'), op: pick('contains'), value: pick(...WORDS) }),
  fc.record({ field: pick('title', 'label', 'parent'), op: pick('glob'), value: pick(...PATTERNS) }),
  fc.record({ field: pick(...FIELDS), op: pick('exists'), value: pick(true, false) }),
  fc.record({ field: pick(...FIELDS), op: pick('exists') }),
  fc.record({
    field: pick('estimate', 'estimate', 'custom.n', 'title'),
    op: pick('gt', 'gte', 'lt', 'lte'),
    value: pick<unknown>(5, '5', 8, '1e1', 'x'),
  }),
  fc.record({
    field: pick('closeDate', 'custom.due'),
    op: pick('before', 'after'),
    value: pick(...DAYS, ...INSTANTS, 'soon'),
  }),
) as fc.Arbitrary<Condition>;

const constants = ({ field, value }: { field: string; value: unknown }) => ({
  field: pick(field),
  value: pick(value),
});

export const condition: fc.Arbitrary<Condition> = fc.letrec<{ any: Condition }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    { arbitrary: fieldTest, weight: 5 },
    { arbitrary: fc.record({ all: fc.array(tie('any'), { maxLength: 3 }) }), weight: 1 },
    { arbitrary: fc.record({ any: fc.array(tie('any'), { maxLength: 3 }) }), weight: 1 },
    { arbitrary: fc.record({ not: tie('any') }), weight: 1 },
  ),
})).any;

/** A condition that few items meet, so that what comes after it is reached too. */
const narrow = condition.map((inner): Condition => ({
  all: [{ field: 'team', op: 'is', value: 'Red' }, inner],
}));

const goal = fc
  .record({
    id: pick(...GOAL_IDS, 'A'),
    title: pick('Alpha', 'Onboarding revamp', 'Beta'),
    aliases: sometimes(many(ALIASES, 2)),
    parentId: sometimes(pick(...GOAL_IDS, 'none'), 6),
    level: pick('company', 'team'),
    status: fc.oneof(
      { weight: 8, arbitrary: pick('active') },
      { weight: 1, arbitrary: pick('paused', 'closed') },
    ),
    startsOn: sometimes(pick(...DAYS), 1),
    endsOn: sometimes(pick(...DAYS), 2),
  })
  .map((parts) => present<Strategy['goals'][number]>(parts));

const rules = fc.array(
  fc.record({
    id: fc.uuid(),
    title: pick('A rule'),
    when: fc.oneof(narrow, condition),
    then: fc.oneof(
      fc.record({ goal: pick(...GOAL_IDS) }),
      fc.record({ category: pick(...CATEGORY_IDS, 'none') }),
    ),
  }),
  { maxLength: 4 },
);

export const strategy: fc.Arbitrary<Strategy> = fc.record({
  schema: fc.constant(1 as const),
  name: fc.constant('Any'),
  timeZone: pick(...ZONES),
  cycle: fc.constant({ start: '2026-01-05', days: 14, workdays: [1, 2, 3, 4, 5], holidays: [] }),
  tagging: fc
    .record({ labelPrefix: pick('goal-', 'goal-', 'GOAL-', ''), field: sometimes(pick('Goal'), 3) })
    .map((parts) => present<Strategy['tagging']>(parts)),
  goals: fc.array(goal, { maxLength: 6 }),
  categories: fc.constant([
    { id: 'ktlo', title: 'Keep the lights on', kind: 'ktlo' as const },
    { id: 'support', title: 'Support', kind: 'support' as const },
  ]),
  rules,
  guardrails: fc.array(
    fc.record({
      id: pick(...GUARDRAIL_IDS),
      title: pick('A guardrail'),
      when: fc.oneof({ weight: 4, arbitrary: narrow }, { weight: 1, arbitrary: condition }),
      because: pick('Because.'),
      decision: pick('d'),
    }),
    { maxLength: 3 },
  ),
  decisionRights: fc.constant([{ id: 'd', title: 'D', decides: 'CEO', consulted: [], reversible: true }]),
  exceptions: fc.array(
    fc.record({
      id: fc.uuid(),
      item: pick('jira/acme.atlassian.net/P-1', 'jira/acme.atlassian.net/P-2'),
      guardrail: pick(null, null, null, ...GUARDRAIL_IDS),
      until: pick(...DAYS, '2027-06-30', 'never'),
      reason: pick('Agreed'),
      byRole: pick('CEO'),
    }),
    { maxLength: 3 },
  ),
});

const ancestor = fc
  .record({
    key: pick(...KEYS),
    title: pick(...TITLES),
    type: sometimes(pick('Epic', 'epic', 'Story', '')),
    labels: sometimes(many(LABELS, 3), 6),
  })
  .map((parts) => present<NonNullable<WorkItem['ancestors']>[number]>(parts));

export const item: fc.Arbitrary<WorkItem> = fc
  .record({
    site: pick('jira', 'jira', 'linear'),
    tenant: fc.constant('acme.atlassian.net'),
    key: pick('P-1', 'P-1', 'P-2'),
    kind: pick('ticket', 'deal'),
    title: pick(...TITLES),
    text: sometimes(pick(...TITLES)),
    url: fc.constant('https://acme.atlassian.net/browse/P-1'),
    type: sometimes(pick('Bug', 'Story', 'Epic')),
    labels: sometimes(many(LABELS, 3), 4),
    components: sometimes(many(['Billing', 'audit'], 2)),
    ancestors: sometimes(fc.array(ancestor, { maxLength: 3 }), 7),
    team: sometimes(pick('Red', 'Blue'), 6),
    estimate: sometimes(pick(0, 5, 8, 13), 8),
    closeDate: sometimes(pick(...DAYS, ...INSTANTS, '2026-03-29T00:30:00.000+0200', 'soon')),
    custom: sometimes(
      fc.record({
        Segment: pick<unknown>('enterprise', ['support', ''], [], null, true, { value: 'x' }, 5),
        n: pick<unknown>(5, '5', ' 5.0 ', 'five', '', [8, '13']),
        due: pick<unknown>(...DAYS, ...INSTANTS, 20260329),
        Goal: pick<unknown>('a', 'Alpha', 'X-alias', 'nothing', '', ['b', 'c'], null),
      }),
    ),
    manualGoal: sometimes(pick('a', 'B', 'zzz'), 2),
    manualCategory: sometimes(pick('ktlo', 'none'), 1),
    readable: sometimes(fc.constant(false), 1),
  })
  .map((parts) => present<WorkItem>(parts));

export const at: fc.Arbitrary<Date> = fc.oneof(
  pick(...INSTANTS).map((text) => new Date(text)),
  fc.date({ min: new Date('2025-11-01'), max: new Date('2027-03-01'), noInvalidDate: true }),
);
