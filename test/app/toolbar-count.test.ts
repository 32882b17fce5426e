import { beforeEach, expect, it } from 'vitest';
import { handlersOf } from '../../lib/app/handlers.ts';
import { countingOff } from '../../lib/app/toolbar-count.ts';
import type { Settings } from '../../lib/messages/protocol.ts';
import { createRouter } from '../../lib/messages/router.ts';
import { freshIndexedDB } from '../store/fresh.ts';
import { background, contentAt, OWN_PAGE, SELF, valueOf } from './background.ts';
import { keepSample, known, SPACE } from './sample.ts';

const BOARD = 'https://acme.atlassian.net/jira/software/projects/SHOP/boards/1';
const OTHER = 'https://acme.atlassian.net/jira/software/projects/SHOP/boards/2';
const TAB = 7;

let bg = background();
beforeEach(async () => {
  freshIndexedDB();
  bg = background();
  await keepSample(bg);
});

/** A worker that has just started: what it counts, it counts through a router of its own. */
const worker = () => {
  const route = createRouter(SELF, countingOff(bg.app, handlersOf(bg.app)), () =>
    Promise.resolve({ ok: true, value: [] }),
  );
  const observe = (url: string, ...items: ReturnType<typeof known>[]) =>
    route({ kind: 'observe', request: { ...SPACE, items, absent: [], moved: {} } }, contentAt(url));
  const set = (request: Settings) => route({ kind: 'settings.put', request }, OWN_PAGE);
  return { observe, set };
};
const off = (key: string) => known(key, { labels: ['custom-work'] });
const shown = () => bg.extension.counts.get(TAB);

it('shows how many items of the page are off strategy, whatever is asked again', async () => {
  const { observe } = worker();
  await observe(BOARD, off('SHOP-1'), off('SHOP-2'), known('SHOP-3'));
  await expect.poll(shown).toBe(2);
  await observe(BOARD, off('SHOP-2'), off('SHOP-4'));
  await expect.poll(shown).toBe(3);
  await observe(BOARD, known('SHOP-4', { labels: ['goal-self-serve'] }));
  await expect.poll(shown).toBe(2);
  await observe(OTHER, off('SHOP-9'));
  await expect.poll(shown).toBe(1);
});

it('goes on counting after the worker was stopped', async () => {
  await worker().observe(BOARD, off('SHOP-1'), off('SHOP-2'));
  await expect.poll(() => bg.extension.session.has('toolbar')).toBe(true);
  await worker().observe(BOARD, off('SHOP-3'));
  await expect.poll(shown).toBe(3);
});

it('shows nothing from the moment it is switched off, and the count again once it is on', async () => {
  const settings = valueOf(await bg.page('settings.get', {}));
  const { observe, set } = worker();
  await observe(BOARD, off('SHOP-1'));
  await expect.poll(shown).toBe(1);
  await set({ ...settings, count: false });
  expect(shown()).toBe(0);
  await observe(BOARD, off('SHOP-2'));
  await expect.poll(() => JSON.stringify(bg.extension.session.get('toolbar'))).toContain('SHOP-2');
  expect(shown()).toBe(0);
  await set({ ...settings, count: true });
  expect(shown()).toBe(2);
});
