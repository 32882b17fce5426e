import { describe, expect, it } from 'vitest';
import { DamagedShelf, packEntries, parseEntry, shelfOf, unpack } from '../../lib/store/shelf.ts';
import type { Observation } from '../../lib/store/records.ts';
import { ticket } from './fresh.ts';

const seen = (key: string, at: string): Observation => ({
  id: `jira/acme.atlassian.net/${key}`,
  item: ticket(key),
  at,
  source: 'page',
});

describe('a shelf', () => {
  it.each([
    ['jira/a/SHOP-1', 'jira/a/SHOP-24', true],
    ['jira/a/SHOP-24', 'jira/a/SHOP-25', false],
    ['jira/a/SHOP-1', 'jira/b/SHOP-1', false],
    ['jira/a/SHOP-1', 'jira/a/APP-1', false],
    ['hubspot/1/12345678901', 'hubspot/1/12345678924', true],
    ['salesforce/a/006Aa00000AAAAA', 'salesforce/a/006Aa00000AAABB', true],
    ['salesforce/a/006Aa00000AAAAA', 'salesforce/a/006Aa00000ABBBB', false],
  ])('holds %s and %s together: %s', (a, b, together) => {
    expect(shelfOf(a) === shelfOf(b)).toBe(together);
  });

  it('gives back what was put on it, in order of ids, and knows its oldest', () => {
    const [late, early] = [seen('A-2', '2026-02-01T00:00:00.000Z'), seen('A-1', '2026-01-01T00:00:00.000Z')];
    const record = packEntries('shelf', [late, early]);
    expect(record && unpack(record)).toEqual([early, late]);
    expect(record?.oldest).toBe(early.at);
  });

  it('is no record when it is empty', () => {
    expect(packEntries('shelf', [])).toBeNull();
  });

  it('says when its text is damaged', () => {
    expect(() => unpack({ id: 'shelf', oldest: '', ids: ['a'], ats: [''], texts: ['{"id":'] })).toThrow(
      DamagedShelf,
    );
    expect(() => parseEntry('{"id":')).toThrow(DamagedShelf);
  });
});
