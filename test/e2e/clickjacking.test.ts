// A page that makes a person press what they do not see: every trick on an open card, then a real press by mouse and by key.
import type { Page } from 'puppeteer-core';
import { afterEach, expect, it } from 'vitest';
import { inCard, openCard, press } from './card.ts';
import { BOARD, inBothBrowsers, until, type Stage } from './support.ts';
import {
  HARMLESS, HIDING, ROOT_STYLES, TRANSITIONS, fleeingGlass, glass, hiddenGlass, lookOfHost, ownTransition, type Target,
} from './tricks.ts'; // prettier-ignore

const KEY = 'SHOP-11';
const GOAL = 'Self-serve onboarding';
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** A board with the card open and the goal one press away, the pointer on it. */
async function onePressAway({ session }: Stage): Promise<{ page: Page; at: Target }> {
  const page = await session.page(BOARD);
  await session.settledBadges(page, 10);
  await openCard(session, page, KEY);
  await press(session, page, 'button', 'Set goal');
  await page.keyboard.type('self');
  const option = await inCard(session, page, 'option', GOAL);
  await pause(350);
  const at = await option.middle();
  await page.mouse.move(at.x, at.y, { steps: 2 });
  return { page, at };
}

const tagsOf = async ({ session }: Stage): Promise<readonly unknown[]> => {
  const kept = await session.ask('export', {});
  if (!kept.ok) throw new Error(kept.error.message);
  return kept.value.tags;
};

/** Chooses by key and then by mouse, as a person does, and gives a write time to happen. */
async function pressBoth(page: Page, at: Target): Promise<void> {
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await pause(200);
  await page.mouse.click(at.x, at.y);
  await pause(300);
}

/** Half a second later, presses the goal where it is now: the word of a refusal moves the list. */
async function pressOption({ session }: Stage, page: Page): Promise<void> {
  await pause(500);
  const { x, y } = await (await inCard(session, page, 'option', GOAL)).middle();
  await page.mouse.move(x, y, { steps: 3 });
  await pause(300);
  await page.mouse.click(x, y);
}

const setOnRoot = (page: Page, property: string, value: string): Promise<void> =>
  page.evaluate(
    (name, wanted) => document.documentElement.style.setProperty(name, wanted, 'important'),
    property,
    value,
  );

/** Moves everything of the page, and with it the badge that the card hangs on. */
const slide = (page: Page, by: number): Promise<void> =>
  page.evaluate(async (pixels) => {
    document.querySelectorAll<HTMLElement>('body > *').forEach((part) => {
      part.style.translate = `0 ${pixels}px`;
    });
    dispatchEvent(new Event('scroll'));
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  }, by);

