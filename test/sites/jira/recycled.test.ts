// Jira shows another item in the same element: the row, read again, tells; the watched attributes say when.
import { describe, expect, test } from 'vitest';
import { open, ownPages } from '../../contract/pages.ts';

function page(name: string) {
  const found = ownPages.find((each) => each.name === `jira/${name}`);
  if (!found) throw new Error(`no page ${name}`);
  const opened = open(found);
  const { reader } = opened;
  if (!reader) throw new Error(`${name} is not read`);
  return { ...opened, reader };
}

/** Every attribute that holds the old key holds the new one; the names of the attributes that changed. */
function recycle(row: Element, from: string, to: string): Set<string> {
  const changed = new Set<string>();
  for (const el of [row, ...row.querySelectorAll('*')])
    for (const { name, value } of [...el.attributes])
      if (value.includes(from)) {
        el.setAttribute(name, value.replaceAll(from, to));
        changed.add(name);
      }
  return changed;
}

describe('a recycled row', () => {
  test.each([
    ['software-board-company', ['href', 'id']],
    ['business-board', ['href']],
    ['backlog', ['href', 'data-testid']],
    ['business-list', ['href']],
    ['software-timeline-roadmap', ['href']],
    ['plan', ['href']],
    ['calendar', ['aria-label']],
    ['dc-board', ['data-issue-key', 'href']],
    ['dc-search', ['data-issuekey', 'href']],
    ['dc-search-split-view', ['data-key', 'href']],
    ['for-you', ['href']],
  ])('%s', (name, attributes) => {
    const { reader, scan } = page(name);
    const [first] = scan();
    if (!first) throw new Error('no row');
    const changed = recycle(first.el, first.key, 'NEW-7');
    expect(reader.read(first.el)?.key).toBe('NEW-7');
    for (const attribute of attributes) {
      expect(changed).toContain(attribute);
      expect(reader.watch).toContain(attribute);
    }
  });

  test('that shows nothing any more gives nothing', () => {
    const { reader, scan } = page('business-list');
    const [row] = scan();
    row?.el.replaceChildren();
    expect(row && reader.read(row.el)).toBeNull();
  });

  test('that changed before it was asked says so, and never passes one item off as another', () => {
    const { scan } = page('business-list');
    const [row] = scan();
    if (!row) throw new Error('no row');
    recycle(row.el, row.key, 'NEW-7');
    expect(row.key).toBe('OPS-1');
    expect(row.item).toBeNull();
  });
});

test('a key link that arrives after its row leads to the row, and is no item of its own', () => {
  const { reader, scan } = page('software-board-company');
  const [card] = scan();
  const link = card?.el.querySelector('a');
  const box = link?.parentElement;
  if (!card || !link || !box) throw new Error('no card');
  link.remove();
  card.el.removeAttribute('id');
  expect(reader.read(card.el)).toBeNull();
  box.append(link);
  expect([...reader.scan(link)].map(({ el }) => el)).toEqual([card.el]);
  expect(reader.read(card.el)?.key).toBe(card.key);
});
