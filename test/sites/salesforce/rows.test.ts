// Salesforce shows another deal in the same element, says which in several ways, and changes its markup.
import { describe, expect, test } from 'vitest';
import { salesforceAdapter } from '../../../lib/sites/salesforce/adapter.ts';
import { page } from './page.ts';

/** Every attribute that holds the old id holds the new one; the names of the attributes that changed. */
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
    ['list-lwc', ['data-row-key-value', 'href', 'data-recordid']],
    ['list-aura', ['data-recordid', 'href']],
    ['kanban', ['data-recordid', 'href']],
    ['account-related-list', ['data-row-key-value', 'href']],
  ])('%s', (name, attributes) => {
    const { reader, scan } = page(name);
    const [first] = scan();
    if (!first) throw new Error('no row');
    const changed = recycle(first.el, first.key, '006Kd00001AcmeDIAR');
    expect(reader.read(first.el)?.key).toBe('006Kd00001AcmeDIAR');
    for (const attribute of attributes) {
      expect(changed).toContain(attribute);
      expect(reader.watch).toContain(attribute);
    }
  });

  test('whose address has changed before its class is the one of the address', () => {
    const { reader, scan } = page('kanban');
    const [card] = scan();
    const link = card?.el.querySelector('h3 a');
    if (!card || !link) throw new Error('no card');
    link.setAttribute('href', '/lightning/r/Opportunity/006Kd00001AcmeDIAR/view');
    link.removeAttribute('data-recordid');
    expect(reader.read(card.el)?.key).toBe('006Kd00001AcmeDIAR');
  });

  test('that has become another kind of record gives nothing', () => {
    const { reader, scan } = page('list-lwc');
    const [row] = scan();
    if (!row) throw new Error('no row');
    row.el.setAttribute('data-row-key-value', '0Q0Kd00001QuotAKAR');
    expect(reader.read(row.el)).toBeNull();
  });
});

describe('ids', () => {
  const keysOf = (html: string) =>
    page('list-lwc', () => html)
      .scan()
      .map(({ key }) => key);
  const row = (attributes: string, cell: string) =>
    `<table><tbody data-rowgroup-body><tr data-row-number="1" ${attributes}><th scope="row">${cell}</th></tr></tbody></table>`;

  test('of fifteen characters are made whole', () => {
    expect(keysOf(row('data-row-key-value="006Kd00001AcmeA"', ''))).toEqual(['006Kd00001AcmeAIAR']);
  });

  test.each([
    '/lightning/r/Opportunity/006Kd00001AcmeAIAR/view',
    '/lightning/r/006Kd00001AcmeA/view',
    'https://acme.lightning.force.com/lightning/r/006Kd00001AcmeAIAR/view?ws=x',
    '/lightning/r/Opportunity/006Kd00001AcmeAIAR',
  ])('%s leads to a deal', (href) => {
    expect(keysOf(row('', `<a href="${href}">Deal</a>`))).toEqual(['006Kd00001AcmeAIAR']);
  });

  test.each([
    'https://other.lightning.force.com/lightning/r/Opportunity/006Kd00001AcmeAIAR/view',
    '//evil.example/lightning/r/Opportunity/006Kd00001AcmeAIAR/view',
    'javascript:/lightning/r/Opportunity/006Kd00001AcmeAIAR/view',
    '?next=/lightning/r/Opportunity/006Kd00001AcmeAIAR/view',
    '/x/lightning/r/Opportunity/006Kd00001AcmeAIAR/view',
    '/lightning/r/Opportunity/006Kd00001AcmeAIARX/view',
    '/lightning/r/Opportunity/006Kd00001AcmeAI/view',
    '/lightning/r/006Kd00001AcmeAIAR/related/Quotes/view',
    '/lightning/r/Account/001Kd00001BeanAIAR/view',
  ])('%s does not', (href) => expect(keysOf(row('', `<a href="${href}">Deal</a>`))).toEqual([]));
});

describe('the self-check', () => {
  const check = (name: string, alter?: (html: string) => string) => {
    const { doc, route } = page(name, alter);
    return route && salesforceAdapter.check(doc, route);
  };

  test('counts rows and keys of the list that is shown', () => {
    expect(check('list-lwc')).toEqual({ rows: 4, keys: 3 });
    expect(check('list-aura')).toEqual({ rows: 2, keys: 2 });
    expect(check('kanban')).toEqual({ rows: 4, keys: 3 });
  });

  test('sees rows that no longer say what they are', () => {
    expect(check('list-lwc', (html) => html.replace(/006Kd\w+/g, 'x'))).toEqual({ rows: 4, keys: 0 });
  });

  test('says nothing where rows are other records by right', () => {
    expect(check('account-related-list')).toBeNull();
    expect(check('record-page-layout')).toBeNull();
  });
});
