import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, sayable } from '../../lib/domain/folded-text.ts';
import { proposeGoals, type Proposal } from '../../lib/domain/propose-goals.ts';
import type { WorkItem } from '../../lib/domain/work-item.ts';
import { item as anyItem } from './arbitrary.ts';
import { ticket } from './ticket.ts';

const EPIC = { key: 'SHOP-1', title: 'Onboarding revamp', type: 'Epic' };
const under = (key: string, ...ancestors: NonNullable<WorkItem['ancestors']>): WorkItem =>
  ticket({ key, ancestors });
const deal = (key: string, more: Partial<WorkItem>): WorkItem =>
  ticket({ site: 'hubspot', tenant: '7', kind: 'deal', key, ...more });
const titles = (items: readonly WorkItem[], most = 40) => proposeGoals(items, most).map(({ title }) => title);

describe('what the work is gathered under', () => {
  it('is proposed with the items behind it, the most first', () => {
    const audit = { key: 'SHOP-2', title: 'Audit log for admins', type: 'Epic' };
    const items = [under('SHOP-3', audit), under('SHOP-4', EPIC), under('SHOP-5', EPIC)];
    expect(proposeGoals(items, 40)).toEqual([
      { kind: 'ancestor', title: EPIC.title, type: 'Epic', keys: ['SHOP-1'], sites: ['jira'], count: 2 },
      { kind: 'ancestor', title: audit.title, type: 'Epic', keys: ['SHOP-2'], sites: ['jira'], count: 1 },
    ] satisfies Proposal[]);
  });

  it('says what stands under what', () => {
    const initiative = { key: 'grow', title: 'Grow', type: 'Initiative' };
    const found = proposeGoals([under('A-1', EPIC, initiative), under('A-2', initiative)], 40);
    expect(found.map(({ title, count, above }) => ({ title, count, above }))).toEqual([
      { title: 'Grow', count: 2, above: undefined },
      { title: 'Onboarding revamp', count: 1, above: 0 },
    ]);
  });

  it('is one proposal for one title, in whatever tools it is met', () => {
    const [found, ...rest] = proposeGoals(
      [
        under('SHOP-3', EPIC),
        {
          ...under('ENG-1', { key: 'revamp-1', title: 'ONBOARDING revamp', type: 'Project' }),
          site: 'linear',
        },
      ],
      40,
    );
    expect(rest).toEqual([]);
    expect(found).toMatchObject({ keys: ['SHOP-1', 'revamp-1'], sites: ['jira', 'linear'], count: 2 });
  });

  it('stays one proposal while it is renamed, as long as its key is known', () => {
    expect(titles([under('SHOP-3', EPIC), under('SHOP-4', { ...EPIC, title: 'Onboarding, again' })])).toEqual(
      [EPIC.title],
    );
    const elsewhere = { ...under('SHOP-4', { ...EPIC, title: 'Another' }), tenant: 'other.atlassian.net' };
    expect(titles([under('SHOP-3', EPIC), elsewhere])).toEqual([EPIC.title, 'Another']);
  });

  it('is named by its key where titles are not kept, and left out where nothing is known of it', () => {
    expect(titles([under('SHOP-3', { key: 'SHOP-1', title: '' })])).toEqual(['SHOP-1']);
    expect(titles([under('SHOP-3', { key: '', title: '\u200b ' })])).toEqual([]);
  });

  it('is a pipeline or a segment on deals, and neither on tickets', () => {
    const found = proposeGoals([deal('1', { project: 'New business', segment: 'Health' })], 40);
    expect(found.map(({ kind, title }) => `${kind} ${title}`)).toEqual([
      'pipeline New business',
      'segment Health',
    ]);
    expect(titles([ticket({ project: 'SHOP', segment: 'Health' })])).toEqual([]);
  });

  it('is not looked for behind what may not be read', () => {
    expect(titles([{ ...under('SHOP-3', EPIC), readable: false }])).toEqual([]);
  });
});

describe('for any items', () => {
  const anyItems = fc.array(anyItem, { maxLength: 30 });

  it('no title is proposed twice, none is blank, and there are no more than asked for', () => {
    fc.assert(
      fc.property(anyItems, fc.nat(10), (items, most) => {
        const found = proposeGoals(items, most);
        const names = found.map(({ kind, title }) => `${kind} ${fold(title)}`);
        expect(new Set(names).size).toBe(names.length);
        expect(found.every(({ title }) => sayable(title) !== '')).toBe(true);
        expect(found.length).toBeLessThanOrEqual(most);
      }),
    );
  });

  it('counts are of items that were seen, and never grow down the list', () => {
    fc.assert(
      fc.property(anyItems, (items) => {
        const counts = proposeGoals(items, 100).map(({ count }) => count);
        expect(counts.every((count) => count >= 1 && count <= items.length)).toBe(true);
        expect([...counts].sort((one, other) => other - one)).toEqual(counts);
      }),
    );
  });

  it('what is cut off is the end of the list', () => {
    fc.assert(
      fc.property(anyItems, fc.nat(5), (items, most) => {
        const all = titles(items, 100);
        expect(titles(items, most)).toEqual(all.slice(0, most));
      }),
    );
  });
});
