import { describe, expect, it } from 'vitest';
import { itemId, type WorkItem } from '../../lib/domain/work-item.ts';
import { changesBetween } from '../../lib/store/history.ts';
import {
  ABSENT_FRESH_MS,
  FRESH_MS,
  SEEN_MS,
  admit,
  foundAbsent,
  isFresh,
  isNews,
  keepable,
  readFromApi,
  seenOnPage,
  stub,
} from '../../lib/store/observe.ts';
import { ticket } from './fresh.ts';

const NOON = new Date('2026-03-02T12:00:00Z');
const after = (ms: number): Date => new Date(NOON.getTime() + ms);

describe('what is let in', () => {
  it('drops people and what only Throughline may say', () => {
    const item = admit(
      ticket('A-1', {
        assignee: 'someone',
        manualGoal: 'forged',
        manualCategory: 'forged',
        history: [{ at: '', field: 'assignee', from: 'x', to: 'y' }],
        labels: ['kept'],
      }),
    );
    expect(Object.keys(item)).not.toContain('assignee');
    expect(item).toEqual({ ...ticket('A-1'), labels: ['kept'] });
  });

  it('cuts a text that is too long instead of refusing the item', () => {
    const item = admit(ticket('A-1', { title: 'x'.repeat(50_000), text: 'y'.repeat(50_000) }));
    expect([item.title.length, item.text?.length]).toEqual([1000, 4000]);
  });
});

describe('merging observations', () => {
  it('adds up what pages show until the API has been read', () => {
    const first = seenOnPage(undefined, ticket('A-1', { labels: ['a'] }), NOON);
    const second = seenOnPage(first, ticket('A-1', { status: 'Done', title: 'Newer' }), after(1000));
    expect(second).toEqual({
      id: 'jira/acme.atlassian.net/A-1',
      item: ticket('A-1', { labels: ['a'], status: 'Done', title: 'Newer' }),
      at: after(1000).toISOString(),
      source: 'page',
    });
  });

  it('lets no page overwrite a field of the API', () => {
    const read = readFromApi(undefined, ticket('A-1', { status: 'In progress', labels: [] }), NOON);
    const later = seenOnPage(
      read,
      ticket('A-1', { status: 'Column 3', labels: ['x'], title: 'Edited' }),
      after(1),
    );
    expect(later.item).toEqual(read.item);
    expect(later.at).toBe(after(1).toISOString());
  });

  it('takes the title from the page once the fields have gone stale', () => {
    const read = readFromApi(undefined, ticket('A-1', { status: 'In progress' }), NOON);
    const later = seenOnPage(read, ticket('A-1', { status: 'Column 3', title: 'Edited' }), after(FRESH_MS));
    expect(later.item).toEqual(ticket('A-1', { status: 'In progress', title: 'Edited' }));
  });

  it('keeps the address of the page when the API gives none', () => {
    const seen = seenOnPage(undefined, ticket('A-1'), NOON);
    expect(readFromApi(seen, ticket('A-1', { url: '' }), NOON).item.url).toBe(ticket('A-1').url);
  });

  it('forgets a field that the API no longer gives', () => {
    const read = readFromApi(undefined, ticket('A-1', { sprint: 'Sprint 1' }), NOON);
    expect(readFromApi(read, ticket('A-1'), after(1)).item).not.toHaveProperty('sprint');
  });

  it('calls an item unreadable that the API left out, and readable again when it is back', () => {
    const read = readFromApi(undefined, ticket('A-1', { labels: ['goal-x'] }), NOON);
    const gone = foundAbsent(read, stub(ticket('A-1')), after(1));
    expect(gone.item).toEqual({ ...read.item, readable: false });
    expect(seenOnPage(gone, ticket('A-1'), after(2)).item.readable).toBe(false);
    expect(readFromApi(gone, ticket('A-1'), after(3)).item).not.toHaveProperty('readable');
  });

  it('knows an absent item by its identity alone', () => {
    expect(foundAbsent(undefined, stub(ticket('A-1')), NOON).id).toBe(itemId(ticket('A-1')));
  });
});

describe('freshness', () => {
  const read = readFromApi(undefined, ticket('A-1'), NOON);
  const absent = foundAbsent(read, ticket('A-1'), NOON);

  it.each([
    ['the API, just now', read, 0, true],
    ['the API, at its last moment', read, FRESH_MS - 1, true],
    ['the API, too long ago', read, FRESH_MS, false],
    ['the API, under a clock that was set back', read, -1, false],
    ['absent, just now', absent, ABSENT_FRESH_MS - 1, true],
    ['absent, a while ago', absent, ABSENT_FRESH_MS, false],
  ])('of %s', (_name, known, passed, fresh) => {
    expect(isFresh(known, after(passed))).toBe(fresh);
  });

  it('is not what a page alone can give', () => {
    expect(isFresh(seenOnPage(undefined, ticket('A-1'), NOON), NOON)).toBe(false);
    expect(isFresh(undefined, NOON)).toBe(false);
  });
});

