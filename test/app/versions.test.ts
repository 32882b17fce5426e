import { beforeEach, describe, expect, it } from 'vitest';
import { sampleStrategy } from '../../lib/domain/sample-strategy.ts';
import type { Strategy } from '../../lib/domain/strategy.ts';
import type { VersionsAnswer } from '../../lib/messages/protocol.ts';
import { MOST_VERSIONS } from '../../lib/store/versions.ts';
import { failWrite } from '../store/failing-writes.ts';
import { freshIndexedDB } from '../store/fresh.ts';
import { background, codeOf, valueOf } from './background.ts';
import { freshId } from './sample.ts';

let bg = background();
beforeEach(() => {
  freshIndexedDB();
  bg = background();
});

const named = (name: string): Strategy => ({ ...sampleStrategy, name });
const put = async (strategy: Strategy, why?: string): Promise<number> => {
  const { rev } = valueOf(await bg.page('strategy.get', {}));
  return valueOf(await bg.page('strategy.put', { rev, requestId: freshId(), strategy, ...(why && { why }) }))
    .rev;
};
const all = async (): Promise<VersionsAnswer> => valueOf(await bg.page('versions.get', {}));
const nameNow = async () => valueOf(await bg.page('strategy.get', {})).strategy?.name;
const back = (id: string, rev: number, requestId = freshId()) =>
  bg.page('versions.back', { id, rev, requestId, why: 'It was better.' });

describe('versions of the strategy', () => {
  it('are none at first', async () => {
    expect((await all()).versions).toEqual([]);
  });

  it('tell when and why each came about, the newest first', async () => {
    await put(named('One'));
    await put(
      { ...named('Two'), goals: sampleStrategy.goals.slice(0, 1), rules: [], exceptions: [] },
      'Less',
    );
    expect((await all()).versions).toMatchObject([
      { how: 'edit', why: 'Less', goals: 1, at: expect.stringMatching(/^20.*Z$/) as string },
      { how: 'edit', goals: sampleStrategy.goals.length },
    ]);
  });

  it('say what has changed between two of them, in either direction', async () => {
    await put(named('One'));
    await put({ ...named('One'), exceptions: [] });
    const [newest, oldest] = (await all()).versions;
    if (!newest || !oldest) throw new Error('two versions');
    const compare = async (from: string, to: string) =>
      valueOf(await bg.page('versions.compare', { from, to }));
    expect((await compare(oldest.id, newest.id)).removed).toHaveLength(sampleStrategy.exceptions.length);
    expect((await compare(newest.id, oldest.id)).added).toHaveLength(sampleStrategy.exceptions.length);
    expect(codeOf(await bg.page('versions.compare', { from: oldest.id, to: 'gone' }))).toBe('not_found');
  });

  it('can each be gone back to, which is a version too, and done once however often it is asked', async () => {
    await put(named('One'));
    await put(named('Two'));
    const { rev, versions } = await all();
    const one = versions.at(-1)?.id ?? '';
    const requestId = freshId();
    const done = valueOf(await back(one, rev, requestId));
    expect(valueOf(await back(one, rev, requestId))).toEqual(done);
    expect(await nameNow()).toBe('One');
    expect((await all()).versions).toMatchObject([{ how: 'back', why: 'It was better.' }, {}, {}]);
    expect((await all()).versions).toHaveLength(3);
  });

  it('are not gone back to over what someone else has changed meanwhile', async () => {
    await put(named('One'));
    const { rev, versions } = await all();
    await put(named('Two'));
    expect(codeOf(await back(versions[0]?.id ?? '', rev))).toBe('stale');
    expect(codeOf(await back('gone', (await all()).rev))).toBe('not_found');
    expect(await nameNow()).toBe('Two');
  });

  it('are kept by an export, joined by an import, and never taken away by one', async () => {
    await put(named('One'), 'First');
    const file = JSON.stringify(valueOf(await bg.page('export', {})));
    await put(named('Two'));
    const importing = async () => {
      const { rev } = valueOf(await bg.page('import.preview', { text: file }));
      return valueOf(await bg.page('import.apply', { text: file, rev, requestId: freshId() }));
    };
    await importing();
    expect(await nameNow()).toBe('One');
    expect((await all()).versions.map(({ how }) => how)).toEqual(['import', 'edit', 'edit']);

    freshIndexedDB();
    bg = background();
    await importing();
    expect((await all()).versions).toMatchObject([{ how: 'edit', why: 'First' }]);
  });

  it('of an export are checked like any strategy, with the place of what is wrong', async () => {
    await put(named('One'));
    const document = valueOf(await bg.page('export', {}));
    const versions = (document.versions ?? []).map((version) => ({
      ...version,
      strategy: { ...version.strategy, goals: [{ id: 'x' }] },
    }));
    const refused = await bg.page('import.preview', { text: JSON.stringify({ ...document, versions }) });
    expect(codeOf(refused)).toBe('invalid');
    expect(JSON.stringify(refused)).toContain('versions[0].strategy.goals[0]');
  });

  it('are the newest of very many', async () => {
    await put(named('First of all'));
    const document = valueOf(await bg.page('export', {}));
    const [one] = document.versions ?? [];
    if (!one) throw new Error('a version');
    const versions = Array.from({ length: MOST_VERSIONS + 20 }, (_, rev) => ({
      ...one,
      rev,
      at: new Date(Date.UTC(2020, 0, 1, 0, rev)).toISOString(),
    }));
    const text = JSON.stringify({ ...document, versions });
    const { rev } = valueOf(await bg.page('import.preview', { text }));
    valueOf(await bg.page('import.apply', { text, rev, requestId: freshId() }));
    const kept = (await all()).versions;
    expect(kept).toHaveLength(MOST_VERSIONS);
    expect(kept[0]?.at).toBe(one.at);
  });

  it('are written with the strategy or not at all', async () => {
    await put(named('One'));
    const { rev } = await all();
    const failing = failWrite(2, 'QuotaExceededError');
    const answer = await bg.page('strategy.put', { rev, requestId: freshId(), strategy: named('Two') });
    failing.stop();
    expect(answer.ok).toBe(false);
    expect(await nameNow()).toBe('One');
    expect((await all()).versions).toHaveLength(1);
  });
});
