import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Row } from '../../lib/app/item-line.ts';
import type { RowsApart } from '../../lib/app/newest-rows.ts';
import { byNewest, newestRows, standingOf } from '../../lib/app/newest-rows.ts';

const row = (at: number, id: number): Row => [
  `item-${id}`,
  '',
  `2026-03-02T12:00:${String(at).padStart(2, '0')}.000Z`,
  null,
  null,
  null,
];

/** Parts in the order they come, and which of them were asked for their rows. */
function partsOf(lists: readonly (readonly Row[])[]): { parts: RowsApart[]; asked: Set<number> } {
  const asked = new Set<number>();
  const parts = lists.flatMap((list, place) => {
    const sorted = [...list].sort(byNewest);
    const [first] = sorted;
    const rows = (): Promise<readonly Row[]> => {
      asked.add(place);
      return Promise.resolve(sorted);
    };
    return first ? [{ first: standingOf(first), rows }] : [];
  });
  return { parts, asked };
}

/** Rows whose instants are often equal, dealt out to a few parts; ids are unique. */
const dealt = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 5 })), { maxLength: 40 })
  .map((pairs) =>
    Array.from({ length: 6 }, (_, part) =>
      pairs.flatMap(([at, own], id) => (own === part ? [row(at, id)] : [])),
    ),
  );

test('the newest rows of parts are those of all rows sorted, however they were dealt', async () => {
  await fc.assert(
    fc.asyncProperty(dealt, fc.integer({ min: 1, max: 12 }), async (lists, most) => {
      const { parts } = partsOf(lists);
      expect(await newestRows(parts, most)).toEqual(lists.flat().sort(byNewest).slice(0, most));
    }),
  );
});

test('parts without one of the newest rows are not asked', async () => {
  const lists = Array.from({ length: 50 }, (_, part) =>
    Array.from({ length: 5 }, (_each, n) => row(part, part * 5 + n)),
  );
  const { parts, asked } = partsOf(lists);
  const found = await newestRows(parts, 10);
  expect(found.slice(0, 2).map(([id]) => id)).toEqual(['item-245', 'item-246']);
  expect([...asked].sort()).toEqual([48, 49]);
});