describe('news', () => {
  const first = seenOnPage(undefined, ticket('A-1'), NOON);

  it('is a first sight, a change, or a sight after a while', () => {
    expect(isNews(undefined, first)).toBe(true);
    expect(isNews(first, seenOnPage(first, ticket('A-1'), after(SEEN_MS - 1)))).toBe(false);
    expect(isNews(first, seenOnPage(first, ticket('A-1'), after(SEEN_MS)))).toBe(true);
    expect(isNews(first, seenOnPage(first, ticket('A-1', { status: 'x' }), after(1)))).toBe(true);
  });
});

describe('titles switched off', () => {
  it('leaves nothing that a person has written', () => {
    const seen = seenOnPage(
      undefined,
      ticket('A-1', { text: 'secret', ancestors: [{ key: 'A-9', title: 'secret', labels: ['l'] }] }),
      NOON,
    );
    const kept = keepable(seen, false);
    expect(JSON.stringify(kept)).not.toMatch(/secret|Title of/);
    expect(kept.item.ancestors).toEqual([{ key: 'A-9', title: '', labels: ['l'] }]);
    expect(keepable(seen, true)).toEqual(seen);
  });
});

describe('history', () => {
  const before = readFromApi(
    undefined,
    ticket('A-1', { status: 'To do', labels: ['b', 'a'], sprint: 'S1', estimate: 3, ancestors: [] }),
    NOON,
  );

  it('holds what differs between two reads of the API, with its instant', () => {
    const now = readFromApi(
      before,
      ticket('A-1', {
        status: 'Done',
        labels: ['a', 'b'],
        estimate: 5,
        ancestors: [{ key: 'A-9', title: 'E' }],
        assignee: 'someone else',
      }),
      after(60_000),
    );
    const common = { item: now.id, at: after(60_000).toISOString() };
    expect(changesBetween(before, now)).toEqual([
      { ...common, field: 'status', from: 'To do', to: 'Done' },
      { ...common, field: 'parent', from: null, to: 'A-9' },
      { ...common, field: 'sprint', from: 'S1', to: null },
      { ...common, field: 'estimate', from: 3, to: 5 },
    ]);
  });

  it.each([
    ['a first read', undefined, before],
    ['a page before', seenOnPage(undefined, ticket('A-1', { status: 'x' }), NOON), before],
    ['an item that was left out', before, foundAbsent(before, ticket('A-1'), after(1))],
    [
      'an item that is back',
      foundAbsent(before, ticket('A-1'), after(1)),
      { ...before, item: ticket('A-1') },
    ],
  ])('is silent over %s', (_name, from, to) => {
    expect(changesBetween(from, to)).toEqual([]);
  });
});

describe('tickets in notes', () => {
  const deal = (fields: Partial<WorkItem> = {}): WorkItem =>
    admit({ ...ticket('1'), site: 'hubspot', tenant: '1', kind: 'deal', ...fields });

  it('are among the mentions, after those of the fields', () => {
    const { item } = readFromApi(undefined, deal({ text: 'SHOP-1', noted: ['SHOP-2', 'SHOP-1'] }), NOON);
    expect(item).toMatchObject({ mentions: ['SHOP-1', 'SHOP-2'], noted: ['SHOP-2', 'SHOP-1'] });
  });

  it('stay while nobody looks into notes, and go when somebody has', () => {
    const first = readFromApi(undefined, deal({ text: 'SHOP-1', noted: ['SHOP-2'] }), NOON);
    const second = readFromApi(first, deal({ text: 'SHOP-3' }), after(1));
    expect(second.item).toMatchObject({ mentions: ['SHOP-3', 'SHOP-2'], noted: ['SHOP-2'] });
    const third = readFromApi(second, deal({ text: 'SHOP-3', noted: [] }), after(2));
    expect(third.item).toMatchObject({ mentions: ['SHOP-3'], noted: [] });
  });

  it('are cut to what is a mention, and tickets have none', () => {
    const many = Array.from({ length: 80 }, (_, i) => `SHOP-${i + 1}`);
    const { noted, mentions } = deal({ noted: ['<b>', ...many] });
    expect([noted?.length, noted?.[0], mentions?.length]).toEqual([50, 'SHOP-1', 50]);
    expect(admit(ticket('A-1', { noted: ['SHOP-1'] }))).toEqual(ticket('A-1'));
  });
});
