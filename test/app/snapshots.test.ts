import { beforeEach, describe, expect, it } from 'vitest';
import { keepDays } from '../../lib/app/cycle/keep-days.ts';
import { turnDay } from '../../lib/app/cycle/turn-day.ts';
import { sampleStrategy } from '../../lib/domain/sample-strategy.ts';
import type { WorkItem } from '../../lib/domain/work-item.ts';
import { CYCLE_KEY, REV_KEY } from '../../lib/messages/protocol.ts';
import { MOST_SNAPSHOTS } from '../../lib/store/snapshots.ts';
import { failWrite } from '../store/failing-writes.ts';
import { freshIndexedDB } from '../store/fresh.ts';
import { background, codeOf, valueOf } from './background.ts';
import { SPACE, freshId, idOf, keepSample, known, read } from './sample.ts';

// The sample's cycles begin on Mondays at midnight in Berlin; this is 2 March 2026.
const START = '2026-03-01T23:00:00.000Z';
const DAY_MS = 86_400_000;

let bg = background();
beforeEach(async () => {
  freshIndexedDB();
  bg = background();
  bg.clock = new Date('2026-02-25T12:00:00Z');
});

const goTo = (at: string): void => {
  bg.clock = new Date(at);
};
const turn = async () => valueOf(await turnDay(bg.app));
const listed = async () => valueOf(await bg.page('snapshots.get', {})).snapshots;
const whole = async () => ({ ...valueOf(await bg.page('export', {})), exportedAt: '' });
const kept = async () => (await whole()).snapshots ?? [];
const rev = (): number => Number(bg.extension.shared.get(REV_KEY));

const active = (key: string, fields: Partial<WorkItem> = {}): WorkItem =>
  known(key, { statusCategory: 'active', ...fields });

async function plan(): Promise<void> {
  await keepSample(bg);
  await read(
    bg,
    active('SHOP-1', { labels: ['goal-self-serve'], type: 'Story', team: 'Checkout', estimate: 5 }),
    known('SHOP-2', {
      statusCategory: 'todo',
      sprint: 'Sprint 9',
      ancestors: [{ key: 'SHOP-100', title: 'Epic' }],
    }),
    active('SHOP-3', { labels: ['custom-work'] }),
    known('SHOP-4', { statusCategory: 'todo' }),
    known('SHOP-5', { statusCategory: 'done', sprint: 'Sprint 9' }),
  );
}

