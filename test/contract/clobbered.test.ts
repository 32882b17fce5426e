// A page may name its forms and images after what a script relies on; reading must not notice.
import { describe, expect, test } from 'vitest';
import { open, ownPages } from './pages.ts';
import { SITES } from './sites.ts';

const NAMES = [
  'closest',
  'matches',
  'querySelector',
  'querySelectorAll',
  'getAttribute',
  'getElementsByTagName',
  'parentElement',
  'nextElementSibling',
  'firstChild',
  'nextSibling',
  'nodeType',
  'nodeName',
  'nodeValue',
  'ownerDocument',
  'contains',
  'children',
  'textContent',
  'documentElement',
  'body',
  'title',
  'URL',
  'location',
  'constructor',
];

/** The same element as a form that has a field of that name. */
function asForm(doc: Document, el: Element, name: string): void {
  const form = doc.createElement('form');
  for (const attribute of el.attributes) form.setAttribute(attribute.name, attribute.value);
  const field = doc.createElement('input');
  field.name = name;
  form.append(...el.childNodes, field);
  el.replaceWith(form);
}

const KINDS = {
  'a form around everything': (doc: Document, name: string) => {
    const form = doc.createElement('form');
    const field = doc.createElement('input');
    field.name = name;
    form.append(field, ...doc.body.childNodes);
    doc.body.append(form);
  },
  'rows that are forms': (doc: Document, name: string, rows: readonly Element[]) => {
    for (const row of rows) if (row.localName === 'div') asForm(doc, row, name);
  },
  'names on the document': (doc: Document, name: string) => {
    const { body } = doc;
    for (const kind of ['img', 'form', 'object', 'embed']) {
      const el = doc.createElement(kind);
      el.setAttribute('name', name);
      el.id = name;
      body.prepend(el);
    }
  },
};

describe.each(SITES)('$name', ({ adapter }) => {
  const pages = ownPages.filter((page) => page.adapter === adapter && page.expected.length > 0);

  describe.each(Object.entries(KINDS))('%s', (kind, clobber) => {
    test.each(NAMES.map((name, index) => ({ name, index })))('$name', ({ name, index }) => {
      // Three pages a name, in turn, so that every page meets several names.
      for (const step of [0, 1, 2]) {
        const page = pages[(index * 3 + step + kind.length) % pages.length];
        if (!page) throw new Error('no page');
        const { doc, route, scan } = open(page);
        const before = scan();
        const seen = before.map(({ key, item }) => ({ key, title: item?.title }));
        clobber(
          doc,
          name,
          before.map(({ el }) => el),
        );
        expect(adapter.route(page.url, doc)).toEqual(route);
        const items = scan();
        expect(items.map(({ key, item }) => ({ key, title: item?.title }))).toEqual(seen);
        for (const { anchor } of items) expect(anchor).not.toBeNull();
        expect(() => [adapter.theme(doc), route && adapter.check(doc, route)]).not.toThrow();
      }
    });
  });
});
