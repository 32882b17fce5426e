// The popup over real pages: its numbers against an independent count, its lists, its empty states, its keyboard.
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { sampleStrategy } from '../../lib/domain/sample-strategy.ts';
import common from '../../lib/locales/common.en.json' with { type: 'json' };
import words from '../../lib/locales/popup.en.json' with { type: 'json' };
import type { Session } from '../world/browser.ts';
import { axeViolations } from './axe.ts';
import { countTruth, readNumbers } from './popup-reading.ts';
import {
  BOARD,
  JIRA,
  TENANT,
  forgetAllBut,
  inBothBrowsers,
  keepStrategy,
  unsettled,
  until,
  type Stage,
} from './support.ts';
import { truthOf } from './truth.ts';

interface TabsScope {
  readonly chrome: { readonly tabs: { query(of: object): Promise<{ url?: string }[]> } };
}

const truth = truthOf(TENANT);

/** The popup over a page, once it shows its numbers or says why there are none. */
async function popupOver({ session }: Stage, page: Page, scope: 'page' | 'all' = 'page'): Promise<Page> {
  const popup = await session.openPopupFor(page);
  await ready(popup, scope);
  return popup;
}

const ready = (popup: Page, scope: 'page' | 'all') =>
  until(`the numbers of "${scope}"`, () =>
    popup.evaluate((id) => document.querySelector(`[data-ready="${id}"]`) !== null, scope),
  );

/** Addresses of the tabs that the extension may see, its own among them. */
const openTabs = (session: Session): Promise<string[]> =>
  session.inExtension(async () =>
    (await (globalThis as unknown as TabsScope).chrome.tabs.query({})).map(({ url }) => url ?? ''),
  );

const textOf = (popup: Page): Promise<string> => popup.evaluate(() => document.body.innerText);

const CARDS = '[id^="card-"]';

/**
 * A board and the keys of all its cards, once each that is drawn at first has been in view (only then it is read) and its badge is
 * settled. Cards that scrolling has brought or taken away are of the page too.
 */
async function cardsWithKeys(stage: Stage, url: string): Promise<{ page: Page; keys: string[] }> {
  const page = await stage.session.page(url);
  const settled = () => until('badges', async () => (await unsettled(stage, page, CARDS)) === null);
  await settled();
  const keys = new Set<string>();
  const count = (await page.$$(CARDS)).length;
  for (let i = 0; i <= count; i += 4) {
    const now = await page.$$eval(
      CARDS,
      (cards, at) => {
        (cards[at] ?? cards.at(-1))?.scrollIntoView({ block: 'center' });
        return cards.map(({ id }) => id.replace('card-', ''));
      },
      i,
    );
    await settled();
    for (const key of now) keys.add(key);
  }
  for (const { key } of await stage.session.badges(page)) keys.add(key);
  return { page, keys: [...keys] };
}

const boardWithKeys = (stage: Stage) => cardsWithKeys(stage, BOARD);

