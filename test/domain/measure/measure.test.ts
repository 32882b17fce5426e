import { describe, expect, it } from 'vitest';
import { measure, type MeasureRequest } from '../../../lib/domain/measure/measure.ts';
import type { Bucket } from '../../../lib/domain/verdict.ts';
import type { WorkItem } from '../../../lib/domain/work-item.ts';
import { ticket } from '../ticket.ts';
import { happened, type Step } from './histories.ts';
import { cycleFrom, cycleTo, ON_TARGET, planted, PLANTED } from './planted.ts';
import { slowDays } from '../../slow-measure/days.ts';

const [FROM, TO] = [cycleFrom(0), cycleTo(0)];
const END = Date.parse(`${TO}T23:59:59Z`);
const of = (items: readonly WorkItem[], more: Partial<MeasureRequest> = {}) =>
  measure({ strategy: PLANTED, items, from: FROM, to: TO, now: END, ...more });

/** Worked on from one day of the first cycle to another, by somebody. */
function worked(
  key: string,
  from: number,
  to: number,
  parts: Partial<WorkItem> = {},
  person = 'p1',
): WorkItem {
  const day = (n: number): string => new Date(Date.parse(FROM) + n * 86_400_000).toISOString().slice(0, 10);
  const steps: readonly Step[] = [
    [`${day(from)}T08:00:00Z`, 'assignee', person],
    [`${day(from)}T08:00:01Z`, 'status', 'active'],
    [`${day(to)}T17:00:00Z`, 'status', 'done'],
  ];
  return happened(key, `${day(from)}T07:00:00Z`, steps, parts);
}
/** The same without one of its parts. */
const without = <T extends object, K extends keyof T>(whole: T, part: K): Omit<T, K> =>
  Object.fromEntries(Object.entries(whole).filter(([name]) => name !== part)) as Omit<T, K>;

const one = { labels: ['goal-one'] };
const id = (key: string): string => `jira/acme.atlassian.net/${key}`;

describe('where the work went', () => {
  it('equals an independent slow count on 20,000 items over 12 cycles, exactly', () => {
    const items = planted(11, 310, 12, () => ON_TARGET);
    expect(items.length).toBeGreaterThan(19_500);
    const [from, to] = [cycleFrom(11), cycleTo(11)];
    const { work, cycles } = measure({ strategy: PLANTED, items, from, to, now: Infinity });
    const near = items.filter(({ createdAt = '' }) => createdAt >= cycleFrom(10));
    const { days } = slowDays(near, from, to);
    const bucket = ({ labels = [], type }: WorkItem): Bucket =>
      labels[0] === 'goal-one'
        ? 'goal:one'
        : labels[0] === 'goal-two'
          ? 'goal:two'
          : type === 'Bug'
            ? 'category:ktlo'
            : 'untagged';
    const sums = new Map<Bucket, number>();
    for (const item of near)
      sums.set(bucket(item), (sums.get(bucket(item)) ?? 0) + (days.get(item.key) ?? 0));
    const total = [...sums.values()].reduce((sum, part) => sum + part, 0);
    for (const { bucket: name, share } of work?.buckets ?? [])
      expect(share).toBeCloseTo((sums.get(name) ?? 0) / total, 12);
    expect([work?.weighting, work?.coverage, work?.n, cycles.length]).toEqual(['days', 1, days.size, 6]);
    const behind = work?.buckets.flatMap((each) => each.items) ?? [];
    expect(new Set(behind)).toEqual(new Set([...days.keys()].map(id)));
  });

  it('stands in a range over the weightings that can be had', () => {
    const { work } = of([worked('A', 0, 4, { ...one, estimate: 1 }), worked('B', 7, 7, { estimate: 3 })]);
    expect(work?.weighting).toBe('days');
    expect(work?.parts.goals).toEqual({ share: 5 / 6, lo: 0.25, hi: 5 / 6 });
    expect(work?.unavailable).toEqual({});
  });

  it('falls back to what can be had, and says why', () => {
    const bare = ticket({
      key: 'A',
      ...one,
      statusCategory: 'active',
      updatedAt: `${FROM}T08:00:00Z`,
      estimate: 2,
    });
    expect(of([bare]).work).toMatchObject({ weighting: 'points', unavailable: { days: 'no_history' } });
    const unestimated = ['B', 'C']
      .map((key) => ticket({ ...bare, key }))
      .map((item) => without(item, 'estimate'));
    expect(of([bare, ...unestimated]).work).toMatchObject({
      weighting: 'count',
      unavailable: { days: 'no_history', points: 'too_many_imputed' },
    });
    expect(of([ticket({ statusCategory: 'todo' })]).work).toBeNull();
  });

  it('knows what it cannot see', () => {
    const hidden = worked('B', 0, 4, { readable: false }, 'p2');
    const nobody = happened('C', `${FROM}T07:00:00Z`, [[`${FROM}T08:00:00Z`, 'status', 'active']]);
    const { work } = of([worked('A', 0, 4, one), hidden, nobody]);
    // Five days known, five unknown, and six on which C was active with nobody assigned, then silent.
    expect(work?.coverage).toBeCloseTo(5 / 16, 9);
    expect([work?.parts.goals.share, work?.unknown]).toEqual([1, [id('B')]]);
  });

  it('counts the work, not the parent above it', () => {
    const epic = worked('E', 0, 11, one, 'lead');
    const story = worked('S', 0, 4, { ancestors: [{ key: 'E', title: 'Epic' }] });
    expect(of([epic, story]).work?.buckets.flatMap(({ items }) => items)).toEqual([id('S')]);
  });

  it('reads every item as it was then', () => {
    const later: Step = ['2026-02-01T08:00:00Z', 'labels', []];
    const item = { ...worked('A', 0, 4), labels: [] };
    const history = [...(item.history ?? []), { at: later[0], field: 'labels', from: ['goal-one'], to: [] }];
    expect(of([{ ...item, history }]).work?.buckets[0]?.bucket).toBe('goal:one');
  });

  it('says nothing of fidelity without targets', () => {
    const goals = PLANTED.goals.slice(0, 1).map((goal) => without(goal, 'target'));
    const strategy = { ...PLANTED, goals, categories: [] };
    const { work, drift } = of([worked('A', 0, 4, one)], { strategy });
    expect([work?.fidelity, drift]).toEqual([null, []]);
  });

  it('lets silence end where work goes on, across the change to summer time', () => {
    const strategy = {
      ...PLANTED,
      timeZone: 'Europe/Berlin',
      cycle: { ...PLANTED.cycle, start: '2026-03-23' },
    };
    const item = happened('A', '2026-03-23T06:00:00Z', [
      ['2026-03-27T22:30:00Z', 'assignee', 'p1'],
      ['2026-03-27T22:30:00Z', 'status', 'active'],
      ['2026-03-30T22:30:00Z', 'status', 'done'],
    ]);
    // Friday 23:30 in Berlin to Tuesday 00:30: Friday, Monday and Tuesday.
    const { work } = measure({
      strategy,
      items: [item],
      from: '2026-03-23',
      to: '2026-04-05',
      now: Infinity,
    });
    expect([...(work?.weights.of.values() ?? [])]).toEqual([3]);
  });
});

