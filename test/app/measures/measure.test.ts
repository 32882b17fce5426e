import { beforeEach, expect, it } from 'vitest';
import { measureAhead } from '../../../lib/app/measures/measure.ts';
import { measure as measureItems } from '../../../lib/domain/measure/measure.ts';
import { ok } from '../../../lib/domain/result.ts';
import { MEASURED_KEY } from '../../../lib/messages/measure-messages.ts';
import type { WorkItem } from '../../../lib/domain/work-item.ts';
import { numbersOf } from '../../../lib/store/measured.ts';
import { dropScope } from '../../../lib/store/scopes.ts';
import { putWork } from '../../../lib/store/work.ts';
import { cycleFrom, cycleTo, ON_TARGET, planted, PLANTED } from '../../domain/measure/planted.ts';
import { freshIndexedDB } from '../../store/fresh.ts';
import { background, valueOf, type Background } from '../background.ts';

beforeEach(freshIndexedDB);

const SCOPE = { scope: 'platform' } as const;
const CYCLES = 4;

async function withScope(items: readonly WorkItem[], version = 1): Promise<Background> {
  const self = background();
  self.clock = new Date(`${cycleTo(CYCLES - 1)}T12:00:00Z`);
  const { rev } = valueOf(await self.page('strategy.get', {}));
  valueOf(await self.page('strategy.put', { rev, requestId: 'request-1', strategy: PLANTED }));
  await keep(self, items, version);
  return self;
}

const keep = (self: Background, items: readonly WorkItem[], version: number) =>
  self.app.store.write<true, never>('strict', async (tx) => {
    await tx.objectStore('scopes').put({
      id: SCOPE.scope,
      scope: {
        id: SCOPE.scope,
        name: 'Platform',
        site: 'jira',
        tenant: 'acme.atlassian.net',
        query: { by: 'project', key: 'S' },
      },
      addedAt: '2026-01-01T00:00:00Z',
      reading: { version, items: items.length, doneAt: '2026-03-01T11:00:00Z' },
    });
    await putWork(tx, SCOPE.scope, items);
    return ok(true);
  });

const shared = (self: Background): unknown => self.extension.shared.get(MEASURED_KEY);

it('answers what the measures say of the work that is kept of a scope', async () => {
  const items = planted(1, 12, CYCLES, () => ON_TARGET);
  const self = await withScope(items);
  const answer = valueOf(await self.page('measure', { of: SCOPE }));
  const truth = measureItems({
    strategy: PLANTED,
    items,
    from: cycleFrom(CYCLES - 1),
    to: cycleTo(CYCLES - 1),
    now: self.clock.getTime(),
    follow: 12,
  });
  expect(answer).toMatchObject({
    hasStrategy: true,
    cycle: { from: cycleFrom(CYCLES - 1), to: cycleTo(CYCLES - 1) },
    items: items.length,
    newest: '2026-03-01T11:00:00Z',
  });
  expect(answer.measured?.work?.parts).toEqual(truth.work?.parts);
  expect(answer.measured?.drift).toEqual(truth.drift);
  expect(answer.measured?.work?.buckets.map(({ bucket, items: { total } }) => [bucket, total])).toEqual(
    truth.work?.buckets.map(({ bucket, items: behind }) => [bucket, behind.length]),
  );
  expect(answer.choices[0]).toEqual(answer.cycle);

  const last = valueOf(await self.page('measure', { of: SCOPE, cycle: cycleFrom(1) }));
  expect(last.cycle?.from).toBe(cycleFrom(1));
  const lines = valueOf(
    await self.page('measure.items', { of: SCOPE, cycle: cycleFrom(1), behind: { bucket: 'goal:one' } }),
  );
  expect(lines.total).toBe(
    last.measured?.work?.buckets.find(({ bucket }) => bucket === 'goal:one')?.items.total,
  );
  expect(lines.lines[0]).toMatchObject({ id: lines.ids[0], paint: { state: 'goal', title: 'One' } });
});

it('shows kept numbers at once and says that they are stale until new ones are there', async () => {
  const items = planted(2, 6, CYCLES, () => ON_TARGET);
  const self = await withScope(items);
  const first = valueOf(await self.page('measure', { of: SCOPE }));
  expect(first.stale).toBeUndefined();
  const told = shared(self);
  expect(valueOf(await self.page('measure', { of: SCOPE }))).toEqual(first);
  expect(shared(self)).toBe(told);

  await keep(
    self,
    planted(3, 6, CYCLES, () => ON_TARGET),
    2,
  );
  const stale = valueOf(await self.page('measure', { of: SCOPE }));
  expect(stale).toEqual({ ...first, stale: true });
  await expect.poll(() => shared(self)).not.toBe(told);
  const next = valueOf(await self.page('measure', { of: SCOPE }));
  expect(next.stale).toBeUndefined();
  expect(next.measured).not.toEqual(first.measured);
});

