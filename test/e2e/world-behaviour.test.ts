/** The world plays the hard parts of the originals. No extension is loaded: what is tested here is the stage. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'puppeteer-core';
import { openBrowser, type Session } from '../world/browser.ts';
import { drag } from '../world/drag.ts';
import { startWorld, type World } from '../world/server.ts';

const JIRA = 'https://acme.atlassian.net';
const SHOP = `${JIRA}/jira/software/c/projects/SHOP/boards/12`;
const SEARCH = `${JIRA}/issues/?jql=project%20%3D%20SHOP`;

describe.each(['chromium', 'firefox'] as const)('in %s', (kind) => {
  let world: World;
  let session: Session;
  let page: Page;

  beforeAll(async () => {
    world = await startWorld({ items: 400 });
    session = await openBrowser(kind, world, {});
    page = await session.page(SEARCH);
  });
  afterAll(async () => {
    await session?.close();
    await world?.close();
  });

  const visit = async (url: string): Promise<void> => {
    await page.goto(url);
    await page.waitForFunction(() => window.world.hydrated);
  };
  const scroll = async (selector: string, top: number): Promise<void> => {
    await page.evaluate(
      (box, y) => {
        const element = document.querySelector(box);
        if (element) element.scrollTop = y;
      },
      selector,
      top,
    );
    await new Promise((done) => setTimeout(done, 200));
  };

  it('takes rows out of the DOM for good when a backlog is scrolled', async () => {
    await visit(`${SHOP}/backlog`);
    await page.evaluate(() => {
      const row = document.querySelector('[data-testid$="content-container.SHOP-7"]');
      Object.assign(window, { first: row });
    });
    const count = (): Promise<number> =>
      page.evaluate(() => document.querySelectorAll('[data-testid*="card.content-container."]').length);
    const before = await count();
    await scroll('.backlog', 6_000);
    expect(await page.$('[data-testid$="content-container.SHOP-7"]')).toBeNull();
    expect(await count()).toBeLessThan(before + 12);
    await scroll('.backlog', 0);
    const same = await page.evaluate(
      () =>
        document.querySelector('[data-testid$="content-container.SHOP-7"]') ===
        (window as unknown as { first: Element }).first,
    );
    expect(same).toBe(false);
  });

  it('recycles rows of the table: the same element shows another item', async () => {
    await visit(SEARCH);
    const read = (): Promise<string> =>
      page.evaluate(() => {
        const rows = document.querySelectorAll('tr[data-vc="issue-row"]');
        const scope = window as unknown as { row?: Element | undefined };
        scope.row ??= rows[6];
        return `${scope.row?.isConnected} ${scope.row?.querySelector('a')?.textContent}`;
      });
    expect(await read()).toBe('true SHOP-7');
    await scroll('[data-testid$="scroll-container.scroll-container"]', 4_000);
    expect(await read()).toMatch(/^true SHOP-(?!7$)\d+$/);
    expect((await page.$$('tr[data-vc="issue-row"]')).length).toBeLessThan(40);
  });

  it('hydrates what the server sent, keeping its elements', async () => {
    world.control.host('acme.atlassian.net').set({ hydrationMs: 400 });
    await page.goto(SHOP);
    await page.evaluate(() => {
      Object.assign(window, { card: document.querySelector('#card-SHOP-7') });
    });
    await page.waitForFunction(() => window.world.hydrated);
    const kept = await page.evaluate(
      () => document.querySelector('#card-SHOP-7') === (window as unknown as { card: Element }).card,
    );
    expect(kept).toBe(true);
    expect(await page.evaluate(() => window.world.hydrationErrors)).toEqual([]);
  });

  it('throws the page away and rebuilds it when a foreign node is in it before', async () => {
    world.control.host('acme.atlassian.net').set({ hydrationMs: 600 });
    await page.goto(SHOP);
    await page.evaluate(() =>
      document.querySelector('#card-SHOP-7')?.append(document.createElement('x-early')),
    );
    await page.waitForFunction(() => window.world.hydrated);
    expect(await page.evaluate(() => window.world.hydrationErrors.length)).toBe(1);
    await page.waitForSelector('#card-SHOP-7');
    expect(await page.$('x-early')).toBeNull();
    world.control.host('acme.atlassian.net').set({ hydrationMs: 150 });
  });

  it('starts a drag of a card, and in Chromium drops it', async () => {
    await visit(SHOP);
    await drag(page, '#card-SHOP-14', '[data-status="Done"] .cards');
    if (kind === 'firefox') {
      await page.waitForFunction(() => window.world.drags.started === 1);
      return;
    }
    await page.waitForSelector('[data-status="Done"] #card-SHOP-14', { timeout: 4_000 });
    expect(await page.evaluate(() => window.world.drags)).toEqual({
      started: 1,
      ended: 1,
      dropped: 1,
      lost: 0,
    });
  });

  it('counts an error when someone has moved a node of the page', async () => {
    await visit(SHOP);
    await page.evaluate(() => {
      const card = document.querySelector('#card-SHOP-7');
      if (card) document.body.append(card);
      window.world.limit(5);
    });
    expect(await page.evaluate(() => window.world.errors.length)).toBeGreaterThan(0);
  });

  it('changes routes without loading, with a skeleton in between', async () => {
    world.control.host('acme.atlassian.net').set({ lateMs: 800 });
    await visit(SHOP);
    await page.evaluate(() => Object.assign(window, { marked: true }));
    await page.$$eval('a.tab', (tabs) => tabs.find((tab) => tab.textContent === 'Backlog')?.click());
    expect(await page.$('.skeleton')).not.toBeNull();
    world.control.host('acme.atlassian.net').set({ lateMs: 60 });
    await page.waitForSelector('[data-testid$="content-container.SHOP-7"]');
    expect(page.url()).toBe(`${SHOP}/backlog`);
    await page.evaluate(() => history.back());
    await page.waitForSelector('#card-SHOP-7');
    expect(await page.evaluate(() => (window as unknown as { marked?: boolean }).marked)).toBe(true);
  });

  it('opens an item as modal from a board and closes it with Escape', async () => {
    await visit(SHOP);
    await page.$eval('#card-SHOP-8 button[data-testid$="focus-container"]', (button) =>
      (button as HTMLElement).click(),
    );
    await page.waitForSelector('[role="dialog"] h1');
    expect(page.url()).toContain('selectedIssue=SHOP-8');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.querySelector('[role="dialog"]') === null);
    expect(page.url()).toBe(SHOP);
  });

  it('opens a context menu on a card and closes it at the next press', async () => {
    await visit(SHOP);
    await page.click('#card-SHOP-7', { button: 'right' });
    await page.waitForSelector('[role="menu"]');
    await page.mouse.click(300, 60);
    await page.waitForFunction(() => document.querySelector('[role="menu"]') === null);
  });

  it('records its shortcuts and chooses rows with j and k', async () => {
    await visit(SEARCH);
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    expect(await page.evaluate(() => window.world.shortcuts)).toEqual(['j', 'j', 'k']);
    expect(await page.$eval('tr[aria-selected="true"]', (row) => row.getAttribute('data-index'))).toBe('0');
  });

  it('is served in dark and under a strict policy', async () => {
    const levers = world.control.host('acme.atlassian.net');
    levers.set({ colorMode: 'dark', strictCsp: true });
    await visit(SHOP);
    const seen = await page.evaluate(() => {
      const style = document.createElement('style');
      style.textContent = 'body { outline: 9px solid red }';
      document.head.append(style);
      return {
        mode: document.documentElement.dataset['colorMode'],
        ground: getComputedStyle(document.body).backgroundColor,
        outline: getComputedStyle(document.body).outlineWidth,
      };
    });
    levers.set({ colorMode: 'light', strictCsp: false });
    expect(seen).toMatchObject({ mode: 'dark', ground: 'rgb(31, 31, 33)' });
    expect(seen.outline).not.toBe('9px');
  });

  it('reaches nothing outside of the world', async () => {
    const answer = await page.evaluate(() => fetch('https://example.org/').then(String, () => 'unreachable'));
    expect(answer).toBe('unreachable');
  });
});