describe('the snapshot of a cycle', () => {
  it('holds what was committed to, as it was, and the targets of then', async () => {
    await plan();
    goTo(START);
    expect(await turn()).toMatchObject({ kept: true });
    const snapshot = (await kept()).at(-1);
    const seenAt = '2026-02-25T12:00:00.000Z';
    expect(snapshot).toEqual({
      from: '2026-03-02',
      to: '2026-03-15',
      timeZone: 'Europe/Berlin',
      dueAt: START,
      at: START,
      targets: [
        { bucket: 'goal:enterprise-access', lo: 0.2, hi: 0.35 },
        { bucket: 'goal:scale-platform', lo: 0.15, hi: 0.25 },
        { bucket: 'goal:self-serve', lo: 0.25, hi: 0.4 },
        { bucket: 'goal:health-sector', lo: 0.05, hi: 0.15 },
        { bucket: 'category:ktlo', lo: 0.1, hi: 0.25 },
      ],
      items: [
        {
          id: idOf('SHOP-1'),
          bucket: 'goal:self-serve',
          seenAt,
          type: 'Story',
          team: 'Checkout',
          estimate: 5,
        },
        { id: idOf('SHOP-2'), bucket: 'untagged', seenAt, parent: 'SHOP-100', sprint: 'Sprint 9' },
        { id: idOf('SHOP-3'), bucket: 'off_strategy', seenAt },
      ],
    });
    expect(JSON.stringify(snapshot)).not.toContain('Title of');
  });

  it('is of the state then: what changes later changes nothing in it', async () => {
    await plan();
    goTo(START);
    await turn();
    const before = (await kept()).at(-1);
    goTo('2026-03-02T10:00:00Z');
    await read(bg, active('SHOP-1', { labels: [] }), active('SHOP-9'));
    await keepSample(bg, { ...sampleStrategy, goals: sampleStrategy.goals.slice(0, 2), rules: [] });
    await turn();
    expect((await kept()).at(-1)).toEqual(before);
  });

  it('is looked at once more a working day later, when planning is over', async () => {
    await plan();
    goTo(START);
    await turn();
    goTo('2026-03-02T09:00:00Z');
    await read(bg, active('SHOP-9', { estimate: 3 }));
    await turn();
    expect((await kept()).at(-1)?.settled).toBeUndefined();
    goTo('2026-03-02T23:00:00Z');
    expect(await turn()).toMatchObject({ kept: true });
    const { settled, items } = (await kept()).at(-1) ?? {};
    expect(items).toHaveLength(3);
    expect(settled).toMatchObject({ dueAt: '2026-03-02T23:00:00.000Z', at: '2026-03-02T23:00:00.000Z' });
    expect(settled?.items.map(({ id }) => id)).toEqual(['SHOP-1', 'SHOP-2', 'SHOP-3', 'SHOP-9'].map(idOf));
    expect(await turn()).toMatchObject({ kept: false });
  });

  it('says of an item that could not be read that it is unknown', async () => {
    await plan();
    await bg.content('observe', { ...SPACE, items: [], absent: ['SHOP-1'], moved: {} });
    goTo(START);
    await turn();
    expect((await kept()).at(-1)?.items[0]).toMatchObject({ id: idOf('SHOP-1'), bucket: 'unknown' });
  });

  it('is made once, however often the alarm goes off or the worker starts', async () => {
    await plan();
    goTo(START);
    await turn();
    const before = await kept();
    for (const minutes of [1, 5, 600]) {
      bg.clock = new Date(Date.parse(START) + minutes * 60_000);
      const next = background(bg.extension);
      next.clock = bg.clock;
      bg = next;
      expect(await turn()).toMatchObject({ kept: false });
    }
    expect(await kept()).toEqual(before);
    await Promise.all([turn(), turn(), turn()]);
    expect(await kept()).toEqual(before);
  });

  it('is made once when two of them meet', async () => {
    await plan();
    goTo(START);
    const turns = await Promise.all([turn(), turn(), turn()]);
    expect(turns.filter((one) => one.kept)).toHaveLength(1);
  });

  it('is made at the next start where the browser was closed, and says when; a cycle slept through has none', async () => {
    await plan();
    await turn();
    goTo('2026-04-02T08:30:00Z');
    bg = background(bg.extension);
    bg.clock = new Date('2026-04-02T08:30:00Z');
    await turn();
    expect(await listed()).toMatchObject([
      { from: '2026-03-30', to: '2026-04-12', start: { at: '2026-04-02T08:30:00.000Z', late: true } },
      { from: '2026-02-16', to: '2026-03-01', start: { late: true } },
    ]);
    const [, latest] = await kept();
    expect(latest?.dueAt).toBe('2026-03-29T22:00:00.000Z');
    // Made after planning was over: that is not looked at again.
    goTo('2026-04-03T08:30:00Z');
    expect(await turn()).toMatchObject({ kept: false });
  });

  it('is not made without a strategy', async () => {
    await read(bg, active('SHOP-1'));
    expect(await turn()).toEqual({ turned: false, kept: false, next: null });
    expect(await listed()).toEqual([]);
    expect(valueOf(await bg.page('snapshots.get', {})).next).toBeUndefined();
  });

  it('is all or nothing at every write, and made the next time', async () => {
    await plan();
    goTo(START);
    for (let nth = 1; ; nth += 1) {
      const before = await whole();
      const failing = failWrite(nth, nth % 2 ? 'AbortError' : 'QuotaExceededError');
      const done = await turnDay(bg.app);
      failing.stop();
      if (done.ok) {
        expect(nth).toBeGreaterThan(2);
        break;
      }
      expect(await whole()).toEqual(before);
    }
    expect((await kept()).at(-1)?.items).toHaveLength(3);
  });

  it('is of the cycle as it is defined now, once of each first day', async () => {
    await plan();
    goTo('2026-03-04T12:00:00Z');
    await turn();
    const before = await kept();
    await keepSample(bg, { ...sampleStrategy, cycle: { ...sampleStrategy.cycle, start: '2026-03-04' } });
    await turn();
    expect((await kept()).map(({ from }) => from)).toEqual(['2026-03-02', '2026-03-04']);
    await keepSample(bg, { ...sampleStrategy, cycle: { ...sampleStrategy.cycle, days: 7 } });
    await turn();
    await keepSample(bg);
    await turn();
    expect(await kept()).toEqual([...before, expect.objectContaining({ from: '2026-03-04' })]);
  });

  it('begins at midnight of the zone over both changes of its clocks', async () => {
    await plan();
    const weekly = { ...sampleStrategy, cycle: { ...sampleStrategy.cycle, start: '2026-03-30', days: 7 } };
    await keepSample(bg, weekly);
    for (const [before, start] of [
      ['2026-03-29T21:59:59.000Z', '2026-03-29T22:00:00.000Z'],
      ['2026-10-25T22:59:59.000Z', '2026-10-25T23:00:00.000Z'],
    ] as const) {
      goTo(before);
      expect((await turn()).next).toBe(Date.parse(start));
      const count = (await kept()).length;
      goTo(start);
      await turn();
      expect((await kept()).length).toBe(count + 1);
      expect((await kept()).at(-1)).toMatchObject({ dueAt: start, at: start });
    }
  });

  it(`is kept for ${MOST_SNAPSHOTS} cycles, the items with it`, async () => {
    await plan();
    const day = { ...sampleStrategy, cycle: { ...sampleStrategy.cycle, days: 1 } };
    await keepSample(bg, day);
    for (let n = 0; n < MOST_SNAPSHOTS + 3; n += 1) {
      bg.clock = new Date(Date.parse(START) + n * DAY_MS + 3_600_000);
      await turn();
    }
    const all = await kept();
    expect(all).toHaveLength(MOST_SNAPSHOTS);
    expect(all[0]?.from).toBe('2026-03-05');
    const committed = await bg.app.store.read((tx) => tx.objectStore('committed').getAllKeys());
    if (!committed.ok) throw new Error(committed.error.message);
    expect(new Set(committed.value.map((key) => key.split('/')[0])).size).toBe(MOST_SNAPSHOTS);
  });

  it('follows an item to its new key', async () => {
    await plan();
    goTo(START);
    await turn();
    await bg.content('observe', { ...SPACE, items: [], absent: [], moved: { 'SHOP-1': 'NEW-7' } });
    expect((await kept()).at(-1)?.items.map(({ id }) => id)).toEqual([
      idOf('NEW-7'),
      idOf('SHOP-2'),
      idOf('SHOP-3'),
    ]);
  });
});

