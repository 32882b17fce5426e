// HubSpot puts other records into rows and cards that are there: the watched attributes say when, and while the parts of a
// row are at odds it is nobody's.
import { describe, expect, test } from 'vitest';
import { open, ownPages } from '../../contract/pages.ts';

function page(name: string) {
  const found = ownPages.find((each) => each.name === `hubspot/${name}`);
  if (!found) throw new Error(`no page ${name}`);
  const opened = open(found);
  const [first] = opened.scan();
  if (!opened.reader || !first) throw new Error(`${name} is not read`);
  return { ...opened, reader: opened.reader, first };
}

const NEW = '7000009999';

/** Every attribute that holds the old key holds the new one; the names of those that changed. */
function recycle(row: Element, from: string, only?: string): Set<string> {
  const changed = new Set<string>();
  for (const el of [row, ...row.querySelectorAll('*')])
    for (const { name, value } of [...el.attributes])
      if (value.includes(from) && (only === undefined || name === only)) {
        el.setAttribute(name, value.replaceAll(from, NEW));
        changed.add(name);
      }
  return changed;
}

describe('a recycled row', () => {
  test.each([
    ['deals-table', ['data-test-id']],
    ['deals-board', ['data-selenium-id', 'href']],
    ['sales-workspace', ['data-test-object-id', 'href']],
    ['deals-table-rotted', ['href']],
  ])('%s', (name, attributes) => {
    const { reader, first } = page(name);
    const changed = recycle(first.el, first.key);
    expect(reader.read(first.el)?.key).toBe(NEW);
    expect(first.item).toBeNull();
    for (const attribute of attributes) {
      expect(changed).toContain(attribute);
      expect(reader.watch).toContain(attribute);
    }
  });

  test.each([
    ['deals-board', 'data-selenium-id'],
    ['deals-board', 'href'],
    ['sales-workspace', 'data-test-object-id'],
  ])('%s: half done, by %s alone, it is no item', (name, attribute) => {
    const { reader, first, scan } = page(name);
    recycle(first.el, first.key, attribute);
    expect(reader.read(first.el)).toBeNull();
    expect(scan().map(({ el }) => el)).not.toContain(first.el);
  });

  test('a table row whose cells are of another record is no item', () => {
    const { reader, first, scan } = page('deals-table');
    first.el.setAttribute('data-test-id', `row-${NEW}`);
    expect(reader.read(first.el)).toBeNull();
    expect(scan().map(({ key }) => key)).not.toContain(first.key);
  });
});

test('a sorted table: the same rows in other places are the same items', () => {
  const { first, scan, doc } = page('deals-table');
  const before = scan().map(({ key }) => key);
  const body = first.el.parentElement;
  if (!body) throw new Error('no table');
  const rows = [...body.children].reverse();
  const fresh = doc.createElement('tbody');
  fresh.append(...rows.map((row) => row.cloneNode(true)));
  body.replaceWith(fresh);
  expect(scan().map(({ key }) => key)).toEqual(before.reverse());
});

describe('a preview panel', () => {
  test('shows what its own links lead to, the list of related records apart', () => {
    const { doc, scan } = page('preview-over-table');
    const panel = scan().find((each) => each.page);
    expect(panel?.key).toBe('7000000002');
    const link = doc.querySelector('[data-test-id="IndexPageInlineSidebar"] a');
    link?.setAttribute('href', `/contacts/4400112/record/0-3/${NEW}`);
    expect(scan().find((each) => each.page)?.key).toBe(NEW);
  });

  test('whose links lead to two records says nothing', () => {
    const { doc, scan } = page('preview-over-table');
    const link = doc.querySelector('[data-test-id="IndexPageInlineSidebar"] a');
    const other = doc.createElement('a');
    other.setAttribute('href', `/contacts/4400112/record/0-3/${NEW}`);
    link?.after(other);
    expect(scan().filter((each) => each.page)).toEqual([]);
  });

  test('of a contact is none of ours', () => {
    const { doc, scan } = page('preview-over-table');
    const link = doc.querySelector('[data-test-id="IndexPageInlineSidebar"] a');
    link?.setAttribute('href', '/contacts/4400112/record/0-1/501');
    expect(scan().filter((each) => each.page)).toEqual([]);
  });
});
