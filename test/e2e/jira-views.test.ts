// The main job: on every Jira view each work item that can be seen has exactly one badge, which says what the strategy says of it,
// no row grows by it, and prose has none.
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { BADGE } from '../world/badges.ts';
import { JIRA, TENANT, harmTo, inBothBrowsers, unsettled, until, type Stage } from './support.ts';
import { truthOf, wrongBadges } from './truth.ts';

const SHOP = `${JIRA}/jira/software/c/projects/SHOP/boards/12`;
const OPS = `${JIRA}/jira/core/projects/OPS`;

/** Per view: address, fewest badges, and the rows of which each in the viewport must have one ('' = the page's item alone). */
const VIEWS: readonly (readonly [view: string, url: string, least: number, rows: string])[] = [
  ['software board', SHOP, 14, '[id^="card-SHOP-"]'],
  ['team-managed board', `${JIRA}/jira/software/projects/APP/boards/21`, 8, '[id^="card-APP-"]'],
  ['backlog', `${SHOP}/backlog`, 12, '[data-testid*="card.content-container."]'],
  ['business board', `${OPS}/board?filter=&groupBy=status`, 8, '[data-testid="board.content.cell.card"]'],
  ['business list', `${OPS}/list`, 12, 'tr[data-vc="issue-row"]'],
  ['search', `${JIRA}/issues/?jql=project%20%3D%20SHOP`, 12, 'tr[data-vc="issue-row"]'],
  [
    'search with one item open',
    `${JIRA}/issues/SHOP-7?jql=project%20%3D%20SHOP`,
    8,
    '[data-testid$="card-list.card.list-item"]',
  ],
  ['business timeline', `${OPS}/timeline`, 10, 'tr[data-vc="issue-row"]'],
  [
    'software timeline',
    `${SHOP}/timeline`,
    10,
    '[data-testid*="timeline-table.components.list-item.container-"]',
  ],
  ['plan', `${JIRA}/jira/plans/3/scenarios/1/timeline`, 10, '[data-testid$="scope.issues.issue.row"]'],
  ['calendar', `${OPS}/calendar`, 8, 'li:has(> [data-testid$="calendar-card-container"])'],
  ['issue', `${JIRA}/browse/SHOP-7`, 4, '[data-testid$="issue-line-card.card-container"]'],
  ['epic with children', `${JIRA}/browse/SHOP-1`, 3, 'tr[data-vc="issue-row"]'],
  ['modal', `${SHOP}?selectedIssue=SHOP-8`, 2, ''],
  ['side panel', `${SHOP}/backlog?selectedIssue=SHOP-8`, 10, ''],
];

/** Where links to items are words of people. */
const PROSE =
  '.ak-renderer-document, [contenteditable="true"], [data-testid*="comment"], [data-testid="inline-card-resolved-view"]';

/** Pages that no badge belongs on: a feed of Jira's own, look-alike hosts, hosts that nobody added. */
const NOT_OURS = [
  `${OPS}/summary`,
  'https://www.example.com/',
  'https://evil-atlassian.net/browse/SHOP-7',
  'https://acme.atlassian.net.evil.example/browse/SHOP-7',
  'https://jira.example.com/browse/PLAT-4',
];

inBothBrowsers('on Jira Cloud', (stage) => {
  const truth = truthOf(TENANT);

  it.each(VIEWS)('%s', async (view, url, least, rows) => {
    const { session } = stage;
    const page = await session.page(url);
    await until(
      `all badges of ${view}`,
      async () =>
        (await unsettled(stage, page, rows)) === null && (await session.badges(page)).length >= least,
    ).catch(() => undefined); // the expectations below say better what is missing
    const badges = await session.badges(page);
    expect(badges.length).toBeGreaterThanOrEqual(least);
    expect(await unsettled(stage, page, rows)).toBeNull();
    expect(wrongBadges(badges, truth)).toEqual([]);
    const inProse = await page.evaluate(
      (prose, tag) => document.querySelectorAll(`:is(${prose}) ${tag}`).length,
      PROSE,
      BADGE,
    );
    expect(inProse, 'badges in prose').toBe(0);
    expect(await harmTo(page), 'errors of the page').toEqual([]);
    if (rows) await noRowGrows(stage, page, rows);
    await page.close();
  });

  it('the summary feed and pages of other hosts stay as they are', async () => {
    const { session } = stage;
    const pages: Page[] = [];
    for (const url of NOT_OURS) pages.push(await session.page(url));
    await pause(1_500);
    for (const page of pages) {
      await page.bringToFront();
      await pause(300);
      expect(await session.badges(page), page.url()).toEqual([]);
      await page.close();
    }
  });
});

/** Rows are as high with badges as without; switches the badges off for a moment. */
async function noRowGrows({ session }: Stage, page: Page, rows: string): Promise<void> {
  const heights = () =>
    page.$$eval(rows, (all) => all.slice(0, 12).map((row) => row.getBoundingClientRect().height));
  const settings = await session.ask('settings.get', {});
  if (!settings.ok) throw new Error(settings.error.message);
  const withBadges = await heights();
  await session.ask('settings.put', { ...settings.value, badges: false });
  try {
    await until('badges to go', async () => (await session.badges(page)).length === 0);
    expect(withBadges, 'heights of rows with badges').toEqual(await heights());
  } finally {
    await session.ask('settings.put', settings.value);
  }
}
