// The hard parts of a living page: routes without load, virtualised and recycled rows, re-renders, drags, shortcuts, themes.
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { BADGE } from '../world/badges.ts';
import { drag } from '../world/drag.ts';
import { BOARD, JIRA, TENANT, harmTo, inBothBrowsers, unsettled, until, type Stage } from './support.ts';
import { truthOf, wrongBadges } from './truth.ts';

const ITEMS = 2_000;
const SEARCH = `${JIRA}/issues/?jql=project%20%3D%20SHOP`;
const SCROLLER = '[data-testid$="scroll-container.scroll-container"]';

interface PageScope {
  world: {
    hydrated: boolean;
    hydrationErrors: string[];
    errors: string[];
    drags: { started: number; ended: number; dropped: number; lost: number };
    shortcuts: string[];
    rename(key: string, title: string): void;
    render(): void;
  };
}

const settled = async (stage: Stage, page: Page, rows: string): Promise<void> => {
  let last: string | null = null;
  await until('', async () => (last = await unsettled(stage, page, rows)) === null).catch(() => null);
  expect(last).toBeNull();
};

/** How many rows of the search stand in the viewport: none while it has scrolled past what is drawn. */
const rowsInView = (page: Page): Promise<number> =>
  page.$$eval(
    'tr[data-vc="issue-row"]',
    (rows) =>
      rows.filter((row) => {
        const { top, bottom } = row.getBoundingClientRect();
        return top > 60 && bottom < innerHeight;
      }).length,
  );

