// Reading changes nothing, says the same twice, and names places where a badge does no harm.
import { describe, expect, test } from 'vitest';
import { capturedPages, open, ownPages } from './pages.ts';

const pages = [...ownPages, ...capturedPages];

describe('reading', () => {
  test.each(pages)('$name: the same twice, and the same row by row', (page) => {
    const { scan, reader } = open(page);
    const first = scan();
    const again = scan();
    expect(again.map(({ el }) => el)).toEqual(first.map(({ el }) => el));
    expect(new Set(first.map(({ el }) => el)).size).toBe(first.length);
    for (const [index, { el, item, anchor, key }] of first.entries()) {
      expect(again[index]).toMatchObject({ key, item });
      expect(again[index]?.anchor).toEqual(anchor);
      expect(reader?.read(el)).toMatchObject({ key, item });
    }
  });

  test.each(pages)(
    '$name: leaves the page as it was, and finds in a piece what it finds in the whole',
    (page) => {
      const { doc, scan, reader } = open(page);
      const view = doc.defaultView;
      if (!view) throw new Error('a page without a window');
      const before = doc.documentElement.outerHTML;
      const observer = new view.MutationObserver(() => undefined);
      observer.observe(doc, { subtree: true, childList: true, attributes: true, characterData: true });
      for (const { el, key, item, anchor } of scan()) {
        void [item, anchor];
        const alone = [...(reader?.scan(el) ?? [])].filter((each) => each.el === el);
        expect(alone.map((each) => each.key)).toEqual([key]);
      }
      expect(observer.takeRecords()).toEqual([]);
      expect(doc.documentElement.outerHTML).toBe(before);
    },
  );
});

describe('places', () => {
  test.each(pages)('$name: inside the row, in no other link and no button, on no drag source', (page) => {
    const items = open(page).scan();
    for (const { el, anchor } of items) {
      expect(anchor).not.toBeNull();
      if (!anchor) continue;
      // A row that is a bare link has its place right beside it; one that is a link as a whole may hold it.
      const beside = el.localName === 'a' && el.parentElement === anchor.parent;
      expect(beside || el.contains(anchor.parent)).toBe(true);
      const clickable = anchor.parent.closest('a,button');
      expect(clickable === null || (clickable === el && anchor.place === 'corner')).toBe(true);
      expect(anchor.parent.getAttribute('draggable')).not.toBe('true');
      if (anchor.before) expect(anchor.before.parentElement).toBe(anchor.parent);
    }
    const places = items.map(({ anchor }) => anchor?.parent);
    const shared = items.filter(({ el }) => el.localName === 'a').length;
    expect(new Set(places).size).toBeGreaterThanOrEqual(places.length - shared);
  });
});
