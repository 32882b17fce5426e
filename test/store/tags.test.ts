import { beforeEach, expect, it } from 'vitest';
import { ok } from '../../lib/domain/result.ts';
import { createStore } from '../../lib/store/store.ts';
import { putTag, tagsNear } from '../../lib/store/tags.ts';
import { freshIndexedDB } from './fresh.ts';

beforeEach(() => {
  freshIndexedDB();
});

/** One item on each of twelve shelves; every other one is tagged. */
const IDS = Array.from({ length: 12 }, (_, n) => `jira/acme.atlassian.net/SHOP-${n * 25}`);

it.each([
  ['few shelves', 3],
  ['many shelves', 12],
])('finds the tags of items on %s', async (_name, count) => {
  const store = createStore();
  await store.write('strict', async (tx) => {
    for (const [n, item] of IDS.entries())
      if (n % 2 === 0) await putTag(tx, item, { kind: 'goal', id: `g${n}`, at: '2026-03-02T12:00:00Z' });
    return ok(true);
  });
  const asked = IDS.slice(0, count);
  const tags = await store.read((tx) => tagsNear(tx, asked));
  if (!tags.ok) throw new Error(tags.error.message);
  expect(asked.map((id) => tags.value.get(id)?.id)).toEqual(
    asked.map((_id, n) => (n % 2 === 0 ? `g${n}` : undefined)),
  );
  await store.close();
});
