import { beforeEach, describe, expect, it } from 'vitest';
import { FRESH_MS } from '../../lib/store/observe.ts';
import { failWrite } from '../store/failing-writes.ts';
import { freshIndexedDB, ticket } from '../store/fresh.ts';
import { background, codeOf, valueOf } from './background.ts';
import { SPACE, freshId, idOf, keepSample, known, paints, read } from './sample.ts';

let bg = background();
beforeEach(async () => {
  freshIndexedDB();
  bg = background();
  await keepSample(bg);
});

const wait = (ms: number): void => {
  bg.clock = new Date(bg.clock.getTime() + ms);
};

describe('painting', () => {
  it.each([
    [
      'a goal by its label',
      { labels: ['goal-self-serve'] },
      { state: 'goal', provenance: 'explicit', title: 'Self-serve onboarding', hue: 3 },
    ],
    [
      'a goal by an epic',
      { labels: [], ancestors: [{ key: 'SHOP-1', title: 'Onboarding revamp' }] },
      { state: 'goal', provenance: 'inherited', from: 'SHOP-1' },
    ],
    [
      'a goal by a rule',
      { title: 'Prepare the HIPAA audit', labels: [], ancestors: [] },
      { state: 'goal', provenance: 'rule', title: 'Enter the health sector' },
    ],
    [
      'a category',
      { type: 'Bug', labels: [], ancestors: [] },
      { state: 'category', provenance: 'rule', title: 'Keep the lights on' },
    ],
    ['no goal', { labels: [], ancestors: [] }, { state: 'untagged', provenance: null, title: '' }],
    [
      'a guardrail',
      { labels: ['custom-work', 'goal-self-serve'] },
      { state: 'off_strategy', title: 'Self-serve onboarding', reason: 'Custom work for one customer' },
    ],
    [
      'a closed goal',
      { labels: ['goal-legacy-mobile'] },
      { state: 'off_strategy', title: 'Legacy mobile app', reason: 'Goal is closed' },
    ],
    [
      'two goals',
      { labels: ['goal-self-serve', 'goal-scale-platform'] },
      { state: 'goal', title: 'Handle ten times the load', others: 1 },
    ],
  ])('%s', async (_name, fields, paint) => {
    expect((await paints(bg, ticket('SHOP-2', fields)))['SHOP-2']).toMatchObject(paint);
  });

  it('does not call an item untagged that only a page without labels has shown', async () => {
    expect(await paints(bg, ticket('SHOP-2'))).toEqual({
      'SHOP-2': { state: 'loading', provenance: null, title: '' },
    });
  });

  it.each([
    ['a tag on the item', { labels: ['goal-self-serve'] }, undefined],
    ['a rule', { type: 'Bug' }, true],
    ['an ancestor', { ancestors: [{ key: '', title: 'Onboarding revamp' }] }, true],
  ])('says whether the API may still outdo what a page shows: %s', async (_, shown, provisional) => {
    const seen = ticket('SHOP-2', { labels: [], ancestors: [], ...shown });
    const evaluated = async () =>
      valueOf(await bg.content('evaluate', { ...SPACE, items: [seen] })).items[0]?.provisional;
    expect(await evaluated()).toBe(provisional);
    await read(bg, seen);
    expect(await evaluated()).toBeUndefined();
  });

  it('believes no tag of Throughline that comes from a page', async () => {
    const forged = known('SHOP-2', { manualGoal: 'self-serve', manualCategory: 'ktlo' });
    expect((await paints(bg, forged))['SHOP-2']?.state).toBe('untagged');
  });

  it('tells nothing of the strategy but what is painted', async () => {
    const answer = await bg.content('evaluate', {
      ...SPACE,
      items: [known('SHOP-2', { labels: ['goal-self-serve'] })],
    });
    const text = JSON.stringify(answer);
    for (const secret of ['Win enterprise', 'Billing', 'Head of Product', 'win-enterprise', 'self-serve'])
      expect(text).not.toContain(secret);
  });

  it('goes by the API rather than the page, and says when to ask again', async () => {
    await read(bg, known('SHOP-2', { labels: ['goal-self-serve'] }));
    const evaluating = async () =>
      valueOf(
        await bg.content('evaluate', {
          ...SPACE,
          items: [ticket('SHOP-2', { labels: ['goal-scale-platform'] })],
        }),
      ).items;
    expect(await evaluating()).toMatchObject([{ fresh: true, paint: { title: 'Self-serve onboarding' } }]);
    wait(FRESH_MS);
    expect(await evaluating()).toMatchObject([{ fresh: false, paint: { title: 'Self-serve onboarding' } }]);
  });

  it('has a verdict of nothing without a strategy, and says so in the summary', async () => {
    freshIndexedDB();
    bg = background();
    expect((await paints(bg, known('SHOP-2')))['SHOP-2']?.state).toBe('untagged');
    expect(valueOf(await bg.page('summary', {})).hasStrategy).toBe(false);
  });

  it('follows a change of the strategy at once, also one made by another worker', async () => {
    const item = known('SHOP-2', { labels: ['goal-self-serve'] });
    await paints(bg, item);
    const other = background(bg.extension);
    const { rev, strategy } = valueOf(await other.page('strategy.get', {}));
    if (!strategy) throw new Error('The sample is not there.');
    const goals = strategy.goals.map((goal) => ({ ...goal, title: `${goal.title} (new)` }));
    valueOf(
      await other.page('strategy.put', { rev, requestId: freshId(), strategy: { ...strategy, goals } }),
    );
    expect((await paints(bg, item))['SHOP-2']?.title).toBe('Self-serve onboarding (new)');
  });
});