inBothBrowsers(
  'a living page',
  (stage) => {
    const truth = truthOf(TENANT, ITEMS);

    it('changes routes without loading and back', async () => {
      const { session } = stage;
      const page = await session.page(BOARD);
      await settled(stage, page, '[id^="card-SHOP-"]');
      for (let round = 0; round < 3; round += 1) {
        await page.$$eval('a.tab', (tabs) => tabs.find((tab) => tab.textContent === 'Backlog')?.click());
        await page.waitForSelector('[data-testid$="content-container.SHOP-7"]');
        await settled(stage, page, '[data-testid*="card.content-container."]');
        await page.evaluate(() => history.back());
        await page.waitForSelector('#card-SHOP-7');
        await settled(stage, page, '[id^="card-SHOP-"]');
      }
      expect(wrongBadges(await session.badges(page), truth)).toEqual([]);
      expect(await harmTo(page)).toEqual([]);
      await page.close();
    });

    it('scrolls 2,000 recycled rows: each visible row has its own right badge soon after rest', async () => {
      const { session } = stage;
      const page = await session.page(SEARCH);
      await settled(stage, page, 'tr[data-vc="issue-row"]');
      const chance = [900, 4_000, 20_000, 61_000, 33_000, 5_000, 79_000, 0];
      for (const top of chance) {
        await page.evaluate(
          async (box, to) => {
            const element = document.querySelector(box);
            const from = element?.scrollTop ?? 0;
            for (let step = 1; step <= 8; step += 1) {
              if (element) element.scrollTop = from + ((to - from) * step) / 8;
              await new Promise((done) => requestAnimationFrame(done));
            }
          },
          SCROLLER,
          top,
        );
        // At rest once the rows of this place are there; a row that is recycled just now is neither old nor new.
        let wrong: readonly string[] = ['nothing seen'];
        await until('right badges', async () => {
          const open = await unsettled(stage, page, 'tr[data-vc="issue-row"]');
          wrong = open === null ? wrongBadges(await session.badges(page), truth) : [open];
          if ((await rowsInView(page)) < 10) wrong = [...wrong, 'too few rows in the viewport'];
          return wrong.length === 0;
        }).catch(() => null);
        expect(wrong, `at ${top}`).toEqual([]);
      }
      expect(await harmTo(page)).toEqual([]);
      await page.close();
    });

    it('re-reads a card that is re-rendered or shows another title', async () => {
      const { session } = stage;
      const page = await session.page(BOARD);
      await settled(stage, page, '[id^="card-SHOP-"]');
      await page.evaluate(() => {
        const { world } = window as unknown as PageScope;
        for (let i = 0; i < 20; i += 1) world.render();
      });
      await settled(stage, page, '[id^="card-SHOP-"]');
      expect(wrongBadges(await session.badges(page), truth)).toEqual([]);
      await page.close();
    });

    it('lets cards be dragged, also by their badge', async () => {
      const { session } = stage;
      const page = await session.page(BOARD);
      await settled(stage, page, '[id^="card-SHOP-"]');
      const drags = () => page.evaluate(() => (window as unknown as PageScope).world.drags);
      if (session.kind === 'firefox') {
        // Headless Firefox begins a drag and never delivers its release, with or without an extension.
        await drag(page, `#card-SHOP-7 ${BADGE}`, '[data-status="Done"] .cards');
        expect((await drags()).started).toBe(1);
        await page.close();
        return;
      }
      await drag(page, '#card-SHOP-11', '[data-status="Done"] .cards');
      await page.waitForSelector('[data-status="Done"] #card-SHOP-11', { timeout: 5_000 });
      await settled(stage, page, '[id^="card-SHOP-"]');
      await drag(page, `#card-SHOP-7 ${BADGE}`, '[data-status="Done"] .cards');
      await page.waitForSelector('[data-status="Done"] #card-SHOP-7', { timeout: 5_000 });
      await settled(stage, page, '[id^="card-SHOP-"]');
      expect(await drags()).toEqual({ started: 2, ended: 2, dropped: 2, lost: 0 });
      expect(await harmTo(page)).toEqual([]);
      await page.close();
    });

    it('keeps its shortcuts, and rows of a list gain no tab stop', async () => {
      const { session } = stage;
      const page = await session.page(SEARCH);
      const stops = () =>
        page.evaluate(
          () =>
            [...document.querySelectorAll('a[href],button,input,select,textarea,[tabindex]')].filter(
              (el) => (el as HTMLElement).tabIndex >= 0,
            ).length,
        );
      await settled(stage, page, 'tr[data-vc="issue-row"]');
      const own = await page.evaluate(
        (tag) =>
          [...document.querySelectorAll(tag)].filter((host) => (host as HTMLElement).tabIndex >= 0).length,
        BADGE,
      );
      expect(own).toBe(0);
      expect(await stops()).toBeGreaterThan(0);
      const [badge] = await session.badges(page);
      if (badge) await page.mouse.move(badge.box.x + 5, badge.box.y + 5);
      for (const key of ['j', 'j', 'k', 'c'] as const) await page.keyboard.press(key);
      expect(await page.evaluate(() => (window as unknown as PageScope).world.shortcuts)).toEqual([
        'j',
        'j',
        'k',
        'c',
      ]);
      await page.close();
    });

    it('waits for hydration: the page is not thrown away', async () => {
      const { session, world } = stage;
      world.control.host(TENANT).set({ hydrationMs: 1_200 });
      const page = await session.page(BOARD);
      await page.waitForFunction(() => (window as unknown as PageScope).world.hydrated);
      await settled(stage, page, '[id^="card-SHOP-"]');
      expect(await harmTo(page)).toEqual([]);
      world.control.host(TENANT).set({ hydrationMs: 150 });
      await page.close();
    });

    it('is badged under a strict policy and in dark, and follows a change of theme', async () => {
      const { session, world } = stage;
      const levers = world.control.host(TENANT);
      levers.set({ strictCsp: true, colorMode: 'dark' });
      const page = await session.page(BOARD);
      await settled(stage, page, '[id^="card-SHOP-"]');
      const ink = async () => {
        const shot = await page.screenshot({
          clip: { x: 224, y: 200, width: 700, height: 400 },
          encoding: 'base64',
        });
        return shot.length > 0 ? shot : '';
      };
      const dark = await ink();
      await page.evaluate(() => {
        document.documentElement.setAttribute('data-color-mode', 'light');
      });
      await until('another picture', async () => (await ink()) !== dark);
      levers.set({ strictCsp: false, colorMode: 'light' });
      await page.close();
    });

    it('shows nothing when badges are switched off, and again when they are switched on', async () => {
      const { session } = stage;
      const settings = await session.ask('settings.get', {});
      if (!settings.ok) throw new Error(settings.error.message);
      const page = await session.page(BOARD);
      await settled(stage, page, '[id^="card-SHOP-"]');
      await session.ask('settings.put', { ...settings.value, badges: false });
      await until('no badge', async () => (await session.badges(page)).length === 0);
      await session.ask('settings.put', { ...settings.value, badges: true });
      await settled(stage, page, '[id^="card-SHOP-"]');
      await page.close();
    });
  },
  { world: { items: ITEMS } },
);
