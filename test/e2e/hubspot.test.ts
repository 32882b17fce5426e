// Deals of HubSpot: table, board and record, with what the page shows alone and with the API of a private app.
import { expect, it } from 'vitest';
import { BADGE } from '../world/badges.ts';
import { drag } from '../world/drag.ts';
import { API, dealsOf, PAGES, TOKEN } from '../world/hubspot/portal.ts';
import { boardPath, dealPath, listPath, PORTAL } from '../world/hubspot/portal-paths.ts';
import { harm, settled, type PageScope } from './crm-page.ts';
import { onCrm, type CrmPlan } from './crm-tests.ts';

const ITEMS = 2_000;
const { deals, forbidden } = dealsOf(ITEMS, 1);
const [first, second] = deals.map(({ id }) => id);

const plan: CrmPlan = {
  site: 'hubspot',
  tenant: PORTAL,
  title: 'HubSpot',
  deals,
  forbidden,
  api: API,
  pages: PAGES,
  lookAlikes: ['app.hubspot.com.evil.example', 'app-hubspot.com.example', 'blog.hubspot.com'],
  token: TOKEN,
  path: 'deals/batch/read',
  list: {
    name: 'table',
    url: `https://${PAGES}${listPath}`,
    rows: 'tr[data-test-id^="row-"]',
    least: 13,
    boxes: '[data-world-box="table"]',
    jumps: [1_000, 4_000, 40_000, 70_000, 0],
  },
  board: {
    name: 'board',
    url: `https://${PAGES}${boardPath}`,
    rows: '[data-test-id="cdb-column-item"]',
    least: 20,
    boxes: '[data-world-box]',
    jumps: [800, 20_000, 5_000, 0],
  },
  record: {
    name: 'record',
    url: `https://${PAGES}${dealPath(second ?? '')}`,
    rows: '[data-test-id="left-sidebar"], .related',
    least: 6,
  },
  prose: '[data-test-id="middle-pane"], nav, [contenteditable]',
};

onCrm(plan, ITEMS, (stage) => {
  it('lets cards be dragged, also by their badge', async () => {
    const { session } = stage;
    const { rows, url } = plan.board;
    const page = await session.page(url);
    await settled(stage, page, rows, 20);
    const at = (id = '', stageName: string) => `[data-world-stage="${stageName}"] [data-selenium-id="${id}"]`;
    const drags = () => page.evaluate(() => (window as unknown as PageScope).world.drags);
    // A drag of the page's own, by mouse events alone: both browsers deliver its release.
    await drag(page, at(second, 'Qualified'), '[data-world-stage="Negotiation"] .cards');
    await page.waitForSelector(at(second, 'Negotiation'), { timeout: 5_000 });
    await settled(stage, page, rows, 20);
    await drag(page, `${at(first, 'Qualified')} ${BADGE}`, '[data-world-stage="Demo"] .cards');
    await page.waitForSelector(at(first, 'Demo'), { timeout: 5_000 });
    expect(await drags()).toEqual({ started: 2, dropped: 2, lost: 0 });
    await settled(stage, page, rows, 20);
    expect(page.url()).toBe(url);
    expect(await harm(page)).toEqual([]);
    await page.close();
  }, 60_000);
});
