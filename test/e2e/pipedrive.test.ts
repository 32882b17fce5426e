// Deals of Pipedrive: board, list and deal page, with what the page shows alone and with a person's API token.
import { expect } from 'vitest';
import { BADGE } from '../world/badges.ts';
import { drag } from '../world/drag.ts';
import { dealsOf, HOST, TENANT, TOKEN } from '../world/pipedrive/company.ts';
import type { World } from '../world/server.ts';
import { openCard } from './card.ts';
import { bare, go, rightBadges, type PageScope } from './crm-page.ts';
import { onCrm, type CrmPlan } from './crm-tests.ts';
import { until } from './support.ts';

const ITEMS = 2_000;
const { deals, forbidden } = dealsOf(ITEMS, 1);

/** Views that were open stay in the page, hidden. */
const SHOWN = '.viewContainer:not([style*="none"])';
const TILES = `${SHOWN} .wrapper`;

const plan: CrmPlan = {
  site: 'pipedrive',
  tenant: TENANT,
  title: 'Pipedrive',
  deals,
  forbidden,
  api: HOST,
  pages: HOST,
  lookAlike: 'acme.pipedrive.com.evil.example',
  lookAlikeSays: 'popup_other_page',
  token: TOKEN,
  company: HOST,
  path: 'v2/deals',
  list: {
    name: 'list',
    url: `https://${HOST}/deals`,
    rows: `${SHOWN} tr.gridRow`,
    least: 15,
    boxes: '[data-world-box="list"]',
    jumps: [4_000, 40_000, 0],
  },
  board: {
    name: 'board',
    url: `https://${HOST}/pipeline/1/user/everyone`,
    rows: TILES,
    least: 25,
    boxes: '[data-world-box]',
    jumps: [20_000, 0],
  },
  record: {
    name: 'deal page',
    url: `https://${HOST}/deal/2`,
    rows: `${SHOWN} :is(.deal-head, .related)`,
    least: 5,
  },
  prose: '[data-testid="note-content"], nav, [contenteditable]',

  async onBoard(stage, page, truth) {
    const at = (id: string, stageName: string) =>
      `[data-world-stage="${stageName}"] .wrapper[data-world-item="${id}"]`;
    const drags = () => page.evaluate(() => (window as unknown as PageScope).world.drags);
    if (stage.session.kind === 'firefox') {
      // Headless Firefox begins a drag and never delivers its release, with or without an extension.
      await drag(page, `${at('1', 'Qualified')} ${BADGE}`, '[data-world-stage="Demo"] .cards');
      expect((await drags()).started).toBe(1);
      return;
    }
    await drag(page, at('2', 'Qualified'), '[data-world-stage="Negotiation"] .cards');
    await page.waitForSelector(at('2', 'Negotiation'));
    await rightBadges(stage, page, truth, 25);
    await drag(page, `${at('1', 'Qualified')} ${BADGE}`, '[data-world-stage="Demo"] .cards');
    await page.waitForSelector(at('1', 'Demo'));
    expect(await drags()).toEqual({ started: 2, dropped: 2, lost: 0 });
    await rightBadges(stage, page, truth, 25);
    expect(await bare(page, TILES)).toBe(0);
  },

  /** A ticket stands in a note alone; the notes of a deal are asked for when its own page is open. */
  async onRecord({ session, world }, page) {
    await go(page, `https://${HOST}/deal/4`);
    await page.waitForSelector(`${SHOWN} .deal-head`);
    await until('a request for the notes of the deal', () =>
      Promise.resolve(notesAsked(world).includes('4')),
    );
    await until('the ticket of a note on the card', async () => {
      const card = await openCard(session, page, '4');
      await page.keyboard.press('Escape');
      return card.includes('SHOP-22');
    });
    expect(notesAsked(world).filter((id) => id !== '2' && id !== '4')).toEqual([]);
  },
};

const notesAsked = (world: World): readonly string[] =>
  world.control
    .host(HOST)
    .calls('v1/notes')
    .map(({ path }) => new URL(path, `https://${HOST}`).searchParams.get('deal_id') ?? '');

onCrm(plan, ITEMS);
