import { expect, it } from 'vitest';
import { ASK_PAUSE_MS, askInTurn } from '../../lib/overlay/ask-in-turn.ts';
import { SETTLE_MS } from '../../lib/overlay/verdicts.ts';

/** Wishes by the instant of each; a flush takes what has been wanted long enough. */
function wishing() {
  let ms = 0;
  const since: number[] = [];
  const asked: number[] = [];
  const wakes: number[] = [];
  const step = askInTurn({
    verdicts: () => ({
      get due() {
        return since[0] === undefined ? null : since[0] + SETTLE_MS;
      },
      flush(most) {
        const ripe = since.filter((at) => at + SETTLE_MS <= ms).slice(0, most);
        since.splice(0, ripe.length);
        asked.push(ripe.length);
        return (since[0] ?? Infinity) + SETTLE_MS <= ms;
      },
    }),
    requestIn: (wait) => void wakes.push(ms + wait),
    now: () => ms,
  });
  return { since, asked, wakes, step, at: (now: number) => (ms = now) };
}

it('wakes when the first wish is due, and not before', () => {
  const { since, asked, wakes, step } = wishing();
  expect(step()).toBe(false);
  expect(wakes).toEqual([]);
  since.push(0);
  expect(step()).toBe(false);
  expect([asked, wakes]).toEqual([[], [SETTLE_MS]]);
});

it('wakes for wishes that were not due yet when others were sent, though no answer may come', () => {
  const { since, asked, wakes, step, at } = wishing();
  since.push(0, SETTLE_MS - 10);
  at(SETTLE_MS);
  expect(step()).toBe(false);
  expect(asked).toEqual([1]);
  expect(wakes).toEqual([SETTLE_MS - 10 + SETTLE_MS]);
});

it('goes on in the next frame while there is more to send, and pauses after that', () => {
  const { since, asked, wakes, step, at } = wishing();
  since.push(...Array<number>(200).fill(0));
  at(SETTLE_MS);
  expect([step(), step(), step()]).toEqual([true, true, false]);
  expect(asked).toEqual([80, 80, 40]);
  since.push(0);
  expect(step()).toBe(false);
  expect(wakes).toEqual([SETTLE_MS + ASK_PAUSE_MS]);
});
