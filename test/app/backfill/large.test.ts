// The promise of issue 5: 20,000 items, 2 % faults, three deaths of the worker and a restart of the browser.
import { beforeEach, expect, test } from 'vitest';
import { BACKFILL } from '../../../lib/app/backfill/backfill.ts';
import { SCOPES_ALARM } from '../../../lib/app/backfill/names.ts';
import { workOf } from '../../../lib/store/work.ts';
import { freshIndexedDB } from '../../store/fresh.ts';
import { valueOf } from '../background.ts';
import { fakeExtension } from '../fake-extension.ts';
import { mortal, type Mortal } from './mortal.ts';
import { openJira, type OpenJira } from './open-jira.ts';

beforeEach(freshIndexedDB);

const ITEMS = 20_000;
const requestId = 'request-1';

const scopeOf = (jira: OpenJira) => ({
  name: 'Storefront',
  site: 'jira' as const,
  tenant: jira.host,
  query: { by: 'project' as const, key: 'SHOP' },
});

/** Reads to the end; the worker dies at each of these requests, and is started again by its alarm. */
async function readWhole(jira: OpenJira, deaths: readonly number[], restartAt: number): Promise<Mortal> {
  const extension = fakeExtension();
  extension.allowed.add(`https://${jira.host}`);
  let clock = Date.now();
  const now = (): Date => new Date(clock);
  let worker = mortal(extension, now);
  const ends = [...deaths, restartAt];
  extension.tab = async (_origin, task) => {
    const said = await jira.answer(task);
    const next = ends[0];
    if (next !== undefined && jira.requests.length >= next) {
      ends.shift();
      // A closed browser forgets its session; its alarms too, in Firefox.
      if (next === restartAt) {
        extension.session.clear();
        extension.alarms.clear();
      }
      worker.kill();
    }
    return said;
  };
  valueOf(await BACKFILL.addScope(worker.app, { requestId, scope: scopeOf(jira) }));
  for (let lives = 0; lives < 60; lives += 1) {
    await Promise.race([BACKFILL.run(worker.app), worker.died]);
    const [one] = valueOf(
      await mortal(extension, now).app.store.read((tx) => tx.objectStore('scopes').getAll()),
    );
    if (one?.reading?.doneAt !== undefined) break;
    clock = Math.max(clock + 60_000, extension.alarms.get(SCOPES_ALARM) ?? 0);
    worker = mortal(extension, now);
  }
  expect(ends).toEqual([]);
  return worker;
}

test('all of it, nothing twice, and hardly a request more than needed', async () => {
  const jira = openJira(ITEMS);
  jira.faults = 0.02;
  const worker = await readWhole(jira, [60, 190, 330], 250);

  const [record] = valueOf(await worker.app.store.read((tx) => tx.objectStore('scopes').getAll()));
  const work = valueOf(await worker.app.store.read((tx) => workOf(tx, record?.id ?? '')));
  const keys = work.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  const horizon = Date.now() - 13 * 14 * 86_400_000;
  const expected = [...jira.issues.values()]
    .filter(({ status, updated }) => status !== 'Done' || Date.parse(`${updated}T15:05:00Z`) >= horizon)
    .map(({ key }) => key);
  expect(keys.sort()).toEqual(expected.sort());
  expect(record?.reading?.items).toBe(keys.length);
  expect(work.every(({ history }) => history !== undefined)).toBe(true);

  // The size, the fields, the statuses; a search and a look at the histories for each hundred.
  const least = 3 + 2 * Math.ceil(keys.length / 100);
  expect(jira.failed).toBeGreaterThan(0);
  console.log(
    `${keys.length} items, ${jira.requests.length} requests of at least ${least}, ${jira.failed} of them failed`,
  );
  expect(jira.requests.length).toBeLessThanOrEqual(least * 1.05);
  // No sync record, no step left over.
  expect(valueOf(await worker.app.store.read((tx) => tx.objectStore('sync').count()))).toBe(0);
}, 120_000);
