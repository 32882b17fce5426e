import { openDB } from 'idb';
import { beforeEach, expect, it } from 'vitest';
import { countingAhead } from '../../lib/app/counting-ahead.ts';
import { handlersOf } from '../../lib/app/handlers.ts';
import { sampleStrategy } from '../../lib/domain/sample-strategy.ts';
import { DATABASE } from '../../lib/store/schema.ts';
import { freshIndexedDB } from '../store/fresh.ts';
import { background, valueOf } from './background.ts';
import { freshId, keepSample, known, read } from './sample.ts';

beforeEach(freshIndexedDB);

const PAGE = { from: 'page' } as const;

/** The strategy revs that kept tallies rest on. */
async function stamps(): Promise<string[]> {
  const db = await openDB(DATABASE);
  const tallies = (await db.getAll('tallies')) as { stamp: string }[];
  db.close();
  return [...new Set(tallies.map(({ stamp }) => stamp.slice(0, stamp.indexOf('/'))))];
}

it('has the summary ready soon after the strategy was put, and only then', async () => {
  const bg = background();
  const handlers = countingAhead(bg.app, handlersOf(bg.app));
  const rev = await keepSample(bg);
  await read(bg, known('SHOP-1'), known('SHOP-100'));
  expect(await stamps()).toEqual([]);

  const refused = await handlers['strategy.put'](
    { rev: 0, requestId: freshId(), strategy: sampleStrategy },
    PAGE,
  );
  expect(refused.ok).toBe(false);
  expect(await stamps()).toEqual([]);

  const put = await handlers['strategy.put']({ rev, requestId: freshId(), strategy: sampleStrategy }, PAGE);
  const now = String(valueOf(put).rev);
  await expect.poll(stamps).toEqual([now]);
});
