import { beforeEach, describe, expect, it } from 'vitest';
import { sampleStrategy } from '../../lib/domain/sample-strategy.ts';
import type { MatchingAnswer, MatchingRequest } from '../../lib/messages/protocol.ts';
import { freshIndexedDB } from '../store/fresh.ts';
import { background, codeOf, valueOf, type Background } from './background.ts';
import { freshId, idOf, keepSample, known, paints, read, SPACE } from './sample.ts';

let bg: Background;

/** Two rules in the sample match a bug with the label support: the one about bugs stands above. */
beforeEach(async () => {
  freshIndexedDB();
  bg = background();
  await keepSample(bg);
  const at = ['10', '11', '12', '13', '14'];
  for (const [n, item] of [
    known('SHOP-1', { type: 'Bug' }),
    known('SHOP-2', { type: 'Bug', labels: ['support'] }),
    known('SHOP-3', { labels: ['support', 'goal-self-serve'] }),
    known('SHOP-4', { labels: ['incident', 'custom-work'] }),
    known('SHOP-5'),
  ].entries()) {
    bg.clock = new Date(`2026-03-02T${at[n]}:00:00Z`);
    await paints(bg, item);
  }
});

const behind = async (of: MatchingRequest['of'], strategy = sampleStrategy): Promise<MatchingAnswer> =>
  valueOf(await bg.page('matching', { strategy, of }));

const keys = ({ items }: MatchingAnswer): readonly string[] => items.map(({ line }) => line.key);

describe('the items behind a count', () => {
  it('of a rule come newest first, with what placed them and what else matches them', async () => {
    const answer = await behind({ kind: 'rule', id: 'support-labels' });
    expect(keys(answer)).toEqual(['SHOP-4', 'SHOP-3', 'SHOP-2']);
    expect(answer.total).toBe(3);
    expect(answer.items.map(({ placedBy }) => placedBy)).toEqual([
      { rule: 'support-labels' },
      { tag: true },
      { rule: 'bugs' },
    ]);
    expect(answer.items.map(({ rules, guardrails }) => [rules, guardrails])).toEqual([
      [[], ['custom-work']],
      [[], []],
      [['bugs'], []],
    ]);
    expect(answer.items[0]?.line).toMatchObject({
      url: 'https://acme.atlassian.net/browse/SHOP-4',
      paint: { state: 'off_strategy' },
    });
  });

  it('of a rule say what becomes of them', async () => {
    expect((await behind({ kind: 'rule', id: 'support-labels' })).fate).toEqual({
      decided: 1,
      tagged: 1,
      above: [{ rule: 'bugs', items: 1 }],
      below: [],
    });
    expect((await behind({ kind: 'rule', id: 'bugs' })).fate).toEqual({
      decided: 2,
      tagged: 0,
      above: [],
      below: [{ rule: 'support-labels', items: 1 }],
    });
  });

  it('of a guardrail and of a category are as many as were counted', async () => {
    expect(keys(await behind({ kind: 'guardrail', id: 'custom-work' }))).toEqual(['SHOP-4']);
    // SHOP-4 would be support, but is off strategy.
    expect(keys(await behind({ kind: 'category', id: 'support' }))).toEqual([]);
    expect(keys(await behind({ kind: 'category', id: 'ktlo' }))).toEqual(['SHOP-2', 'SHOP-1']);
    const { buckets, guardrails, overlaps } = valueOf(await bg.page('matches', { strategy: sampleStrategy }));
    expect([buckets['category:ktlo'], guardrails['custom-work']?.matched]).toEqual([2, 1]);
    expect(overlaps).toEqual([{ above: 'bugs', below: 'support-labels', items: 1 }]);
  });

  it('follow a tag set by hand and an item read anew, though they are remembered', async () => {
    const of = { kind: 'rule', id: 'bugs' } as const;
    expect((await behind(of)).fate?.tagged).toBe(0);
    const tag = { kind: 'goal', id: 'self-serve' } as const;
    await bg.content('tag', { ...SPACE, key: 'SHOP-1', requestId: freshId(), tag });
    expect((await behind(of)).fate).toMatchObject({ decided: 1, tagged: 1 });
    await read(bg, known('SHOP-2', { type: 'Story' }));
    expect(keys(await behind(of))).toEqual(['SHOP-1']);
  });

  it('are asked of an entry that is there', async () => {
    const answer = await bg.page('matching', {
      strategy: sampleStrategy,
      of: { kind: 'rule', id: 'none' },
    });
    expect(codeOf(answer)).toBe('not_found');
  });
});

describe('an item to try', () => {
  it('is found by a part of its key, title or address; an exact key comes first, then the newest', async () => {
    const found = async (text: string) => valueOf(await bg.page('seen.find', { text })).map(({ key }) => key);
    expect(await found('shop-3')).toEqual(['SHOP-3']);
    expect(await found('https://acme.atlassian.net/browse/SHOP-2')).toEqual(['SHOP-2']);
    expect((await found(''))[0]).toBe('SHOP-5');
    expect(await found('nothing of the kind')).toEqual([]);
  });

  it('says which comparisons of which rules and guardrails hold, and what it holds itself', async () => {
    const tried = valueOf(await bg.page('try', { strategy: sampleStrategy, item: idOf('SHOP-2') }));
    expect(tried.bucket).toBe('category:ktlo');
    expect(tried.line.key).toBe('SHOP-2');
    expect(tried.tried).toEqual([
      {
        kind: 'rule',
        id: 'bugs',
        tests: [{ test: { field: 'type', op: 'is', value: 'Bug' }, holds: true, found: ['Bug'] }],
      },
      {
        kind: 'rule',
        id: 'support-labels',
        tests: [
          {
            test: { field: 'label', op: 'in', value: ['support', 'incident'] },
            holds: true,
            found: ['support'],
          },
        ],
      },
    ]);
  });
});
