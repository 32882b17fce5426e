/** Resolution of 10,000 items × 50 goals × 200 rules: the budget of DESIGN.md §2, on a seeded mix that is not an easy one. */
import { pathToFileURL } from 'node:url';
import type { Condition } from '../lib/domain/condition.ts';
import { compileStrategy, resolve } from '../lib/domain/resolve.ts';
import type { Strategy } from '../lib/domain/strategy.ts';
import type { WorkItem } from '../lib/domain/work-item.ts';

const AT = new Date('2026-11-22T10:00:00Z');
const ITEMS = 10_000;
const GOALS = 50;
const RULES = 200;
const GUARDRAILS = 20;

const SEED = 20_261_122;

/** mulberry32: the same seed gives the same items and rules on every machine. */
let state = SEED;
function random(): number {
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
}

const chance = (share: number): boolean => random() < share;
const below = (count: number): number => Math.floor(random() * count);
const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
const times = <T>(count: number, make: (place: number) => T): T[] =>
  Array.from({ length: count }, (_, n) => make(n));

const SYLLABLES =
  'ka re mi to lo sa ben dor fil gra hul jen kor lin mar nov pel qua ros sten tur vel wis zan ul ost in em ar ü'.split(
    ' ',
  );
/** Words in falling frequency, as in real text: the first are in every second title, the last hardly anywhere. */
const WORDS = [...new Set(times(4_500, () => times(2 + below(2), () => pick(SYLLABLES)).join('')))].slice(
  0,
  3_000,
);
const word = (): string => WORDS[Math.floor(WORDS.length ** random()) - 1] ?? 'end';
const phrase = (least: number, most: number): string =>
  times(least + below(most - least + 1), word).join(' ');
const rareWord = (): string => WORDS[800 + below(WORDS.length - 800)] as string;

const TYPES = ['Story', 'Bug', 'Task', 'Sub-task', 'Spike'];
const TEAMS = times(30, (n) => `Team ${WORDS[n * 7] as string}`);
const LABELS = times(1_500, (n) => `${WORDS[n * 2] as string}-${n}`);
const COMPONENTS = times(250, (n) => `Component ${WORDS[n * 11] as string}`);
const SEGMENTS = ['Enterprise', 'Mid-market', 'Small business', 'Public sector'];
const EPICS = times(400, (n) => ({ key: `EPIC-${n}`, title: phrase(3, 6), type: 'Epic' }));

const field = (name: string, op: string, value: unknown): Condition =>
  ({ field: name, op, value }) as Condition;

/** A test that few items pass, in the proportions in which people write them. */
function rare(): Condition {
  const at = random();
  if (at < 0.4) return field('title', 'contains', chance(0.3) ? phrase(2, 2) : rareWord());
  if (at < 0.52) return field('text', 'contains', rareWord());
  if (at < 0.65) return field('label', 'is', pick(LABELS));
  if (at < 0.75)
    return field(
      'label',
      'in',
      times(5, () => pick(LABELS)),
    );
  if (at < 0.82) return field('component', 'is', pick(COMPONENTS));
  if (at < 0.9) return field('epic', 'contains', rareWord());
  if (at < 0.93) return field('parent', 'is', `EPIC-${below(400)}`);
  if (at < 0.96) return field('title', 'startsWith', `[${rareWord()}]`);
  return field(
    'title',
    'glob',
    chance(0.5) ? `*${rareWord()}*${rareWord()}` : `*${rareWord()}?${rareWord()}*`,
  );
}

/** A test that many items pass; alone it would be no rule. */
function common(): Condition {
  const at = random();
  if (at < 0.3) return field('type', 'is', pick(TYPES));
  if (at < 0.45) return field('project', 'is', `P${below(40)}`);
  if (at < 0.6)
    return field(
      'team',
      'in',
      times(4, () => pick(TEAMS)),
    );
  if (at < 0.7) return field('custom.Segment', 'is', pick(SEGMENTS));
  if (at < 0.8) return field('estimate', 'gte', below(13));
  if (at < 0.9) return field('closeDate', 'before', `2026-0${1 + below(9)}-15`);
  return field('status', 'isNot', 'Done');
}

/** Half of the conditions are one test, the others hold two to four. */
function condition(): Condition {
  const at = random();
  if (at < 0.5) return rare();
  if (at < 0.7) return { all: [common(), rare()] };
  if (at < 0.8) return { any: [rare(), rare(), { all: [common(), rare()] }] };
  if (at < 0.9) return { all: [{ not: common() }, rare()] };
  return { all: [common(), common(), { any: [rare(), rare()] }] };
}

