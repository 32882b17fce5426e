// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { pageAlive } from '../../lib/overlay/hydration.ts';

/** A clock on which waiting is instant; `at` says what the page does at which millisecond. */
function page(at: Record<number, () => void> = {}) {
  let ms = 0;
  const clock = {
    now: () => ms,
    idle: () => Promise.resolve(),
    wait: (more: number) => {
      ms += more;
      at[ms]?.();
      return Promise.resolve();
    },
  };
  return {
    alive: async () => (await pageAlive(() => document.querySelector('.row'), clock, life.signal), ms),
  };
}

let life = new AbortController();
beforeEach(() => {
  life = new AbortController();
  document.body.replaceChildren();
});
const row = () => {
  const el = document.createElement('div');
  el.className = 'row';
  document.body.append(el);
  return el;
};

describe('waiting until the page has come alive', () => {
  it('takes no time where the server sent no rows', async () => {
    expect(await page().alive()).toBe(0);
  });

  it('waits until the first row has stayed for a while as it is', async () => {
    row();
    expect(await page().alive()).toBe(1_500);
  });

  it('begins anew when something is put into that row', async () => {
    const el = row();
    expect(await page({ 600: () => el.append(document.createElement('b')) }).alive()).toBe(2_100);
  });

  it('is done when the page has replaced the row: only a living one does', async () => {
    const el = row();
    expect(await page({ 300: () => el.replaceWith(row()) }).alive()).toBe(300);
  });

  it('does not wait for ever', async () => {
    const el = row();
    const restless = Object.fromEntries(
      Array.from({ length: 500 }, (_, i) => [i * 100, () => el.append(document.createElement('b'))]),
    );
    expect(await page(restless).alive()).toBeLessThanOrEqual(5_100);
  });

  it('ends with the life of the script', async () => {
    row();
    expect(await page({ 200: () => life.abort() }).alive()).toBe(200);
  });
});
