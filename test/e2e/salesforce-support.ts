// What the tests of Salesforce share: its views, what is in sight of them, and the connection.
import type { Page } from 'puppeteer-core';
import { BADGE } from '../world/badges.ts';
import { generate } from '../world/salesforce/generate.ts';
import { CLIENT_ID } from '../world/salesforce/org.ts';
import { salesStrategy } from './salesforce-truth.ts';
import { keepStrategy, until, type Stage } from './support.ts';

export const TENANT = 'acme.lightning.force.com';
export const API = 'acme.my.salesforce.com';
export const ORG = `https://${TENANT}`;
export const ITEMS = 2_000;

const { deals } = generate(ITEMS, 1);
export const idAt = (number: number): string => deals[number - 1]?.id ?? '';
const accountAt = (number: number): string => deals[number - 1]?.account.id ?? '';
export const recordAt = (number: number): string => `/lightning/r/Opportunity/${idAt(number)}/view`;
export const listOf = (filter: string): string => `/lightning/o/Opportunity/list?filterName=${filter}`;

export const LWC_ROWS = '.active tr[data-row-number]';
/** Per view: path, fewest badges, and the rows of which each in the viewport must have exactly one. */
export const VIEWS: readonly (readonly [view: string, path: string, least: number, rows: string])[] = [
  ['list, LWC', listOf('AllOpportunities'), 15, LWC_ROWS],
  ['list, Aura', listOf('Recent'), 15, '.active .uiVirtualDataTable tbody tr'],
  ['kanban', listOf('MyPipeline'), 24, '.active .pipelineViewCard'],
  ['record with a page layout', recordAt(1), 1, '.active records-highlights2'],
  ['record with dynamic forms', recordAt(2), 1, '.active record_flexipage-highlights-primary-row'],
  ['record by its short address', `/lightning/r/${idAt(3).slice(0, 15)}/view`, 1, '.active records-highlights2'],
  ['related list of an account', `/lightning/r/Account/${accountAt(2)}/view`, 6, LWC_ROWS],
  [
    'console',
    `${recordAt(7)}?ws=${encodeURIComponent(`/lightning/r/Account/${accountAt(7)}/view`)}`,
    1,
    '.active records-highlights2',
  ],
]; // prettier-ignore

export interface PageScope {
  world: { hydrationErrors: string[]; errors: string[]; go(path: string): void };
}

export const harm = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { world } = window as unknown as PageScope;
    return [...world.hydrationErrors, ...world.errors];
  });

/** Rows in the viewport without exactly one badge. */
export const bare = (page: Page, rows: string): Promise<number> =>
  page.evaluate(
    (selector, tag) =>
      [...document.querySelectorAll(selector)].filter((row) => {
        const { top, bottom, height } = row.getBoundingClientRect();
        const box = row.closest('[data-world-box]')?.getBoundingClientRect();
        const seen = height > 0 && top > (box?.top ?? 60) && bottom < (box?.bottom ?? innerHeight);
        return seen && row.querySelectorAll(tag).length !== 1;
      }).length,
    rows,
    BADGE,
  );

/**
 * Badges in sight: those of pages and tabs that are kept stay where they are, unseen, and rows of a list beyond the edge are
 * painted when they come near it.
 */
export const inSight = async ({ session }: Stage, page: Page) =>
  (await session.badges(page)).filter(({ box }) => box.width > 0 && box.y > 60 && box.y < 800);

/** Badges once every row in sight has one and none is being read. */
export async function settled(stage: Stage, page: Page, rows: string, least = 1) {
  await until(`badges on ${rows}`, async () => {
    const badges = await inSight(stage, page);
    const done = badges.length >= least && badges.every(({ state }) => state !== 'loading');
    return done && (await bare(page, rows)) === 0;
  }).catch(() => undefined); // the expectations of the tests say better what is missing
  return inSight(stage, page);
}

/** The sentences of the popup over a page. */
export async function popupSays({ session }: Stage, page: Page, sentence: string): Promise<void> {
  const popup = await session.openPopupFor(page);
  await until(`the popup to say: ${sentence}`, () =>
    popup.evaluate((text) => document.body.innerText.includes(text), sentence),
  );
  await popup.close();
}

/** Forgets everything, keeps the strategy, and connects again as the options page does. */
export async function afresh({ session }: Stage): Promise<void> {
  await session.ask('wipe', { requestId: crypto.randomUUID() });
  await keepStrategy(session, salesStrategy);
  const added = await session.ask('connections.add', {
    site: 'salesforce',
    tenant: TENANT,
    clientId: CLIENT_ID,
    keep: 'always',
  });
  if (!added.ok) throw new Error(JSON.stringify(added.error));
}
