import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe } from 'vitest';
import { sampleStrategy } from '../../lib/domain/sample-strategy.ts';
import type { Strategy } from '../../lib/domain/strategy.ts';
import { BADGE } from '../world/badges.ts';
import { openBrowser, type Session, type SessionOptions } from '../world/browser.ts';
import { startWorld, type World, type WorldOptions } from '../world/server.ts';

/** Where the builds are; another folder may be named, as in the tests of built files. */
const OUTPUT = process.env['THROUGHLINE_OUTPUT'] ?? '.output';

export const EXTENSION = { chromium: `${OUTPUT}/chrome-mv3`, firefox: `${OUTPUT}/firefox-mv3` } as const;

/** The Jira Cloud that most tests look at. */
export const TENANT = 'acme.atlassian.net';
export const JIRA = `https://${TENANT}`;
export const BOARD = `${JIRA}/jira/software/c/projects/SHOP/boards/12`;

/** A real browser on its own world, with the sample strategy kept. Filled before the first test of the group. */
export interface Stage {
  readonly session: Session;
  readonly world: World;
}

interface StageOptions {
  readonly world?: WorldOptions;
  readonly session?: Partial<SessionOptions>;
  /** Default: the sample strategy. null: none. */
  readonly strategy?: Strategy | null;
  /**
   * Jira's rows come after the page has loaded. Then badges need not wait for hydration, which a test of something else
   * has no use for. Default false: the server sends the rows.
   */
  readonly rowsLate?: boolean;
}

/** The same tests in real Chromium and real Firefox, one browser and one world for the group. */
export function inBothBrowsers(
  name: string,
  tests: (stage: Stage) => void,
  options: StageOptions = {},
): void {
  describe.each(['chromium', 'firefox'] as const)(`${name} in %s`, (kind) => {
    const stage = {} as { session: Session; world: World };
    beforeAll(async () => {
      stage.world = await startWorld(options.world);
      stage.world.control.host(TENANT).set({ rowsLate: options.rowsLate ?? false });
      stage.session = await openBrowser(kind, stage.world, {
        extensionDir: EXTENSION[kind],
        ...options.session,
      });
      if (options.strategy !== null) await keepStrategy(stage.session, options.strategy ?? sampleStrategy);
    });
    afterAll(async () => {
      await stage.session?.close();
      await stage.world?.close();
    });
    tests(stage);
  });
}

/** Nothing is known any more but the strategy that was kept, so that nothing can be painted from before. */
export async function forgetAllBut(session: Session, strategy: Strategy): Promise<void> {
  const wiped = await session.ask('wipe', { requestId: crypto.randomUUID() });
  if (!wiped.ok) throw new Error(wiped.error.message);
  await keepStrategy(session, strategy);
}

/** Saves a strategy the way the options page does. */
export async function keepStrategy(session: Session, strategy: Strategy): Promise<number> {
  const now = await session.ask('strategy.get', {});
  if (!now.ok) throw new Error(now.error.message);
  const kept = await session.ask('strategy.put', {
    rev: now.value.rev,
    requestId: crypto.randomUUID(),
    strategy,
  });
  if (!kept.ok)
    throw new Error(`${kept.error.code}: ${kept.error.message} ${JSON.stringify(kept.error.problems ?? '')}`);
  return kept.value.rev;
}

/**
 * What keeps a page from being whole, as a sentence, or null: rows in the viewport without exactly one badge, a badge that
 * is still loading, or none at all.
 */
export async function unsettled({ session }: Stage, page: Page, rows: string): Promise<string | null> {
  const bare = await bareRows(page, rows);
  if (bare > 0) return `${bare} rows in the viewport without exactly one badge`;
  const badges = await session.badges(page);
  if (badges.length === 0) return 'no badge';
  const loading = badges.filter(({ state }) => state === 'loading').length;
  return loading > 0 ? `${loading} badges still loading` : null;
}

/** How many rows in the viewport do not have exactly one badge; 0 for the empty selector. */
export const bareRows = (page: Page, rows: string): Promise<number> =>
  page.evaluate(
    (selector, tag) =>
      selector === ''
        ? 0
        : [...document.querySelectorAll(selector)].filter((row) => {
            const { top, bottom, width } = row.getBoundingClientRect();
            const seen = width > 0 && top > 60 && bottom < innerHeight;
            return seen && row.querySelectorAll(tag).length !== 1;
          }).length,
    rows,
    BADGE,
  );

/** What the page itself says went wrong with it: failed hydration, nodes that someone has moved. */
export const harmTo = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { world } = window as unknown as { world: { hydrationErrors: string[]; errors: string[] } };
    return [...world.hydrationErrors, ...world.errors];
  });

/**
 * Runs in the page: can a person press this? It is on, stands still in the middle of the page, and nothing, such as a word that
 * passes by, lies over it.
 */
export async function isPressable(el: Element): Promise<boolean> {
  el.scrollIntoView({ block: 'center', behavior: 'instant' });
  const before = el.getBoundingClientRect();
  await new Promise((done) => setTimeout(done, 60));
  const { x, y, width, height } = el.getBoundingClientRect();
  const met = document.elementFromPoint(x + width / 2, y + height / 2);
  return !el.matches(':disabled') && x === before.x && y === before.y && (met === el || el.contains(met));
}

/**
 * Waits until `check` answers truthy; throws with `what` after `ms`. The default is for a busy machine: how soon something
 * happens is the bench's to say.
 */
export async function until<T>(
  what: string,
  check: () => Promise<T | null | undefined | false>,
  ms = 30_000,
): Promise<T> {
  const end = Date.now() + ms;
  for (;;) {
    const began = Date.now();
    const found = await check();
    if (found) return found;
    if (Date.now() > end) throw new Error(`Waited ${ms} ms in vain: ${what}`);
    // Three times as long as the look has taken, so that looking does not keep this page, and others beside it, from getting there.
    const took = Date.now() - began;
    await new Promise((done) => setTimeout(done, Math.min(Math.max(50, 3 * took), 1_000)));
  }
}