describe('remembering', () => {
  it('does not make pages ask again because of what a page shows', async () => {
    const before = bg.extension.shared.get('rev');
    await paints(bg, known('SHOP-2'), known('SHOP-3'));
    expect(bg.extension.shared.get('rev')).toBe(before);
    expect(valueOf(await bg.page('storage', {}))).toMatchObject({ items: 2, bytes: 1000 });
  });

  it('paints all the same when there is no space', async () => {
    const failing = failWrite(1, 'QuotaExceededError');
    const painted = await paints(bg, known('SHOP-2', { type: 'Bug' }));
    failing.stop();
    expect(painted['SHOP-2']?.title).toBe('Keep the lights on');
    expect(valueOf(await bg.page('storage', {})).items).toBe(0);
  });

  it('looks at titles it may not keep', async () => {
    valueOf(await bg.page('settings.put', { retentionDays: 90, badges: true, keepTitles: false }));
    const painted = await paints(bg, known('SHOP-2', { title: 'HIPAA audit' }));
    expect(painted['SHOP-2']?.title).toBe('Enter the health sector');
    expect(JSON.stringify(valueOf(await bg.page('export', {})).items)).not.toContain('HIPAA');
  });

  it('forgets titles kept so far when they are switched off, and no person is ever there', async () => {
    await read(bg, known('SHOP-2', { title: 'A secret title', text: 'secret', assignee: 'secret-person' }));
    valueOf(await bg.page('settings.put', { retentionDays: 90, badges: true, keepTitles: false }));
    expect(JSON.stringify(valueOf(await bg.page('export', {})))).not.toContain('secret');
  });
});

