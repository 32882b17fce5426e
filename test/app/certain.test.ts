import { beforeEach, describe, expect, it } from 'vitest';
import { sampleStrategy } from '../../lib/domain/sample-strategy.ts';
import type { WorkItem } from '../../lib/domain/work-item.ts';
import type { SummaryAnswer } from '../../lib/messages/protocol.ts';
import { freshIndexedDB, ticket } from '../store/fresh.ts';
import { background, valueOf } from './background.ts';
import { SPACE, freshId, idOf, keepSample, paints, read } from './sample.ts';

let bg = background();
beforeEach(async () => {
  freshIndexedDB();
  bg = background();
  await keepSample(bg);
});

const KEY = 'SHOP-2';

/** Where the popup counts the one item there is. */
function counted({ parts, unknown }: SummaryAnswer): string {
  const found = Object.entries({ ...parts, unknown }).filter(([, count]) => count > 0);
  expect(found).toHaveLength(1);
  return found[0]?.[0] ?? '';
}

/** The badge's state, the card's, and where the popup counts the item: of everything, and of the page. */
async function told(fields: Partial<WorkItem>): Promise<string[]> {
  const badge = (await paints(bg, ticket(KEY, fields)))[KEY]?.state ?? '';
  const card = valueOf(await bg.content('card', { ...SPACE, key: KEY })).paint.state;
  const all = counted(valueOf(await bg.page('summary', {})));
  const page = counted(valueOf(await bg.page('summary', { ids: [idOf(KEY)] })));
  return [badge, card, all, page];
}

const NOT_YET = ['loading', 'unknown', 'unknown', 'unknown'];

describe('badge, card and popup agree on what a page alone has shown', () => {
  it.each<[string, Partial<WorkItem>, string[]]>([
    ['next to nothing', {}, NOT_YET],
    ['a type that a rule knows', { type: 'Bug' }, NOT_YET],
    ['a title that a rule knows, and labels', { title: 'HIPAA audit', labels: ['x'] }, NOT_YET],
    ['a component that a rule knows, and parents', { components: ['Billing'], ancestors: [] }, NOT_YET],
    ['a goal’s label', { labels: ['goal-self-serve'] }, ['goal', 'goal', 'goals', 'goals']],
    [
      'a closed goal’s label',
      { labels: ['goal-legacy-mobile'] },
      ['off_strategy', 'off_strategy', 'offStrategy', 'offStrategy'],
    ],
    [
      'labels and parents, no tag among them',
      { type: 'Bug', labels: ['x'], ancestors: [{ key: 'SHOP-1', title: 'An epic' }] },
      ['category', 'category', 'sanctioned', 'sanctioned'],
    ],
    [
      'labels and parents that say nothing',
      { labels: ['x'], ancestors: [{ key: 'SHOP-1', title: 'An epic' }] },
      ['untagged', 'untagged', 'untagged', 'untagged'],
    ],
  ])('%s', async (_name, fields, expected) => {
    expect(await told(fields)).toEqual(expected);
  });

  it('a goal chosen here by hand', async () => {
    await bg.content('tag', {
      ...SPACE,
      key: KEY,
      requestId: freshId(),
      tag: { kind: 'goal', id: 'self-serve' },
    });
    expect(await told({})).toEqual(['goal', 'goal', 'goals', 'goals']);
  });

  it('anything at all, once the API has told of the item', async () => {
    await read(bg, ticket(KEY, { type: 'Bug' }));
    expect(await told({})).toEqual(['category', 'category', 'sanctioned', 'sanctioned']);
  });

  it('and a page that does not show the field which carries tags', async () => {
    const { rev } = valueOf(await bg.page('strategy.get', {}));
    const tagging = { ...sampleStrategy.tagging, field: 'Goal' };
    const strategy = { ...sampleStrategy, tagging };
    valueOf(await bg.page('strategy.put', { rev, requestId: freshId(), strategy }));
    const shown = { labels: ['x'], ancestors: [{ key: 'SHOP-1', title: 'An epic' }] };
    expect(await told(shown)).toEqual(NOT_YET);
    expect(await told({ ...shown, custom: { Goal: 'self-serve' } })).toEqual([
      'goal',
      'goal',
      'goals',
      'goals',
    ]);
  });
});