describe('the turn of a day', () => {
  it('is told to pages once, as the day ends in the zone of the strategy', async () => {
    await plan();
    goTo('2026-03-03T12:00:00Z');
    const { next } = await turn();
    expect(new Date(next ?? 0).toISOString()).toBe('2026-03-03T23:00:00.000Z');
    const before = rev();
    goTo('2026-03-03T22:59:59Z');
    await turn();
    expect(rev()).toBe(before);
    goTo('2026-03-03T23:00:00Z');
    expect(await turn()).toMatchObject({ turned: true });
    expect(rev()).toBe(before + 1);
    await turn();
    expect(rev()).toBe(before + 1);
  });

  it('ends an exception on every page, and makes no edit stale', async () => {
    await plan();
    goTo('2026-03-03T12:00:00Z');
    await turn();
    const put = await keepSample(bg, {
      ...sampleStrategy,
      exceptions: [
        {
          id: 'one',
          item: idOf('SHOP-3'),
          guardrail: 'custom-work',
          until: '2026-03-03',
          reason: 'A pilot',
          byRole: 'CEO',
        },
      ],
    });
    const state = async () => valueOf(await bg.content('card', { ...SPACE, key: 'SHOP-3' })).paint.state;
    expect(await state()).not.toBe('off_strategy');
    goTo('2026-03-03T23:00:00Z');
    await turn();
    expect(await state()).toBe('off_strategy');
    const again = await bg.page('strategy.put', { rev: put, requestId: freshId(), strategy: sampleStrategy });
    expect(codeOf(again)).toBe('ok');
  });

  it('sets the alarm for the end of the day, and tells the options of a new snapshot', async () => {
    await plan();
    goTo('2026-03-03T12:00:00Z');
    const run = keepDays(bg.app);
    bg.app.afterStrategy.push(run);
    await keepSample(bg, { ...sampleStrategy, timeZone: 'America/New_York' });
    await expect.poll(() => bg.extension.alarms.get('day')).toBe(Date.parse('2026-03-04T05:00:00Z'));
    expect(bg.extension.shared.get(CYCLE_KEY)).toBe('2026-03-03T12:00:00.000Z');
    await keepSample(bg);
    await expect.poll(() => bg.extension.alarms.get('day')).toBe(Date.parse('2026-03-03T23:00:00Z'));
  });
});

