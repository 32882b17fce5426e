import { beforeEach, expect, it } from 'vitest';
import { failWrite } from '../store/failing-writes.ts';
import { freshIndexedDB } from '../store/fresh.ts';
import { background, codeOf, valueOf } from './background.ts';
import { keepSample, known, paints, read } from './sample.ts';

let bg = background();
beforeEach(async () => {
  freshIndexedDB();
  bg = background();
  await keepSample(bg);
});

/** What the popup and the options page are told. */
const told = async (from = bg): Promise<(string | undefined)[]> => [
  valueOf(await from.page('summary', {})).full,
  valueOf(await from.page('storage', {})).full,
];

async function withoutRoom(work: () => Promise<unknown>): Promise<void> {
  const failing = failWrite(1, 'QuotaExceededError');
  await work();
  failing.stop();
}

it('says nothing while there is room', async () => {
  await paints(bg, known('SHOP-1'));
  expect(await told()).toEqual([undefined, undefined]);
});

it('says since when nothing is kept, although pages go on being painted, until a write works', async () => {
  const since = bg.clock.toISOString();
  await withoutRoom(async () => {
    expect((await paints(bg, known('SHOP-1', { type: 'Bug' })))['SHOP-1']?.state).toBe('category');
  });
  bg.clock = new Date(bg.clock.getTime() + 60_000);
  expect(await told()).toEqual([since, since]);
  await withoutRoom(async () => expect(codeOf(await read(bg, known('SHOP-1')))).toBe('quota'));
  expect(await told()).toEqual([since, since]);
  await paints(bg, known('SHOP-2'));
  expect(await told()).toEqual([undefined, undefined]);
});

it('takes painting that had nothing to write for no proof of room', async () => {
  await paints(bg, known('SHOP-1'));
  await withoutRoom(() => paints(bg, known('SHOP-2')));
  await paints(bg, known('SHOP-1'));
  expect((await told())[1]).toBe(bg.clock.toISOString());
});

it('says so when only the numbers could not be kept, and after the worker has ended', async () => {
  await read(bg, known('SHOP-1'));
  await withoutRoom(async () =>
    expect(valueOf(await bg.page('summary', {}))).toMatchObject({ total: 1, full: bg.clock.toISOString() }),
  );
  const next = background(bg.extension);
  expect(await told(next)).toEqual([bg.clock.toISOString(), bg.clock.toISOString()]);
});
