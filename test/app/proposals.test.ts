// Proposals of the whole background, before there is a strategy, and what taking them and taking them back leave behind.
import { beforeEach, describe, expect, it } from 'vitest';
import { takeProposals } from '../../components/options/first-run/take-proposals.ts';
import { newStrategy } from '../../lib/domain/new-strategy.ts';
import { freshIndexedDB, ticket } from '../store/fresh.ts';
import { background, codeOf, CONTENT, valueOf } from './background.ts';
import { freshId, keepSample, paints, read } from './sample.ts';

const EPIC = { key: 'SHOP-1', title: 'Onboarding revamp', type: 'Epic' };
const items = [
  ticket('SHOP-2', { ancestors: [EPIC] }),
  ticket('SHOP-3', { ancestors: [EPIC] }),
  ticket('SHOP-4'),
];

let bg = background();
beforeEach(() => {
  freshIndexedDB();
  bg = background();
});
const proposals = async () => valueOf(await bg.page('proposals', {}));
const seeItems = async () => {
  await paints(bg, ...items);
  valueOf(await read(bg, ...items));
};
const takeAll = async () => {
  const { proposals: found } = await proposals();
  await keepSample(bg, takeProposals(newStrategy('Ours', 'UTC'), found, new Set(found.keys())));
};
const states = async () => {
  const painted = await paints(bg, ...items);
  return items.map(({ key }) => painted[key]?.state);
};

describe('proposals', () => {
  it('are none before anything was seen', async () => {
    expect(await proposals()).toEqual({ seen: 0, proposals: [] });
  });

  it('are there before there is a strategy, and make badges at once', async () => {
    await seeItems();
    const found = await proposals();
    expect(found.seen).toBe(3);
    expect(found.proposals).toMatchObject([{ title: 'Onboarding revamp', keys: ['SHOP-1'], count: 2 }]);
    expect(await states()).toEqual(['untagged', 'untagged', 'untagged']);
    await takeAll();
    expect(await states()).toEqual(['goal', 'goal', 'untagged']);
  });

  it('are taken back without losing what was seen', async () => {
    await seeItems();
    await takeAll();
    const whole = valueOf(await bg.page('export', {}));
    const { rev } = valueOf(await bg.page('strategy.get', {}));
    const text = JSON.stringify({ ...whole, strategy: null, hues: {} });
    valueOf(await bg.page('import.apply', { text, rev, requestId: freshId() }));
    expect(valueOf(await bg.page('strategy.get', {})).strategy).toBeNull();
    expect((await proposals()).seen).toBe(3);
    expect(await states()).toEqual(['untagged', 'untagged', 'untagged']);
  });

  it('are not for pages of the web', async () => {
    expect(codeOf(await bg.route({ kind: 'proposals', request: {} }, CONTENT))).toBe('privilege');
  });
});