describe('kept snapshots', () => {
  it('are exported, told in the preview, imported, joined and wiped', async () => {
    await plan();
    goTo(START);
    await turn();
    goTo('2026-03-02T23:00:00Z');
    await turn();
    const all = await kept();
    const text = JSON.stringify({ ...(await whole()), exportedAt: START });
    goTo('2026-03-16T12:00:00Z');
    await turn();
    const later = await kept();
    const apply = async () => {
      const { rev: seen, diff } = valueOf(await bg.page('import.preview', { text }));
      valueOf(await bg.page('import.apply', { text, rev: seen, requestId: freshId() }));
      return diff;
    };
    const mine = await apply();
    expect(mine.removed.filter((line) => line.includes('snapshot'))).toEqual([]);
    expect(await kept()).toEqual(later);

    valueOf(await bg.page('wipe', { requestId: freshId() }));
    expect(await kept()).toEqual([]);
    const diff = await apply();
    expect(diff.counts.snapshots).toEqual({ before: 0, after: all.length });
    expect(diff.added).toContain('snapshot of the cycle from 2026-03-02');
    expect(await kept()).toEqual(all);
    goTo('2026-03-03T12:00:00Z');
    expect(await turn()).toMatchObject({ kept: false });
  });

  it('stay where an export of before has none', async () => {
    await plan();
    goTo(START);
    await turn();
    const before = await kept();
    const text = JSON.stringify({ ...(await whole()), snapshots: undefined, exportedAt: START });
    const { rev: seen } = valueOf(await bg.page('import.preview', { text }));
    valueOf(await bg.page('import.apply', { text, rev: seen, requestId: freshId() }));
    expect(await kept()).toEqual(before);
  });

  it.each([
    ['a day that is none', { from: '2026-02-30' }],
    ['a bucket that is none', { targets: [{ bucket: 'Ada', lo: 0, hi: 1 }] }],
    ['a further field', { by: 'Ada' }],
    ['a person beside an item', { items: [{ id: 'a', bucket: 'untagged', seenAt: START, assignee: 'Ada' }] }],
  ])('with %s are refused with their place', async (_name, wrong) => {
    await plan();
    goTo(START);
    await turn();
    const { snapshots = [], ...rest } = await whole();
    const text = JSON.stringify({
      ...rest,
      exportedAt: START,
      snapshots: snapshots.map((one) => ({ ...one, ...wrong })),
    });
    const answer = await bg.page('import.preview', { text });
    expect(codeOf(answer)).toBe('invalid');
    if (!answer.ok) expect(answer.error.problems?.[0]?.path).toMatch(/^snapshots\[0\]/);
  });

  it('are listed with titles, the newest first, and say when the next is made', async () => {
    await plan();
    goTo(START);
    await turn();
    const answer = valueOf(await bg.page('snapshots.get', {}));
    expect(answer.next).toBe('2026-03-16');
    expect(answer.snapshots[0]).toEqual({
      from: '2026-03-02',
      to: '2026-03-15',
      timeZone: 'Europe/Berlin',
      start: { at: START, count: 3 },
      targets: expect.arrayContaining([{ title: 'Self-serve onboarding', lo: 0.25, hi: 0.4 }]),
    });
  });
});