/** Rules that seldom match, since a rule that matches often would spare the ones after it. */
function benchStrategy(): Strategy {
  return {
    schema: 1,
    name: 'Bench',
    timeZone: 'Europe/Berlin',
    cycle: { start: '2026-01-05', days: 14, workdays: [1, 2, 3, 4, 5], holidays: [] },
    tagging: { labelPrefix: 'goal-' },
    goals: times(GOALS, (n) => ({
      id: `g${n}`,
      title: `Goal ${phrase(2, 4)}`,
      aliases: [EPICS[n]?.title ?? ''],
      ...(n >= 5 && { parentId: `g${Math.floor(n / 5)}` }),
      level: n < 5 ? ('company' as const) : n < 25 ? ('department' as const) : ('team' as const),
      status: n % 17 === 16 ? ('closed' as const) : ('active' as const),
      ...(n % 3 === 0 && { startsOn: '2026-01-01', endsOn: '2026-12-31' }),
    })),
    categories: [{ id: 'ktlo', title: 'Keep the lights on', kind: 'ktlo' }],
    rules: times(RULES, (n) => ({
      id: `r${n}`,
      title: `Rule ${n}`,
      when: condition(),
      then: chance(0.8) ? { goal: `g${below(GOALS)}` } : { category: 'ktlo' },
    })),
    guardrails: times(GUARDRAILS, (n) => ({
      id: `w${n}`,
      title: `Guardrail ${n}`,
      when: { any: [rare(), { all: [common(), rare()] }] },
      because: 'Outside the focus.',
      decision: 'd',
    })),
    decisionRights: [{ id: 'd', title: 'Decide', decides: 'CEO', consulted: [], reversible: true }],
    exceptions: times(50, (n) => ({
      id: `x${n}`,
      item: `jira/acme.atlassian.net/P${n % 40}-${n}`,
      guardrail: null,
      until: '2027-01-01',
      reason: 'Agreed',
      byRole: 'CEO',
    })),
  };
}

/** One item in five carries a tag, three in five have an epic (an eighth of the epics is an alias), half have a text. */
function benchItem(n: number): WorkItem {
  return {
    site: 'jira',
    tenant: 'acme.atlassian.net',
    key: `P${n % 40}-${n}`,
    kind: 'ticket',
    title: phrase(5, 12),
    url: `https://acme.atlassian.net/browse/P${n % 40}-${n}`,
    type: pick(TYPES),
    status: pick(['To do', 'In progress', 'In review', 'Done']),
    project: `P${n % 40}`,
    team: pick(TEAMS),
    labels: [...times(below(4), () => pick(LABELS)), ...(chance(0.2) ? [`goal-g${below(GOALS)}`] : [])],
    components: times(below(3), () => pick(COMPONENTS)),
    ancestors: chance(0.6) ? [pick(EPICS)] : [],
    estimate: below(13),
    custom: { Segment: pick(SEGMENTS) },
    closeDate: `2026-${String(1 + below(12)).padStart(2, '0')}-20`,
    ...(chance(0.5) && { text: phrase(30, 90) }),
  };
}

/** Milliseconds for compiling the strategy and resolving all items once, 9 runs after 3 that warm up. */
export function benchResolve(): { medianMs: number; runs: number[] } {
  const { strategy, items } = benchCase();
  const runs = times(12, () => {
    const start = performance.now();
    const compiled = compileStrategy(strategy);
    for (const item of items) resolve(compiled, item, AT);
    return performance.now() - start;
  }).slice(3);
  return { medianMs: runs.toSorted((a, b) => a - b)[Math.floor(runs.length / 2)] as number, runs };
}

export function benchCase(): { strategy: Strategy; items: readonly WorkItem[] } {
  state = SEED;
  return { strategy: benchStrategy(), items: times(ITEMS, benchItem) };
}

/** How many items each bucket and provenance got: shows that the mix is no easy one. */
function spread(): Record<string, number> {
  const { strategy, items } = benchCase();
  const compiled = compileStrategy(strategy);
  const counts: Record<string, number> = {};
  for (const item of items) {
    const { bucket, provenance } = resolve(compiled, item, AT);
    const kind = `${bucket.split(':')[0] as string}/${provenance ?? 'none'}`;
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  console.log(spread());
  const { medianMs, runs } = benchResolve();
  console.log(
    `${ITEMS} items × ${GOALS} goals × ${RULES} rules: median ${medianMs.toFixed(1)} ms of ${runs.map((ms) => ms.toFixed(0)).join(' ')}`,
  );
}