inBothBrowsers(
  'the popup',
  (stage) => {
    describe('before there is a strategy', () => {
      it('says what to do, and leads to the options', async () => {
        const { session } = stage;
        const page = await session.page(BOARD);
        await session.settledBadges(page, 1, 3_000);
        const popup = await popupOver(stage, page);
        expect(await textOf(popup)).toContain(words.popup_no_strategy);
        expect(await textOf(popup)).not.toMatch(/\d\s?%/);
        await popup.evaluate((label) => {
          [...document.querySelectorAll('button')].find((button) => button.textContent === label)?.click();
        }, words.popup_no_strategy_action);
        await until('the options', async () =>
          (await openTabs(session)).some((url) => url.includes('/options.html')),
        );
        if (!popup.isClosed()) await popup.close();
        await page.close();
      });
    });

    describe('with a strategy', () => {
      beforeAll(async () => {
        await keepStrategy(stage.session, sampleStrategy);
      });

      it('adds up this page as an independent count does, and then everything seen', async () => {
        const { page, keys } = await boardWithKeys(stage);
        expect(keys.length).toBeGreaterThanOrEqual(10);
        const popup = await popupOver(stage, page);
        const shown = await readNumbers(popup);
        expect(shown).toEqual(countTruth(keys, truth));
        const [known = 0, total = 0] = shown.coverage;
        expect(shown.parts.reduce((sum, part) => sum + part, 0)).toBe(known);
        expect(total).toBe(new Set(keys).size);
        expect(Object.keys(shown.buckets).length).toBeGreaterThanOrEqual(4);
        await popup.close();

        const { page: second, keys: more } = await cardsWithKeys(
          stage,
          `${JIRA}/jira/software/projects/APP/boards/34`,
        );
        expect(more.filter((key) => keys.includes(key))).toEqual([]);
        const over = await popupOver(stage, second);
        expect(await readNumbers(over)).toEqual(countTruth(more, truth));
        await over.click('#tab-all');
        await ready(over, 'all');
        expect(await readNumbers(over)).toEqual(countTruth([...keys, ...more], truth));
        await over.close();
        await second.close();
        await page.close();
      });

      it('names who decides about an item off strategy and opens the item', async () => {
        const { session } = stage;
        const { page } = await boardWithKeys(stage);
        const popup = await popupOver(stage, page);
        const line = await popup.evaluate(() => {
          const list = document.querySelector<HTMLDetailsElement>('.disclosure.part-off_strategy');
          list?.querySelector('summary')?.click();
          const row = [...(list?.querySelectorAll('.item-row') ?? [])].find((item) =>
            item.textContent?.includes('SHOP-14'),
          );
          const link = row?.querySelector('a');
          return {
            note: list?.querySelector('.disclosure-note')?.textContent,
            reason: row?.querySelector('.item-note')?.textContent,
            href: link?.href,
            target: link?.target,
            rel: link?.rel,
          };
        });
        expect(line).toEqual({
          note: 'Head of Product decides',
          reason: 'Custom work for one customer · Head of Product decides',
          href: `${JIRA}/browse/SHOP-14`,
          target: '_blank',
          rel: 'noopener noreferrer',
        });
        expect(await openTabs(session)).not.toContain(line.href);
        await popup.bringToFront();
        // The popup may close before the press is over: that is what popups do when a tab opens.
        await popup.click(`a[href="${line.href}"]`).catch(() => null);
        await until('the tab of the item', async () => (await openTabs(session)).includes(line.href ?? ''));
        if (!popup.isClosed()) await popup.close();
        await page.close();
      });

      it('can be read and used with the keys alone', async () => {
        const { page } = await boardWithKeys(stage);
        const popup = await popupOver(stage, page);
        await popup.bringToFront();
        const focused = () =>
          popup.evaluate(() => {
            const element = document.activeElement;
            const tall = element?.getBoundingClientRect();
            const style = element && getComputedStyle(element);
            return {
              name: `${element?.localName ?? ''} ${element?.textContent?.trim() ?? ''}`,
              seen: style?.outlineStyle !== 'none' || style?.boxShadow !== 'none',
              inside: !!tall && tall.top >= -1 && tall.bottom <= innerHeight + 1,
            };
          });
        const stops: string[] = [];
        for (let i = 0; i < 12; i += 1) {
          await popup.keyboard.press('Tab');
          const { name, seen, inside } = await focused();
          if (name.startsWith('body')) break;
          expect({ name, seen, inside }).toEqual({ name, seen: true, inside: true });
          stops.push(name);
          if (name.startsWith(`summary ${words.popup_untagged}`)) break;
        }
        expect(stops[0]).toBe(`button ${words.popup_options}`);
        expect(stops[1]).toBe(`button ${words.popup_scope_page}`);
        expect(stops).not.toContain(`button ${words.popup_scope_all}`);
        expect(stops.at(-1)).toContain(words.popup_untagged);
        await popup.keyboard.press('Enter');
        await popup.keyboard.press('Tab');
        expect((await focused()).name).toMatch(/^a SHOP-\d+$/);
        await popup.focus('#tab-page');
        await popup.keyboard.press('ArrowRight');
        await ready(popup, 'all');
        expect((await focused()).name).toBe(`button ${words.popup_scope_all}`);
        await popup.keyboard.press('Home');
        await ready(popup, 'page');
        expect((await focused()).name).toBe(`button ${words.popup_scope_page}`);
        await popup.close();
        await page.close();
      });

      it('has nothing that axe objects to', async ({ skip }) => {
        if (stage.session.kind === 'firefox') skip('axe is run in Chromium');
        const { page } = await boardWithKeys(stage);
        const popup = await popupOver(stage, page);
        expect(await axeViolations(popup)).toEqual([]);
        for (const index of [0, 1, 2]) {
          await popup.evaluate((at) => {
            const list = document.querySelectorAll<HTMLElement>('.disclosure > summary')[at];
            if (!list) throw new Error(`no list ${at}`);
            list.click();
          }, index);
          expect(await axeViolations(popup), `list ${index}`).toEqual([]);
        }
        await popup.close();
        await page.close();
      });

      it('falls back to everything seen where the page is no tracker', async () => {
        const { session } = stage;
        const { page, keys } = await boardWithKeys(stage);
        await page.close();
        const elsewhere = await session.page('https://www.example.com/');
        const popup = await popupOver(stage, elsewhere, 'all');
        expect(await textOf(popup)).toContain(words.popup_other_page);
        const { coverage } = await readNumbers(popup);
        expect(coverage[1]).toBeGreaterThanOrEqual(keys.length);
        await popup.click('#tab-page');
        await until('the sentence about the page', async () =>
          (await textOf(popup)).includes(words.popup_not_a_tracker),
        );
        await popup.close();
        await elsewhere.close();
      });

      it('says that a person is signed out, and says nothing of what it could not read', async () => {
        const { session, world } = stage;
        await forgetAllBut(session, sampleStrategy);
        const levers = world.control.host(TENANT);
        levers.fault({ path: 'bulkfetch', answer: 401 });
        const page = await session.page(BOARD);
        await until('badges that cannot see', async () => {
          const now = await session.badges(page);
          return now.length >= 10 && now.every(({ state }) => state === 'unknown');
        });
        const popup = await popupOver(stage, page);
        expect(await textOf(popup)).toContain(common.fault_signed_out);
        // What the board itself shows is weaker than what it does not: nothing is counted, least of all as untagged.
        const cards = await page.$$eval(CARDS, (all) => all.length);
        expect(await readNumbers(popup)).toMatchObject({ coverage: [0, cards], parts: [], buckets: {} });
        levers.clearFaults();
        await popup.close();
        await page.close();
      });
    });
  },
  { strategy: null, rowsLate: true },
);
