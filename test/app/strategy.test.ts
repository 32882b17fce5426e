import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { withHues } from '../../lib/app/hues.ts';
import { sampleStrategy } from '../../lib/domain/sample-strategy.ts';
import type { Strategy } from '../../lib/domain/strategy.ts';
import type { StrategyAnswer } from '../../lib/messages/protocol.ts';
import { failWrite } from '../store/failing-writes.ts';
import { freshIndexedDB } from '../store/fresh.ts';
import type { Background } from './background.ts';
import { background, codeOf, valueOf } from './background.ts';
import { SPACE, freshId, idOf, keepSample, known, paints, read } from './sample.ts';

let bg = background();
beforeEach(() => {
  freshIndexedDB();
  bg = background();
});

const current = async (from: Background = bg): Promise<StrategyAnswer> =>
  valueOf(await from.page('strategy.get', {}));
const put = (rev: number, strategy: Strategy, requestId = freshId()) =>
  bg.page('strategy.put', { rev, requestId, strategy });
const goalsOnly = (...ids: string[]): Strategy => ({
  ...sampleStrategy,
  goals: ids.map((id) => ({ id, title: id, level: 'team', status: 'active' })),
  rules: [],
  exceptions: [],
});

describe('keeping a strategy', () => {
  it('begins with none', async () => {
    expect(await current()).toEqual({ rev: 0, strategy: null, hues: {} });
  });

  it('gives back what was put, and tells pages', async () => {
    const { rev } = valueOf(await put(0, sampleStrategy));
    expect(await current()).toMatchObject({ rev, strategy: sampleStrategy });
    expect(bg.extension.shared.get('rev')).toBe(rev);
  });

  it('is stale once someone else has written, and writes nothing then', async () => {
    await keepSample(bg);
    const { rev } = await current();
    valueOf(await put(rev, { ...sampleStrategy, name: 'First' }));
    expect(codeOf(await put(rev, { ...sampleStrategy, name: 'Second' }))).toBe('stale');
    expect((await current()).strategy?.name).toBe('First');
  });

  it('is stale for a rev of a database that is no more', async () => {
    expect(codeOf(await put(7, sampleStrategy))).toBe('stale');
  });

  it('is not made stale by browsing or tagging elsewhere', async () => {
    const rev = await keepSample(bg);
    await read(bg, known('SHOP-2'));
    await read(bg, known('SHOP-2', { type: 'Bug' }));
    await bg.content('tag', {
      ...SPACE,
      key: 'SHOP-2',
      requestId: freshId(),
      tag: { kind: 'goal', id: 'self-serve' },
    });
    expect((await current()).rev).toBeGreaterThan(rev);
    expect(codeOf(await put(rev, { ...sampleStrategy, name: 'Mine' }))).toBe('ok');
  });

  it('repeated with its request id is done once', async () => {
    const id = freshId();
    const first = await put(0, sampleStrategy, id);
    expect(await put(0, sampleStrategy, id)).toEqual(first);
    expect((await current()).rev).toBe(valueOf(first).rev);
  });

  it('is all or nothing at every write', async () => {
    for (let nth = 1; ; nth += 1) {
      const failing = failWrite(nth, 'QuotaExceededError');
      const answer = await put(0, sampleStrategy);
      failing.stop();
      if (answer.ok) {
        expect(nth).toBeGreaterThan(2);
        break;
      }
      expect(answer.error.code).toBe('quota');
      expect(await current()).toEqual({ rev: 0, strategy: null, hues: {} });
      expect(bg.extension.shared.has('rev')).toBe(false);
    }
  });
});

