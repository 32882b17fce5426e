// Markup rots: with any attributes gone, reading still never throws and never makes up a key.
import { describe, expect, test } from 'vitest';
import { shownKey } from '../../lib/domain/shown-key.ts';
import { open, ownPages, pickFrom, seeded } from './pages.ts';
import { SITES } from './sites.ts';

describe.each(SITES)('$name', ({ adapter }) => {
  const pages = ownPages.filter((page) => page.adapter === adapter);
  const each = Math.ceil(1000 / pages.length);

  test.each(pages)(
    `$name without ${each} attributes, one after the other`,
    (page) => {
      const random = seeded(page.name.length);
      const { doc, scan } = open(page);
      const text = `${page.url.href} ${page.html}`;
      const inPage = (key: string) => new RegExp(`(?<![A-Za-z0-9])${key}(?![\\w-])`).test(text);
      for (let round = 0; round < each; round++) {
        const all = [...doc.querySelectorAll('*')].filter((el) => el.attributes.length > 0);
        if (all.length === 0) break;
        const el = pickFrom(all, random);
        el.removeAttribute(pickFrom(el.getAttributeNames(), random));
        for (const { key, item, anchor } of scan()) {
          expect(inPage(shownKey({ site: adapter.id, key })), key).toBe(true);
          expect(item?.key ?? key).toBe(key);
          void anchor;
        }
      }
    },
    60_000,
  );
});
