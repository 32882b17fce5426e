// Other extensions live on the same pages: their nodes are neither items nor titles.
import { describe, expect, test } from 'vitest';
import { open, ownPages } from './pages.ts';

/** What others put into rows: a button before, a link and a frame of their own behind, a marker on the row. */
function crowd(doc: Document, row: Element): void {
  const button = doc.createElement('button');
  button.className = 'toggl-button';
  button.textContent = 'Start timer';
  row.prepend(button);
  const link = doc.createElement('a');
  link.href = 'https://time.example/browse/ZED-1';
  link.textContent = 'ZED-1';
  const host = doc.createElement('other-extension');
  host.setAttribute('data-testid', 'other-extension.root');
  host.append(link);
  row.append(host);
  row.setAttribute('data-other-extension', '1');
}

describe('with another extension installed', () => {
  test.each(ownPages)('$name', (page) => {
    const { doc, scan } = open(page);
    const before = scan().map(({ key, item }) => [key, item?.title]);
    // A row that is a bare link is all text; nobody puts anything into one.
    for (const { el } of scan()) if (el.localName !== 'a' || el.children.length > 0) crowd(doc, el);
    expect(scan().map(({ key, item }) => [key, item?.title])).toEqual(before);
  });
});
