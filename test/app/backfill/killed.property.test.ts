// Wherever a worker ends, whatever the tool refuses: a scope is read whole, and nothing of it twice.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BACKFILL } from '../../../lib/app/backfill/backfill.ts';
import { SCOPES_ALARM } from '../../../lib/app/backfill/names.ts';
import type { WorkItem } from '../../../lib/domain/work-item.ts';
import { workOf } from '../../../lib/store/work.ts';
import { fail, ok } from '../../../lib/domain/result.ts';
import type { JiraTask } from '../../../lib/trackers/jira/backfill/task.ts';
import { freshIndexedDB, HOST, ticket } from '../../store/fresh.ts';
import { valueOf } from '../background.ts';
import { fakeExtension } from '../fake-extension.ts';
import { mortal } from './mortal.ts';

/** What can happen to a question. */
type Mishap = 'busy' | 'fault' | 'forgotten' | 'noTab' | 'noise';

interface Life {
  /** How many items the tool has, and how many come on a page. */
  readonly items: number;
  readonly page: number;
  /** Moments at which one worker after the other ends. */
  readonly ends: readonly number[];
  /** By the number of the question. */
  readonly mishaps: readonly (readonly [at: number, mishap: Mishap])[];
}

const lived: fc.Arbitrary<Life> = fc.record({
  items: fc.integer({ min: 0, max: 9 }),
  page: fc.integer({ min: 2, max: 4 }),
  ends: fc.array(fc.integer({ min: 1, max: 25 }), { maxLength: 3 }),
  mishaps: fc.array(
    fc.tuple(
      fc.integer({ min: 1, max: 8 }),
      fc.constantFrom<Mishap[]>('busy', 'fault', 'forgotten', 'noTab', 'noise'),
    ),
    { maxLength: 2 },
  ),
});

const scope = { name: 'S', site: 'jira', tenant: HOST, query: { by: 'project', key: 'SHOP' } } as const;

const itemAt = (number: number): WorkItem =>
  ticket(`SHOP-${number}`, {
    statusCategory: 'active',
    ancestors: number % 2 === 0 ? [{ key: 'EPIC-1', title: 'E' }] : [],
    history: [],
  });

function answerOf({ items, page }: Life, task: JiraTask): unknown {
  if (task.act === 'size') return ok(items);
  if (task.act === 'ancestors')
    return ok(task.keys.map((key) => ticket(key, { labels: ['goal-a'], ancestors: [] })));
  if (task.act !== 'page') return fail({ is: 'fault', fault: { code: 'bad_answer' } });
  const from = Number(task.question.cursor?.['from'] ?? 0);
  const upTo = Math.min(items, from + page);
  return ok({
    items: Array.from({ length: upTo - from }, (_, index) => itemAt(from + index + 1)),
    ...(upTo < items && { next: { from: upTo } }),
  });
}

const MISHAPS: Readonly<Record<Mishap, () => unknown>> = {
  busy: () => fail({ is: 'fault', fault: { code: 'rate_limited', retryAfterMs: 40_000 } }),
  fault: () => fail({ is: 'fault', fault: { code: 'server_error', retryAfterMs: 30_000 } }),
  forgotten: () => fail({ is: 'startOver' }),
  noTab: () => undefined,
  noise: () => ({ ok: true, value: { items: 'none' } }),
};

test('a scope is read whole, and nothing of it twice', async () => {
  const seen = { deaths: 0, mishaps: 0, early: 0 };
  await fc.assert(
    fc.asyncProperty(lived, async (one) => {
      freshIndexedDB();
      const extension = fakeExtension();
      extension.allowed.add(`https://${HOST}`);
      let [clock, asked] = [Date.parse('2026-03-02T12:00:00Z'), 0];
      let [quietUntil, busyIn, life] = [0, -1, 0];
      const now = (): Date => new Date(clock);
      const left = new Map(one.mishaps);
      extension.tab = (_origin, task) => {
        asked += 1;
        if (clock < quietUntil) seen.early += 1;
        const mishap = left.get(asked);
        if (mishap === undefined) return Promise.resolve(answerOf(one, task as JiraTask));
        seen.mishaps += 1;
        if (mishap === 'busy') [quietUntil, busyIn] = [clock + 40_000, life];
        return Promise.resolve(MISHAPS[mishap]());
      };
      const first = mortal(extension, now);
      valueOf(await BACKFILL.addScope(first.app, { requestId: 'request-1', scope }));
      await BACKFILL.stopScope(first.app, { id: 'none' });
      first.kill();
      await first.app.store.close();

      const ends = [...one.ends];
      let reading;
      for (let lives = 0; lives < 20; lives += 1) {
        life = lives;
        const worker = mortal(extension, now, ends.shift() ?? 0);
        const died = await Promise.race([
          BACKFILL.run(worker.app).then(() => false),
          worker.died.then(() => true),
        ]);
        if (died) seen.deaths += 1;
        // Died with the tool's word in its hands: the page itself remembers it then, and sends nothing.
        if (died && busyIn === lives) quietUntil = 0;
        worker.kill();
        await worker.app.store.close();
        const looker = mortal(extension, now);
        const [record] = valueOf(await looker.app.store.read((tx) => tx.objectStore('scopes').getAll()));
        reading = record?.reading;
        if (record && reading?.doneAt !== undefined && !reading.pass) {
          const work = valueOf(await looker.app.store.read((tx) => workOf(tx, record.id)));
          expect(work.map(({ key }) => key).sort()).toEqual(
            Array.from({ length: one.items }, (_, index) => `SHOP-${index + 1}`).sort(),
          );
          expect(reading.items).toBe(one.items);
          for (const { ancestors } of work)
            expect(ancestors?.every(({ labels }) => labels?.[0] === 'goal-a')).toBe(true);
          await looker.app.store.close();
          break;
        }
        await looker.app.store.close();
        clock = Math.max(clock + 30_000, extension.alarms.get(SCOPES_ALARM) ?? 0);
      }
      expect(reading?.doneAt).toBeDefined();
    }),
    { numRuns: 1_000 },
  );
  // What the test is about has happened, and nobody was asked who wanted to be left alone.
  expect(seen.deaths).toBeGreaterThan(300);
  expect(seen.mishaps).toBeGreaterThan(300);
  expect(seen.early).toBe(0);
}, 60_000);