describe('observing', () => {
  it('answers with paints of what it was told', async () => {
    const answer = valueOf(
      await bg.content('observe', {
        ...SPACE,
        items: [known('SHOP-2', { labels: ['goal-self-serve'] })],
        absent: ['SHOP-3'],
        moved: {},
      }),
    );
    expect(answer.items).toMatchObject([
      { key: 'SHOP-2', fresh: true, paint: { state: 'goal' } },
      { key: 'SHOP-3', fresh: true, paint: { state: 'unknown' } },
    ]);
  });

  it('tells pages only when an item is painted otherwise than the API had it before', async () => {
    const rev = () => bg.extension.shared.get('rev');
    const before = rev();
    await read(bg, known('SHOP-2'));
    await read(bg, known('SHOP-2', { priority: 'High' }));
    expect(rev()).toBe(before);
    const answer = valueOf(await read(bg, known('SHOP-2', { labels: ['goal-self-serve'] })));
    expect(rev()).toBe(answer.rev);
    expect(answer.rev).toBeGreaterThan(Number(before));
  });

  it('keeps the changes between two readings', async () => {
    await read(bg, known('SHOP-2', { status: 'To do' }));
    wait(1000);
    await read(bg, known('SHOP-2', { status: 'Done' }));
    expect(valueOf(await bg.page('export', {})).history).toEqual([
      { item: idOf('SHOP-2'), at: bg.clock.toISOString(), field: 'status', from: 'To do', to: 'Done' },
    ]);
  });

  it('leaves an absent item out of every number until it can be read', async () => {
    await paints(bg, known('SHOP-2'));
    await bg.content('observe', { ...SPACE, items: [], absent: ['SHOP-2'], moved: {} });
    expect(valueOf(await bg.page('summary', {}))).toMatchObject({ total: 1, known: 0, unknown: 1 });
    expect((await paints(bg, known('SHOP-2')))['SHOP-2']?.state).toBe('unknown');
    await read(bg, known('SHOP-2'));
    expect(valueOf(await bg.page('summary', {}))).toMatchObject({ total: 1, known: 1, unknown: 0 });
  });

  it('says quota when there is no space, and keeps nothing of it', async () => {
    const failing = failWrite(1, 'QuotaExceededError');
    const answer = await read(bg, known('SHOP-2'), known('SHOP-500'));
    failing.stop();
    expect(codeOf(answer)).toBe('quota');
    expect(valueOf(await bg.page('storage', {})).items).toBe(0);
  });
});

describe('a moved key', () => {
  beforeEach(async () => {
    await read(bg, known('OLD-1', { status: 'To do' }));
    await read(bg, known('OLD-1', { status: 'Done' }));
    valueOf(
      await bg.content('tag', {
        ...SPACE,
        key: 'OLD-1',
        requestId: freshId(),
        tag: { kind: 'goal', id: 'self-serve' },
      }),
    );
    await bg.content('observe', {
      ...SPACE,
      items: [known('NEW-150', { status: 'Done' })],
      absent: [],
      moved: { 'OLD-1': 'NEW-150' },
    });
  });

  it('takes record, tag and history along', async () => {
    const { items, tags, history } = valueOf(await bg.page('export', {}));
    expect(items.map(({ item }) => item.key)).toEqual(['NEW-150']);
    expect(tags.map(({ item, id }) => [item, id])).toEqual([[idOf('NEW-150'), 'self-serve']]);
    expect(history.map(({ item }) => item)).toEqual([idOf('NEW-150')]);
  });

  it('is still understood under its old name, and counted once', async () => {
    const painted = await paints(bg, known('OLD-1'), known('NEW-150'));
    expect(painted['OLD-1']).toMatchObject({ state: 'goal', provenance: 'manual' });
    expect(painted['OLD-1']).toEqual(painted['NEW-150']);
    expect(valueOf(await bg.content('card', { ...SPACE, key: 'OLD-1' })).manual?.id).toBe('self-serve');
    const ids = [idOf('OLD-1'), idOf('NEW-150')];
    expect(valueOf(await bg.page('summary', { ids })).total).toBe(1);
    expect(valueOf(await bg.page('summary', {})).total).toBe(1);
  });

  it('is tagged where it is now', async () => {
    valueOf(await bg.content('tag', { ...SPACE, key: 'OLD-1', requestId: freshId(), tag: null }));
    expect(valueOf(await bg.page('export', {})).tags).toEqual([]);
  });

  it('may move in a circle without anything going round for ever', async () => {
    await bg.content('observe', { ...SPACE, items: [], absent: [], moved: { 'NEW-150': 'OLD-1' } });
    expect(Object.keys(await paints(bg, known('OLD-1'), known('NEW-150')))).toHaveLength(2);
  });
});