it('holds nobody, neither in an answer nor in what is kept', async () => {
  const self = await withScope(planted(4, 12, CYCLES, () => ON_TARGET));
  const answer = valueOf(await self.page('measure', { of: SCOPE }));
  const kept = valueOf(await self.app.store.read((tx) => tx.objectStore('measured').getAll()));
  const file = valueOf(await self.page('export', {}));
  expect(kept.length).toBeGreaterThan(3);
  for (const text of [answer, kept, file].map((part) => JSON.stringify(part))) {
    expect(text).not.toMatch(/\bp(?:[0-9]|1[01])\b/);
    expect(text).not.toContain('assignee');
  }
});

it('measures nothing while a scope is being read for the first time, and knows no scope that is not there', async () => {
  const self = await withScope([]);
  expect(await self.page('measure', { of: { scope: 'nobody' } })).toMatchObject({
    ok: false,
    error: { code: 'not_found' },
  });
  const answer = valueOf(await self.page('measure', { of: SCOPE }));
  expect(answer).toMatchObject({ measured: null, sentences: [], items: 0 });
});

it('drops what was worked out of a scope with the scope', async () => {
  const self = await withScope(planted(5, 6, CYCLES, () => ON_TARGET));
  valueOf(await self.page('measure', { of: SCOPE }));
  const keys = async () =>
    valueOf(await self.app.store.read((tx) => tx.objectStore('measured').getAllKeys()));
  expect((await keys()).length).toBeGreaterThan(1);
  await self.app.store.write<true, never>('strict', async (tx) => {
    await dropScope(tx, SCOPE.scope);
    return ok(true);
  });
  expect(await keys()).toEqual([]);
});

const seen = (key: string) => ({
  site: 'jira' as const,
  tenant: 'acme.atlassian.net',
  key,
  kind: 'ticket' as const,
  title: 'Seen',
  url: `https://acme.atlassian.net/browse/${key}`,
  labels: ['goal-one'],
  statusCategory: 'active' as const,
  updatedAt: `${cycleTo(CYCLES - 1)}T08:00:00Z`,
});

it('measures everything seen, what could not be read as unknown, and anew once more has been seen', async () => {
  const self = await withScope([]);
  const observe = async (...keys: readonly string[]) =>
    valueOf(
      await self.content('observe', {
        site: 'jira',
        tenant: 'acme.atlassian.net',
        items: keys.map(seen),
        absent: ['SHOP-2'],
        moved: {},
      }),
    );
  const everything = { of: { everything: true } } as const;
  await observe('SHOP-1');
  const answer = valueOf(await self.page('measure', everything));
  expect(answer.items).toBe(2);
  expect(answer.measured?.work?.buckets).toMatchObject([
    { bucket: 'goal:one', share: 1, items: { total: 1 } },
  ]);
  await observe('SHOP-1', 'SHOP-3');
  expect(valueOf(await self.page('measure', everything)).stale).toBe(true);
  await expect
    .poll(async () => valueOf(await self.page('measure', everything)).measured?.work?.buckets[0]?.items.total)
    .toBe(2);
});

it('works the present cycle and the one before it out ahead, so that a popup finds them', async () => {
  const self = await withScope(planted(7, 6, CYCLES, () => ON_TARGET));
  await measureAhead(self.app);
  const kept = valueOf(
    await self.app.store.read((tx) =>
      Promise.all([CYCLES - 1, CYCLES - 2, 0].map((n) => numbersOf(tx, SCOPE, cycleFrom(n)))),
    ),
  );
  expect(kept.map((record) => record !== undefined)).toEqual([true, true, false]);
  const told = shared(self);
  await measureAhead(self.app);
  expect(shared(self)).toBe(told);
  await keep(
    self,
    planted(8, 6, CYCLES, () => ON_TARGET),
    2,
  );
  await measureAhead(self.app, SCOPE);
  expect(valueOf(await self.page('measure', { of: SCOPE })).stale).toBeUndefined();
});

it('waits for the end of a reading before it measures what it has brought', async () => {
  const self = await withScope(planted(9, 6, CYCLES, () => ON_TARGET));
  const first = valueOf(await self.page('measure', { of: SCOPE }));
  const told = shared(self);
  await self.app.store.write<true, never>('strict', async (tx) => {
    const record = await tx.objectStore('scopes').get(SCOPE.scope);
    const pass = { id: 'a', kind: 'changes', begunAt: '2026-03-01T11:30:00Z', step: 1, read: 2 } as const;
    if (record?.reading)
      await tx.objectStore('scopes').put({ ...record, reading: { ...record.reading, version: 2, pass } });
    return ok(true);
  });
  expect(valueOf(await self.page('measure', { of: SCOPE }))).toEqual({ ...first, stale: true });
  expect(shared(self)).toBe(told);
});