describe('what follows', () => {
  it('tells the plan from what was done', () => {
    const sprint: Step = ['2025-12-20T08:00:00Z', 'sprint', 'Sprint 1'];
    const planned = (key: string, steps: readonly Step[]) =>
      happened(key, '2025-12-19T08:00:00Z', [sprint, ...steps], { labels: ['goal-one'] });
    const { plan } = of([
      planned('DONE', [
        ['2026-01-07T08:00:00Z', 'status', 'active'],
        ['2026-01-09T08:00:00Z', 'status', 'done'],
      ]),
      planned('OPEN', [['2026-01-07T08:00:00Z', 'status', 'active']]),
      planned('GREW', [
        ['2025-12-21T08:00:00Z', 'estimate', 3],
        ['2026-01-08T08:00:00Z', 'estimate', 8],
      ]),
      worked('NEW', 3, 4, one),
    ]);
    expect(plan).toEqual({
      implemented: [id('DONE')],
      notImplemented: [id('OPEN')],
      modified: [id('GREW')],
      added: [id('NEW')],
    });
  });

  it('measures decisions in working days, apart from what was given up', () => {
    const asked = (key: string, from: string, to: string | null, end = 'active') =>
      happened(key, '2026-01-02T08:00:00Z', [
        [`${from}T12:00:00Z`, 'status', 'Needs decision'],
        ...(to === null ? [] : [[`${to}T12:00:00Z`, 'status', end] as const]),
      ], { status: to === null ? 'Needs decision' : end, statusCategory: to === null ? 'todo' : end === 'cancelled' ? end : 'active' }); // prettier-ignore
    const { decisions } = of([
      asked('FAST', '2026-01-05', '2026-01-07'),
      // Friday noon to Monday noon is one working day.
      asked('OVER', '2026-01-09', '2026-01-12'),
      asked('LATE', '2026-01-05', null),
      asked('GONE', '2026-01-05', '2026-01-06', 'cancelled'),
    ]);
    expect(decisions.waits.map(({ days }) => Math.round(days * 10) / 10)).toEqual([2, 1, 9.5]);
    expect([decisions.inTime, decisions.due, decisions.abandoned, decisions.median]).toEqual([
      2 / 3,
      3,
      1,
      2,
    ]);
  });

  it('names goals that nothing moves, open work of goals that have ended, and work without a goal', () => {
    const strategy = {
      ...PLANTED,
      goals: [...PLANTED.goals, { id: 'old', title: 'Old', level: 'company', status: 'closed' } as const],
    };
    const open = (key: string, at: string, labels: readonly string[]) =>
      happened(key, at, [[at, 'status', 'active'], [at, 'assignee', 'p1']], { labels }); // prettier-ignore
    const { ghosts, orphans } = of(
      [
        open('OLD', '2026-01-06T08:00:00Z', ['goal-old']),
        open('QUIET', '2025-12-20T08:00:00Z', ['goal-one']),
        open('LOOSE', '2026-01-06T08:00:00Z', []),
      ],
      { strategy },
    );
    expect(ghosts).toEqual([
      { goal: 'one', why: 'silent', items: [id('QUIET')] },
      { goal: 'two', why: 'idle', items: [] },
      { goal: 'old', why: 'ended', items: [id('OLD')] },
    ]);
    expect(orphans.map(({ item, age }) => [item, age])).toEqual([[id('LOOSE'), 12]]);
  });

  it('says how much feature work went to customers outside the segments aimed at', () => {
    const strategy = {
      ...PLANTED,
      decisionRights: [{ id: 'd', title: 'D', decides: 'CEO', consulted: [], reversible: true }],
      guardrails: [
        {
          id: 'g',
          title: 'G',
          when: { not: { field: 'segment', op: 'in', value: ['Enterprise'] } },
          because: 'B.',
          decision: 'd',
        } as const,
      ],
    };
    const { focus } = of(
      [
        worked('A', 0, 2, { ...one, type: 'Story', segment: 'Enterprise' }),
        worked('B', 3, 4, { ...one, type: 'Feature', segment: 'SMB' }),
        worked('C', 7, 11, { ...one, type: 'Bug', segment: 'SMB' }),
      ],
      { strategy },
    );
    expect(focus).toMatchObject({
      outside: 0.4,
      known: 1,
      segments: [
        { segment: 'Enterprise', inTarget: true },
        { segment: 'SMB', items: [id('B')] },
      ],
    });
  });

  it('keeps deals apart, each currency by itself', () => {
    const deal = (key: string, amount: number, currency: string, parts: Partial<WorkItem> = {}) =>
      ticket({
        key,
        kind: 'deal',
        amount,
        currency,
        statusCategory: 'active',
        stage: 'Negotiation',
        ...parts,
      });
    const { deals, work, commitment } = of([
      deal('A', 100, 'EUR', one),
      deal('B', 300, 'EUR', { labels: ['goal-old'] }),
      deal('C', 50, 'USD'),
    ]);
    expect([work, deals.map(({ currency, measure: { weighting } }) => [currency, weighting])]).toEqual([
      null,
      [
        ['EUR', 'value'],
        ['USD', 'value'],
      ],
    ]);
    expect(deals[0]?.measure.parts.goals.share).toBe(0.25);
    expect(commitment.map(({ currency, fidelity, count }) => [currency, fidelity, count])).toEqual([
      ['EUR', 1, 2],
      ['USD', 1, 1],
    ]);
  });

  it('finds a goal that was meant to get more and got less', () => {
    const { inversions } = of([worked('A', 0, 1, one), worked('B', 2, 11, { labels: ['goal-two'] })]);
    expect(inversions.map(({ more, less }) => `${more} < ${less}`)).toEqual(['goal:one < goal:two']);
  });

  it('learns how long a drift takes to be answered', () => {
    const strategy = PLANTED;
    const items = planted(3, 24, 5, (cycle) =>
      cycle === 0 ? ON_TARGET : { one: 0.1, two: 0.3, bug: 0.55, '': 0.05 },
    );
    const request = {
      strategy,
      items,
      from: cycleFrom(0),
      to: cycleTo(4),
      now: Date.parse(`${cycleTo(4)}T23:59:59Z`),
    };
    const silent = measure(request).learning;
    expect([silent.signals, silent.answered, silent.median, silent.loopRate]).toEqual([2, 0, null, 0]);
    const answer = {
      bucket: 'goal:one' as const,
      at: Date.parse(`${cycleFrom(2)}T00:00:00Z`) + 5 * 86_400_000,
    };
    const heard = measure({ ...request, responses: [answer] }).learning;
    expect([heard.answered, Math.round(heard.median ?? 0), heard.loopRate]).toEqual([1, 5, 0.5]);
  });

  it('counts plans that were kept, in cycles that have ended', () => {
    const items = planted(5, 12, 3, () => ON_TARGET).map((item) => ({ ...item, sprint: 'S' }));
    const { consistency } = measure({
      strategy: PLANTED,
      items,
      from: cycleFrom(2),
      to: cycleTo(2),
      now: Infinity,
    });
    expect(consistency.eligible).toBeGreaterThan(0);
    expect(consistency.onPlan).toBe(1);
  });
});