describe('hues', () => {
  it('are given in the order goals are first kept, and are for life', async () => {
    await keepSample(bg, goalsOnly('a', 'b', 'c'));
    await keepSample(bg, goalsOnly('d', 'c'));
    await keepSample(bg, goalsOnly('b', 'e', 'a', 'd'));
    expect((await current()).hues).toEqual({ a: 0, b: 1, c: 2, d: 3, e: 4 });
  });

  it('are not mistaken for what every object has', () => {
    expect(Object.entries(withHues({}, [{ id: 'constructor' }, { id: 'toString' }]))).toEqual([
      ['constructor', 0],
      ['toString', 1],
    ]);
  });
});

describe('two pages at once', () => {
  it('make 500 random edits that equal some serial order of the accepted ones', async () => {
    await keepSample(bg, goalsOnly('start'));
    const pages = [bg, background(bg.extension)];
    const held = await Promise.all(pages.map((page) => current(page)));
    const accepted: { rev: number; before: number; id: string }[] = [];
    let refused = 0;

    const edit = async (which: number, id: string): Promise<void> => {
      const [page, mine] = [pages[which], held[which]];
      if (!page || !mine?.strategy) throw new Error('No such page.');
      const goals = [...mine.strategy.goals, ...goalsOnly(id).goals].slice(-20);
      const answer = await page.page('strategy.put', {
        rev: mine.rev,
        requestId: freshId(),
        strategy: { ...mine.strategy, goals },
      });
      if (answer.ok) accepted.push({ rev: answer.value.rev, before: mine.rev, id });
      else refused += codeOf(answer) === 'stale' ? 1 : Number.NaN;
      held[which] = await current(page);
    };

    const plan = fc.sample(fc.tuple(fc.nat(1), fc.boolean()), { numRuns: 250, seed: 7 });
    let next = 0;
    for (const [first, together] of plan) {
      const names = [`g${(next += 1)}`, `g${(next += 1)}`] as const;
      if (together) await Promise.all([edit(0, names[0]), edit(1, names[1])]);
      else {
        await edit(first, names[0]);
        await edit(1 - first, names[1]);
      }
    }

    expect(accepted.length + refused).toBe(500);
    expect(refused).toBeGreaterThan(0);
    const order = [...accepted].sort((a, b) => a.rev - b.rev);
    expect(new Set(order.map(({ rev }) => rev)).size).toBe(order.length);
    order
      .slice(1)
      .forEach((change, index) => expect(change.before).toBeGreaterThanOrEqual(order[index]?.rev ?? 0));
    const serial = ['start', ...order.map(({ id }) => id)].slice(-20);
    expect((await current()).strategy?.goals.map(({ id }) => id)).toEqual(serial);
  }, 90_000);
});

describe('trying a strategy that is not saved', () => {
  beforeEach(async () => {
    await keepSample(bg);
    await paints(
      bg,
      known('SHOP-2', { type: 'Bug' }),
      known('SHOP-3', { labels: ['custom-work'] }),
      known('SHOP-4'),
    );
  });

  it('counts its matches over what has been seen', async () => {
    const matches = valueOf(await bg.page('matches', { strategy: sampleStrategy }));
    expect(matches.seen).toBe(3);
    expect(matches.buckets).toMatchObject({ 'category:ktlo': 1, off_strategy: 1, untagged: 1 });
    expect(Object.values(matches.guardrails)).toEqual([{ matched: 1, covered: 0 }]);
  });

  it('gives the verdict of one item, with the tag that was set on it', async () => {
    const strategy = { ...sampleStrategy, rules: [] };
    const verdict = async (key: string) => bg.page('try', { strategy, item: idOf(key) });
    expect(valueOf(await verdict('SHOP-2')).bucket).toBe('untagged');
    await bg.content('tag', {
      ...SPACE,
      key: 'SHOP-2',
      requestId: freshId(),
      tag: { kind: 'goal', id: 'self-serve' },
    });
    expect(valueOf(await verdict('SHOP-2'))).toMatchObject({
      bucket: 'goal:self-serve',
      provenance: 'manual',
    });
    expect(codeOf(await verdict('SHOP-999'))).toBe('not_found');
  });
});