inBothBrowsers(
  'clickjacking',
  (stage) => {
    afterEach(async () => {
      await stage.session.ask('tag', {
        site: 'jira',
        tenant: 'acme.atlassian.net',
        key: KEY,
        requestId: crypto.randomUUID(),
        tag: null,
      });
      for (const page of await stage.session.browser.pages())
        if (page.url().startsWith('https://acme')) await page.close();
    });

    it('nothing in the way: a press sets the goal', async () => {
      const { page, at } = await onePressAway(stage);
      await page.mouse.click(at.x, at.y);
      await until('the tag', async () => (await tagsOf(stage)).length === 1);
    });

    it('a root that fades, clips, shrinks or moves away: nothing is set', async () => {
      const { page, at } = await onePressAway(stage);
      for (const [property, value] of ROOT_STYLES) {
        await setOnRoot(page, property, value);
        await pause(300);
        await pressBoth(page, at);
        expect(await tagsOf(stage), `${property}: ${value}`).toEqual([]);
        await setOnRoot(page, property, '');
      }
    });

    it.each([
      ['opacity', '0'],
      ['transform', 'translateX(-4000px)'],
      ['zoom', '.5'],
    ])('a refusal lasts half a second longer than what hides the card: %s: %s', async (property, value) => {
      const { page, at } = await onePressAway(stage);
      await setOnRoot(page, property, value);
      await pause(300);
      await pressBoth(page, at);
      expect(await tagsOf(stage)).toEqual([]);
      await setOnRoot(page, property, '');
      await pressOption(stage, page);
      await until('the tag', async () => (await tagsOf(stage)).length === 1);
    });

    it('a cover that goes as the press begins: nothing is set, and the next press counts', async () => {
      const { page, at } = await onePressAway(stage);
      await page.evaluate(fleeingGlass, at);
      await pause(300);
      await page.mouse.down();
      // The card is in sight for long enough before the click, but was not as the press began.
      await pause(600);
      await page.mouse.up();
      await pause(1_000);
      expect(await tagsOf(stage)).toEqual([]);
      await pressOption(stage, page);
      await until('the tag', async () => (await tagsOf(stage)).length === 1);
    });

    it('a cover that goes as a key goes down: nothing is set', async () => {
      const { page, at } = await onePressAway(stage);
      await page.evaluate(fleeingGlass, at);
      await pause(300);
      await page.keyboard.press('Enter');
      await pause(300);
      expect(await tagsOf(stage)).toEqual([]);
    });

    it.each(Object.entries(TRANSITIONS))('a view transition, %s: nothing is set', async (_, trick) => {
      const { page, at } = await onePressAway(stage);
      await page.evaluate(trick, at);
      await pause(300);
      await pressBoth(page, at);
      expect(await tagsOf(stage)).toEqual([]);
    });

    it('a view transition of the card itself: nothing is set', async ({ skip }) => {
      if (stage.session.kind === 'firefox') skip('Firefox has no view transitions of single elements');
      const { page, at } = await onePressAway(stage);
      await page.evaluate(ownTransition, at);
      await pause(300);
      await pressBoth(page, at);
      expect(await tagsOf(stage)).toEqual([]);
    });

    it.each(Object.entries(HIDING))('%s: nothing is set', async (_, trick) => {
      const { page, at } = await onePressAway(stage);
      await page.evaluate(trick, at);
      await pause(300);
      await pressBoth(page, at);
      expect(await tagsOf(stage)).toEqual([]);
    });

    it('a cover that lets the pointer through: nothing is set', async () => {
      const { page, at } = await onePressAway(stage);
      await page.evaluate(glass, at);
      await pause(300);
      await pressBoth(page, at);
      expect(await tagsOf(stage)).toEqual([]);
    });

    it('a cover out of reach that lets the pointer through: nothing is set', async ({ skip }) => {
      if (stage.session.kind === 'firefox') skip('Firefox has no way to ask what is painted over an element');
      const { page, at } = await onePressAway(stage);
      await page.evaluate(hiddenGlass, at);
      await pause(300);
      await pressBoth(page, at);
      expect(await tagsOf(stage)).toEqual([]);
    });

    it('its own element faded, hidden, clipped, shrunk or moved: it stays in full sight', async () => {
      const { page, at } = await onePressAway(stage);
      const before = await page.evaluate(lookOfHost);
      expect(before?.['opacity']).toBe('1');
      for (const [name, trick] of Object.entries(HARMLESS)) {
        await page.evaluate(trick, at);
        await pause(100);
        expect(await page.evaluate(lookOfHost), name).toEqual(before);
        expect(await (await inCard(stage.session, page, 'option', GOAL)).middle(), name).toEqual(at);
      }
    });

    it('a card that slides under the pointer: the press does nothing', async () => {
      const { page, at } = await onePressAway(stage);
      await slide(page, 40);
      const there = await (await inCard(stage.session, page, 'option', GOAL)).middle();
      expect(Math.abs(there.y - at.y), 'how far the card slid').toBeGreaterThan(20);
      await slide(page, 0);
      await page.mouse.move(there.x, there.y);
      await pause(400);
      const start = Date.now();
      await slide(page, 40);
      await page.mouse.click(there.x, there.y);
      expect(Date.now() - start, 'ms from the slide to the press').toBeLessThan(240);
      await pause(400);
      expect(await tagsOf(stage)).toEqual([]);
      await pressOption(stage, page);
      await until('a press on the card at rest counts', async () => (await tagsOf(stage)).length === 1);
    });

    it('a hundred made-up clicks and keys: nothing is set', async () => {
      const { page, at } = await onePressAway(stage);
      await page.keyboard.press('ArrowDown');
      await page.evaluate(({ x, y }) => {
        const host = document.querySelector<HTMLElement>('html > div[popover]');
        if (!host) throw new Error('no card');
        const init = { bubbles: true, composed: true, cancelable: true, clientX: x, clientY: y, detail: 1 };
        for (let i = 0; i < 100; i += 1) {
          for (const target of [
            host,
            document.activeElement ?? host,
            document.elementFromPoint(x, y) ?? host,
          ]) {
            for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
              target.dispatchEvent(new MouseEvent(type, init));
            for (const type of ['keydown', 'keypress', 'keyup'])
              target.dispatchEvent(new KeyboardEvent(type, { ...init, key: 'Enter', code: 'Enter' }));
          }
          host.click();
        }
      }, at);
      await pause(400);
      expect(await tagsOf(stage)).toEqual([]);
      await page.mouse.click(at.x, at.y);
      await until('a press of a person still counts', async () => (await tagsOf(stage)).length === 1);
    });
  },
  { rowsLate: true },
);
