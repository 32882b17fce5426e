/** The world's pages have the attributes and nesting that are known of the originals. No extension is loaded. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'puppeteer-core';
import { openBrowser, type Session } from '../world/browser.ts';
import { startWorld, type World } from '../world/server.ts';

const JIRA = 'https://acme.atlassian.net';
const SHOP = `${JIRA}/jira/software/c/projects/SHOP/boards/12`;
const OPS = `${JIRA}/jira/core/projects/OPS`;
const SERVER = 'https://work.example.com/jira';

let world: World;
let session: Session;
let page: Page;

beforeAll(async () => {
  world = await startWorld();
  session = await openBrowser('chromium', world, {});
  page = await session.page(`${JIRA}/browse/SHOP-7`);
});
afterAll(async () => {
  await session?.close();
  await world?.close();
});

async function visit(url: string): Promise<void> {
  await page.goto(url);
  await page.waitForFunction(() => window.world.hydrated && document.querySelector('.ghost') === null);
}

/** Per view: a selector, and how many elements it must at least find. */
const VIEWS: readonly (readonly [string, string, Readonly<Record<string, number>>])[] = [
  [
    'software board',
    SHOP,
    {
      '#card-SHOP-7[data-testid="platform-board-kit.ui.card.card"][data-component-selector="platform-board-kit.ui.card-container"]': 1,
      '[data-testid$="ui.card.card"] [data-testid="platform-card.common.ui.key.key"] > a[target="_blank"][href^="/browse/"]': 12,
      '[draggable="true"][data-drop-target-for-element] > button[data-testid="platform-card.ui.card.focus-container"]': 12,
      '[data-testid="issue-field-parent-readview-card.ui.parent.parent-card"] [data-tag-text]': 3,
      '[data-testid="platform-board-kit.common.ui.column-header.editable-title.column-title.column-name"]': 3,
    },
  ],
  [
    'team-managed board',
    `${JIRA}/jira/software/projects/APP/boards/21`,
    {
      '[data-testid="software-board.board-container.board.card-container.card-with-icc"] > [id^="card-APP-"]': 8,
      '[data-testid^="platform-card.common.ui.custom-fields"][data-issuefieldid="labels"]': 2,
    },
  ],
  [
    'backlog',
    `${SHOP}/backlog`,
    {
      '[data-testid="software-backlog.card-list.card.content-container.SHOP-7"] a[href="/browse/SHOP-7"]': 2,
      '[data-testid="software-backlog.card-list.container.100"] [data-testid*="content-container."]': 12,
    },
  ],
  [
    'business board',
    `${OPS}/board?filter=&groupBy=status`,
    {
      '[data-testid="board.content.cell.card"][data-vc="business-board-card"] > a[draggable="true"][href^="/browse/OPS-"]:empty': 8,
      '[data-testid="board.content.cell.column-header.name"]': 4,
      '[data-vc="business-board-cards-container"][role="list"] > [role="listitem"]': 8,
    },
  ],
  [
    'business list',
    `${OPS}/list`,
    {
      'tr[data-testid="native-issue-table.ui.issue-row"][data-index] [data-testid="native-issue-table.ui.row.issue-row.merged-cell"] a[data-testid$="issue-key.issue-key-cell"]': 12,
      'button[aria-label$="Change status"] > div[data-testid="issue.fields.status.common.ui.status-lozenge.2"]': 12,
    },
  ],
  [
    'search',
    `${JIRA}/issues/?jql=project%20%3D%20SHOP`,
    {
      'button[data-testid="issue.fields.status.common.ui.status-lozenge.2"]': 12,
      '[data-testid="list-with-popup.ui.tag-item.tag-item"] a[href*="labels"] [data-tag-text]': 3,
    },
  ],
  [
    'search with one item open',
    `${JIRA}/issues/SHOP-7?jql=project%20%3D%20SHOP`,
    {
      '[data-testid="issue-navigator.ui.issue-results.detail-view.card-list.card.list-item"] a[href^="/browse/"]': 20,
      '[data-testid="issue.views.issue-base.foundation.breadcrumbs.current-issue.item"]': 1,
    },
  ],
  [
    'business timeline',
    `${OPS}/timeline`,
    {
      '[data-testid^="timeline.ui.timeline-renderer"] tr[data-testid="native-issue-table.ui.issue-row"] button[data-testid$="timeline.summary-cell-content.summary-button"]': 12,
    },
  ],
  [
    'software timeline',
    `${SHOP}/timeline`,
    {
      '[data-testid*="timeline-table.components.list-item.container-"] [data-testid$="timeline-table-kit.ui.list-item-content.summary.key"] a': 12,
    },
  ],
  [
    'plan',
    `${JIRA}/jira/plans/3/scenarios/1/timeline`,
    {
      '[data-testid$="roadmap.scope.issues.issue.row"][data-issue][draggable="true"] > a[id^="issue-link-"]': 12,
    },
  ],
  [
    'calendar',
    `${OPS}/calendar`,
    {
      '[aria-label="Unscheduled work"] li > button[role="link"][aria-label="OPS-1"][data-testid$="calendar-card-container"]': 1,
      '[data-testid$="calendar-card-container"] img[alt$=" priority"]': 9,
    },
  ],
  ['summary', `${OPS}/summary`, { 'a[data-testid="inline-card-resolved-view"][href^="https://"]': 8 }],
  [
    'issue',
    `${JIRA}/browse/SHOP-7`,
    {
      '[data-testid="issue.views.issue-base.foundation.breadcrumbs.breadcrumb-current-issue-container"] a[href="/browse/SHOP-7"]': 1,
      '[data-testid$="issue-line-card.card-container"] a[href^="/browse/"]': 6,
      '.ak-renderer-document a[href^="/browse/"]': 1,
      '.ProseMirror[contenteditable="true"] a[href^="/browse/"]': 1,
      '[data-testid*="comment"] a[href^="/browse/"]': 2,
    },
  ],
  [
    'epic with children',
    `${JIRA}/browse/SHOP-1`,
    { 'a[data-testid$="issue-summary.issue-summary-cell"][href^="/browse/"]': 2 },
  ],
  [
    'modal',
    `${SHOP}?selectedIssue=SHOP-8`,
    { '[role="dialog"]:not([aria-label]) h1[data-testid$="summary.heading"]': 1 },
  ],
  [
    'side panel',
    `${SHOP}/backlog?selectedIssue=SHOP-8`,
    {
      '[data-testid="issue.views.issue-details.issue-layout.compact-layout"] h1[data-testid$="summary.heading"]': 1,
    },
  ],
  [
    'Data Center board',
    `${SERVER}/secure/RapidBoard.jspa?rapidView=7`,
    {
      '#ghx-pool .ghx-swimlane[swimlane-id] ul.ghx-columns > li.ghx-column[data-column-id] > .ghx-issue.js-issue[data-issue-key][data-issue-id]': 10,
      'body#jira.aui-layout': 1,
      'meta[name="ajs-context-path"][content="/jira"]': 1,
    },
  ],
  [
    'Data Center backlog',
    `${SERVER}/secure/RapidBoard.jspa?rapidView=7&view=planning.nodetail`,
    { '.js-issue[data-issue-key] .ghx-end [data-epickey]': 3 },
  ],
  [
    'Data Center detail panel',
    `${SERVER}/secure/RapidBoard.jspa?rapidView=7&view=detail&selectedIssue=PLAT-4`,
    { '#ghx-detail-view #ghx-detail-issue[data-issuekey="PLAT-4"]': 1 },
  ],
  [
    'Data Center issue',
    `${SERVER}/browse/PLAT-4`,
    {
      '#key-val[data-issue-key="PLAT-4"]': 1,
      '#summary-val': 1,
      '.user-content-block a[href$="/browse/PLAT-1"]': 1,
    },
  ],
  [
    'Data Center navigator',
    `${SERVER}/issues/?jql=project%20%3D%20PLAT`,
    { '#issuetable tr.issuerow[data-issuekey] td.issuekey a.issue-link[data-issue-key]': 20 },
  ],
];

describe('the attributes and nesting of', () => {
  it.each(VIEWS)('%s', async (_, url, wanted) => {
    await visit(url);
    for (const selector of Object.keys(wanted))
      await page.waitForSelector(selector, { timeout: 5_000 }).catch(() => null);
    const found = await page.evaluate(
      (selectors) => selectors.map((selector) => document.querySelectorAll(selector).length),
      Object.keys(wanted),
    );
    const short = Object.entries(wanted).filter(([, least], i) => (found[i] ?? 0) < least);
    expect(short).toEqual([]);
    expect(await page.evaluate(() => [...window.world.hydrationErrors, ...window.world.errors])).toEqual([]);
  });
});

it('a calendar has no address of an item', async () => {
  await visit(`${OPS}/calendar`);
  expect(await page.$$('a[href*="/browse/"]')).toEqual([]);
});

it('the side panel is no dialog', async () => {
  await visit(`${SHOP}/backlog?selectedIssue=SHOP-8`);
  expect(await page.$$('[role="dialog"]')).toEqual([]);
});
