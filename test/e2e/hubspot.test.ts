// Deals and tickets of HubSpot: tables, board, records, preview and Sales Workspace, with what the page shows alone and with
// the API of a private app.
import { expect } from 'vitest';
import { BADGE } from '../world/badges.ts';
import { drag } from '../world/drag.ts';
import { API, dealsOf, PAGES, REGION, TOKEN } from '../world/hubspot/portal.ts';
import {
  boardPath,
  dealPath,
  listPath,
  PORTAL,
  ticketPath,
  ticketsPath,
  workspacePath,
} from '../world/hubspot/portal-paths.ts';
import { ticketsOf } from '../world/hubspot/ticket.ts';
import { bare, go, harm, rightBadges, type PageScope } from './crm-page.ts';
import { onCrm, type CrmPlan } from './crm-tests.ts';

const ITEMS = 2_000;
const { deals, forbidden } = dealsOf(ITEMS, 1);
const [first = '', second = ''] = deals.map(({ id }) => id);
const HOME = `https://${PAGES}`;
const PANEL = '[data-test-id="IndexPageInlineSidebar"]';
const CARDS = '[data-test-id="cdb-column-item"]';

/** Pages beside the common ones: address, rows, fewest badges. */
const FURTHER: readonly (readonly [path: string, rows: string, least: number])[] = [
  [ticketsPath, 'tr[data-test-id^="row-"]', 13],
  // Among the deals of its company is one with its own id.
  [ticketPath(first), '[data-test-id="left-sidebar"], .related', 6],
  [workspacePath, 'tr[data-test-id="crm-table-row"]', 13],
];

const plan: CrmPlan = {
  site: 'hubspot',
  tenant: PORTAL,
  title: 'HubSpot',
  deals,
  tickets: ticketsOf(deals),
  forbidden,
  api: API,
  pages: PAGES,
  lookAlike: 'blog.hubspot.com',
  lookAlikeSays: 'popup_nothing_here',
  token: TOKEN,
  path: 'deals/batch/read',
  list: {
    name: 'table',
    url: HOME + listPath,
    rows: 'tr[data-test-id^="row-"]',
    least: 13,
    boxes: '[data-world-box="table"]',
    jumps: [4_000, 40_000, 0],
  },
  board: {
    name: 'board',
    url: HOME + boardPath,
    rows: CARDS,
    least: 20,
    boxes: '[data-world-box]',
    jumps: [20_000, 0],
  },
  record: {
    name: 'record',
    url: HOME + dealPath(second),
    rows: '[data-test-id="left-sidebar"], .related',
    least: 7,
  },
  prose: '[data-test-id="middle-pane"], nav, [contenteditable]',

  /** The preview of a row, and of another while it is open. */
  async onList(stage, page, truth) {
    for (const number of [2, 5]) {
      const row = (await page.$$('tr[data-test-id^="row-"]'))[number];
      await row?.hover();
      await (await row?.$('.preview'))?.click();
      await rightBadges(stage, page, truth, 15);
      const id = await row?.evaluate((el) => el.getAttribute('data-world-item'));
      const shown = await page.$eval(PANEL, (el) => el.getAttribute('data-world-item'));
      expect(shown).toBe(id);
      expect(await page.$$eval(`${PANEL} .heading ${BADGE}`, ({ length }) => length)).toBe(1);
      expect(await bare(page, `${PANEL} .related`)).toBe(0);
    }
    await page.click(`${PANEL} .close`);
    await page.waitForSelector(PANEL, { hidden: true });
  },

  /** A drag of the page's own, by mouse events alone: both browsers deliver its release. */
  async onBoard(stage, page, truth) {
    const at = (id: string, stageName: string) =>
      `[data-world-stage="${stageName}"] [data-selenium-id="${id}"]`;
    await drag(page, at(second, 'Qualified'), '[data-world-stage="Negotiation"] .cards');
    await page.waitForSelector(at(second, 'Negotiation'));
    await rightBadges(stage, page, truth, 20);
    await drag(page, `${at(first, 'Qualified')} ${BADGE}`, '[data-world-stage="Demo"] .cards');
    await page.waitForSelector(at(first, 'Demo'));
    const drags = await page.evaluate(() => (window as unknown as PageScope).world.drags);
    expect(drags).toEqual({ started: 2, dropped: 2, lost: 0 });
    await rightBadges(stage, page, truth, 20);
    expect(await bare(page, CARDS)).toBe(0);
  },

  /** The other pages, and one of them in another region. */
  async onRecord(stage, page, truth) {
    for (const [path, rows, least] of FURTHER) {
      await go(page, HOME + path);
      await page.waitForSelector(rows);
      await rightBadges(stage, page, truth, least);
      expect(await bare(page, rows), path).toBe(0);
    }
    const [path, rows, least] = FURTHER[0] ?? ['', '', 0];
    const abroad = await stage.session.page(`https://${REGION}${path}`);
    await rightBadges(stage, abroad, truth, least);
    expect(await bare(abroad, rows)).toBe(0);
    expect(await harm(abroad)).toEqual([]);
    await abroad.close();
    await page.bringToFront();
  },
};

onCrm(plan, ITEMS);
