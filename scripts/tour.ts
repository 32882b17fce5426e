/** The headless tour: one picture per stop, and what was seen there. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { Badge } from '../test/world/badges.ts';
import { openBrowser, type Session } from '../test/world/browser.ts';
import type { World } from '../test/world/server.ts';
import { keepSample } from './sample.ts';
import { connectAll } from './tour-connect.ts';
import { visitExtensionPage } from './tour-extension.ts';
import type { OptionsPlace } from './tour-options.ts';
import { STOPS } from './tour-stops.ts';
import { tourStrategy } from './tour-strategy.ts';
import { chooseTeam, keepTeams } from './tour-team.ts';

export type BadgeState = 'goal' | 'category' | 'untagged' | 'off_strategy' | 'unknown';
type Scheme = 'light' | 'dark';

/** One stop: a tracker page with badges, with the card of an item, the popup over it, or a page of the extension. */
export interface Stop {
  readonly name: string;
  readonly url?: string;
  readonly scheme?: Scheme;
  /** Fewest badges that must be in view. */
  readonly badges?: number;
  /** States that must be among them. */
  readonly states?: readonly BadgeState[];
  /** Key of the item whose card is opened. */
  readonly card?: string;
  readonly popup?: 'page' | 'team' | 'all';
  /** Name of the team that the popup shows. */
  readonly team?: string;
  readonly extensionPage?: string;
  /** What is opened on the options page. */
  readonly place?: OptionsPlace;
  /** Of a page of the extension: its size in CSS pixels, and how many points one of them has. */
  readonly view?: { readonly width: number; readonly height: number; readonly scale?: number };
  /** What of the page is put to the top of the picture. */
  readonly show?: string;
  /** Before there is a strategy. */
  readonly bare?: true;
}

/** What the summary says of one picture. */
export interface Shot {
  readonly name: string;
  readonly url: string;
  readonly picture: string;
  readonly badges: Readonly<Record<string, number>>;
  readonly ok: boolean;
  /** Why it is not ok: one sentence. */
  readonly problem?: string;
}

const FOLDER = 'out/tour';

const counted = (badges: readonly Badge[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { state } of badges) counts[state || 'none'] = (counts[state || 'none'] ?? 0) + 1;
  return counts;
};

/** In the picture: within the viewport of 1280 × 800. */
const inView = ({ box }: Badge): boolean => box.width > 0 && box.y >= 0 && box.y < 800 && box.x < 1280;

/** The sentence about what is missing, or null. */
function missingBadges(stop: Stop, badges: readonly Badge[]): string | null {
  const seen = badges.filter(({ state }) => state !== 'loading');
  if (seen.length < (stop.badges ?? 0))
    return `${stop.name} shows ${seen.length} badges where at least ${stop.badges} belong.`;
  const absent = (stop.states ?? []).filter((state) => !seen.some((badge) => badge.state === state));
  return absent.length > 0 ? `${stop.name} shows no badge of state ${absent.join(', ')}.` : null;
}

/** Waits until the badges say nothing new for a moment: fields arrive in batches, ancestors after them. */
async function steadyBadges(session: Session, page: Page, count: number): Promise<Badge[]> {
  let before = '';
  for (let round = 0; round < 12; round += 1) {
    const badges = await session.settledBadges(page, count, 4_000);
    const now = JSON.stringify(badges.map(({ key, text, state }) => [key, text, state]));
    if (now === before) return badges.filter(inView);
    before = now;
    await wait(350);
  }
  return (await session.badges(page)).filter(inView);
}

/** Hovers the badge of `key` (or clicks it where it is a button) until its card has had time to show. */
async function openCard(session: Session, page: Page, key: string): Promise<string | null> {
  const badge = (await session.badges(page)).filter(inView).find((one) => one.key === key);
  if (!badge) return `There is no badge of ${key} to open a card from.`;
  const before = await page.evaluate(() => document.querySelectorAll('*').length);
  const { x, y } = await badge.middle();
  await page.mouse.move(x, y + 12);
  await page.mouse.move(x, y, { steps: 4 });
  for (let round = 0; round < 20; round += 1) {
    await wait(150);
    if ((await page.evaluate(() => document.querySelectorAll('*').length)) > before) {
      await wait(600);
      return null;
    }
  }
  return `No card opened over the badge of ${key}.`;
}

async function popupShot(session: Session, page: Page, stop: Stop, picture: string): Promise<string | null> {
  const popup = await session.openPopupFor(page);
  await popup.waitForSelector('[role="tab"]', { timeout: 8_000 }).catch(() => null);
  await wait(800);
  const tab = await popup.$(`#tab-${stop.popup}`);
  await tab?.click();
  await wait(500);
  if (stop.team !== undefined) {
    await chooseTeam(popup, stop.team);
    await wait(1_200);
  }
  const height = Math.min(600, await popup.evaluate(() => document.body.scrollHeight));
  await popup.screenshot({ path: picture, clip: { x: 0, y: 0, width: 400, height } });
  await popup.close().catch(() => null);
  return tab ? null : `${stop.name}: the popup shows no choice of what is counted.`;
}

async function visit(session: Session, world: World, stop: Stop): Promise<Shot> {
  const picture = `${FOLDER}/${stop.name}.png`;
  const shot = (url: string, badges: readonly Badge[], problem: string | null): Shot => ({
    name: stop.name,
    url,
    picture,
    badges: counted(badges),
    ok: problem === null,
    ...(problem !== null && { problem }),
  });
  if (stop.extensionPage)
    return shot(stop.extensionPage, [], await visitExtensionPage(session, stop, picture));
  const url = stop.url ?? '';
  world.control.host(new URL(url).host).set({ colorMode: stop.scheme ?? 'light' });
  const page = await session.page(url);
  const badges = await steadyBadges(session, page, stop.badges ?? 1);
  let problem = missingBadges(stop, badges);
  if (stop.popup) problem = (await popupShot(session, page, stop, picture)) ?? problem;
  else {
    if (stop.card) problem = (await openCard(session, page, stop.card)) ?? problem;
    await page.screenshot({ path: picture });
  }
  await page.close();
  return shot(url, badges, problem);
}

/** Takes the whole tour in a headless browser; pictures and `summary.json` are in `out/tour`. */
export async function takeTour(
  kind: Session['kind'],
  world: World,
  extensionDir: string,
): Promise<readonly Shot[]> {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const shots: Shot[] = [];
  for (const scheme of ['light', 'dark'] as const) {
    const session = await openBrowser(kind, world, { extensionDir, colorScheme: scheme });
    try {
      await keepSample(session, tourStrategy);
      await connectAll(session);
      await keepTeams(session);
      const stops = STOPS.filter((one) => (one.scheme ?? 'light') === scheme);
      for (const stop of [...stops.filter((one) => !one.bare), ...stops.filter((one) => one.bare)]) {
        if (stop.bare) await session.ask('wipe', { requestId: crypto.randomUUID() });
        shots.push(
          await visit(session, world, stop).catch((error: unknown) => ({
            name: stop.name,
            url: stop.url ?? stop.extensionPage ?? '',
            picture: '',
            badges: {},
            ok: false,
            problem: `${stop.name} could not be visited: ${String(error)}`,
          })),
        );
      }
    } finally {
      await session.close();
    }
  }
  writeFileSync(`${FOLDER}/summary.json`, `${JSON.stringify({ browser: kind, shots }, null, 2)}\n`);
  return shots;
}
