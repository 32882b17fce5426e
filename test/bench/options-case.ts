import type { Condition } from '../../lib/domain/condition.ts';
import type { Goal, Rule, Strategy } from '../../lib/domain/strategy.ts';
import type { WorkItem } from '../../lib/domain/work-item.ts';

/** The scale the options must stay usable at. */
export const GOALS = 500;
export const RULES = 5_000;
export const ITEMS = 20_000;

const TYPES = ['Story', 'Bug', 'Task', 'Sub-task', 'Spike'];
const AREAS = ['Billing', 'Search', 'Checkout', 'Reports', 'Access', 'Import', 'Mobile', 'Gateway'];
const VERBS = ['Speed up', 'Repair', 'Redesign', 'Measure', 'Extend', 'Retire', 'Document', 'Secure'];

const pick = <T>(list: readonly T[], place: number): T => list[place % list.length] as T;
const times = <T>(count: number, make: (place: number) => T): T[] =>
  Array.from({ length: count }, (_, place) => make(place));

/** What the rules of a large strategy look for: mostly a label, a component, an epic or a word, sometimes two of them. */
function condition(n: number): Condition {
  const label: Condition = { field: 'label', op: 'is', value: `topic-${n}` };
  switch (n % 6) {
    case 0:
      return label;
    case 1:
      return { field: 'label', op: 'in', value: [`topic-${n}`, `area-${n}`] };
    case 2:
      return { field: 'epic', op: 'is', value: `Initiative ${n}` };
    case 3:
      return { all: [{ field: 'project', op: 'is', value: `P${n % 40}` }, label] };
    case 4:
      return { any: [label, { field: 'title', op: 'contains', value: `word${n}` }] };
    default:
      return { all: [label, { not: { field: 'type', op: 'is', value: pick(TYPES, n) } }] };
  }
}

function goal(n: number): Goal {
  const level = n < 10 ? 'company' : n < 100 ? 'department' : 'team';
  return {
    id: `goal-${n}`,
    title: `${pick(VERBS, n)} ${pick(AREAS, Math.floor(n / 8))} ${n}`,
    level,
    status: n % 23 === 22 ? 'closed' : 'active',
    ...(n >= 10 && { parentId: `goal-${Math.floor(n / 10)}` }),
    ownerRole: `Lead of area ${n % 30}`,
    ...(n < 10 && { target: { lo: 0.05, hi: 0.15 } }),
  };
}

const rule = (n: number): Rule => ({
  id: `rule-${n}`,
  title: `${pick(VERBS, n * 3)} ${pick(AREAS, n)} ${n}`,
  when: condition(n),
  then: n % 10 === 9 ? { category: 'ktlo' } : { goal: `goal-${n % GOALS}` },
});

/** 500 goals and 5,000 rules. */
export const scaleStrategy = (): Strategy => ({
  schema: 1,
  name: 'Scale',
  timeZone: 'Europe/Berlin',
  cycle: { start: '2026-01-05', days: 14, workdays: [1, 2, 3, 4, 5], holidays: [] },
  tagging: { labelPrefix: 'goal-' },
  goals: times(GOALS, goal),
  categories: [{ id: 'ktlo', title: 'Keep the lights on', kind: 'ktlo' }],
  rules: times(RULES, rule),
  guardrails: times(20, (n) => ({
    id: `guardrail-${n}`,
    title: `Not now ${n}`,
    when: { field: 'label', op: 'is', value: `not-now-${n}` },
    because: 'This is outside the focus of the year.',
    decision: 'outside',
  })),
  decisionRights: [
    { id: 'outside', title: 'Add work', decides: 'Head of Product', consulted: [], reversible: true },
  ],
  exceptions: [],
});

/** A seen item; four in five match a rule, some match several, one in seven is tagged, one in fifty meets a guardrail. */
export const scaleItem = (n: number): WorkItem => ({
  site: 'jira',
  tenant: 'acme.atlassian.net',
  key: `SHOP-${n + 1}`,
  kind: 'ticket',
  title: `${pick(VERBS, n)} the ${pick(AREAS, n * 3)} page, word${(n * 7) % RULES}`,
  url: `https://acme.atlassian.net/browse/SHOP-${n + 1}`,
  project: `P${n % 40}`,
  type: pick(TYPES, n),
  status: 'To Do',
  statusCategory: 'todo',
  labels: [
    ...(n % 5 === 0 ? [] : [`topic-${(n * 13) % RULES}`]),
    ...(n % 3 === 0 ? [`area-${(n * 17) % RULES}`] : []),
    ...(n % 7 === 0 ? [`goal-goal-${n % GOALS}`] : []),
    ...(n % 50 === 0 ? [`not-now-${n % 20}`] : []),
  ],
  components: n % 4 === 0 ? [pick(AREAS, n)] : [],
  ancestors: n % 2 === 0 ? [{ key: `EPIC-${n % 900}`, title: `Initiative ${n % 900}`, type: 'Epic' }] : [],
});
