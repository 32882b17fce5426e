// The overlay reads row by row, as marks come into view; a whole page read at once gives the same rows and items.
import { describe, expect, test } from 'vitest';
import { createSeenMarks } from '../../lib/overlay/seen-marks.ts';
import type { ReadItem } from '../../lib/sites/read-page.ts';
import { capturedPages, open, ownPages, pickFrom, seeded, type Page } from './pages.ts';

/** Rows as they are found when marks come into view in these batches. */
function inView(page: Page, batches: (marks: readonly Element[]) => readonly (readonly Element[])[]) {
  const { doc, reader, scan } = open(page);
  const rows = new Map<Element, ReadItem>();
  const claimed = (el: Element, rank: number): boolean => {
    for (let at: Element | null = el; at; at = at.parentElement)
      if ((rows.get(at)?.rank ?? Infinity) <= rank) return true;
    return false;
  };
  const seen = createSeenMarks(claimed, (found) => rows.set(found.el, found));
  const marks = [...new Set(reader?.marks(doc) ?? [])];
  for (const batch of batches(marks)) {
    seen.add(batch);
    seen.work(reader, () => true);
  }
  const whole = new Map(scan().map((found) => [found.el, found]));
  return { rows, whole };
}

const shown = (rows: ReadonlyMap<Element, ReadItem>) =>
  new Map([...rows].map(([el, { key, view, page }]) => [el, { key, view, page }]));

describe.each([...ownPages, ...capturedPages])('$name', (page) => {
  test('all at once', () => {
    const { rows, whole } = inView(page, (marks) => [marks]);
    expect(shown(rows)).toEqual(shown(whole));
  });

  test('in any order, at once', () => {
    const random = seeded(7);
    const { rows, whole } = inView(page, (marks) => {
      const left = [...marks];
      const mixed: Element[] = [];
      while (left.length > 0) {
        const next = pickFrom(left, random);
        left.splice(left.indexOf(next), 1);
        mixed.push(next);
      }
      return [mixed];
    });
    expect(new Set(rows.keys())).toEqual(new Set(whole.keys()));
  });

  test('from the top down, a few at a time', () => {
    const { rows, whole } = inView(page, (marks) => {
      const sorted = [...marks].sort((a, b) => (a.compareDocumentPosition(b) & 4 ? -1 : 1));
      return Array.from({ length: Math.ceil(sorted.length / 3) }, (_, i) => sorted.slice(i * 3, i * 3 + 3));
    });
    expect(shown(rows)).toEqual(shown(whole));
  });
});
