import type { Page } from 'puppeteer-core';
import words from '../../lib/locales/connections.en.json' with { type: 'json' };
import type { Badge } from '../world/badges.ts';
import { BADGE } from '../world/badges.ts';
import type { Session } from '../world/browser.ts';
import { API_HOST, API_KEY } from '../world/linear/workspace.ts';
import { linearStrategy } from './linear-truth.ts';
import { keepStrategy, until, type Stage } from './support.ts';

export const LINEAR = 'https://linear.app/acme';
export const LIST = `${LINEAR}/team/ENG/all`;
export const BOARD = `${LINEAR}/team/ENG/board`;
export const ROWS = 'main a[data-list-row][href*="/issue/"]';
export const CARDS = 'main a[data-board-item]';

export interface LinearScope {
  world: {
    hydrationErrors: string[];
    errors: string[];
    drags: { started: number; ended: number; dropped: number; lost: number };
    shortcuts: string[];
    render(): void;
    rename(key: string, title: string): void;
  };
}

/** Errors of the page: somebody has moved or removed its nodes. */
export const harm = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as LinearScope).world.errors);

/** Rows wholly in sight that do not have exactly one badge. */
export const bare = (page: Page, rows: string): Promise<number> =>
  page.evaluate(
    (selector, tag) =>
      [...document.querySelectorAll(selector)].filter((row) => {
        const { top, bottom } = row.getBoundingClientRect();
        const box = row.closest('[data-scroll-container]')?.getBoundingClientRect();
        const seen = top >= (box?.top ?? 0) && bottom <= Math.min(box?.bottom ?? innerHeight, innerHeight);
        return seen && row.querySelectorAll(tag).length !== 1;
      }).length,
    rows,
    BADGE,
  );

/** Badges once every row in sight has one and none is being read. */
export async function settled(session: Session, page: Page, rows: string, least = 1): Promise<Badge[]> {
  await until(`badges on ${rows || 'the page'}`, async () => {
    const badges = await session.badges(page);
    const done = badges.length >= least && badges.every(({ state }) => state !== 'loading');
    return done && (rows === '' || (await bare(page, rows)) === 0);
  }).catch(() => undefined); // the expectations of the tests say better what is missing
  return session.badges(page);
}

/** Connects the workspace on the options page as a person does: the browser's own question is answered ahead of time. */
export async function connectLinear(session: Session, key = API_KEY): Promise<string> {
  await session.grantOrigin(`https://${API_HOST}/*`);
  const options = await session.extensionPage('options.html#sites');
  await options.bringToFront();
  const button = await until('the button to connect Linear', async () => {
    const found = await options.evaluateHandle(
      (label) => document.querySelector<HTMLElement>(`button[aria-label="${label}"]`),
      words.connections_connect_named.replace('$1', 'Linear'),
    );
    return found.asElement();
  });
  await (button as unknown as { click(): Promise<void> }).click();
  const input = await options.waitForSelector('form.connect input[type="password"]', { timeout: 5_000 });
  await input?.type(key);
  await options.keyboard.press('Enter');
  const said = await until(
    'an answer to the key',
    () =>
      options.evaluate(
        (done) => {
          const text = document.body.innerText;
          const error = document.querySelector('form.connect [role="alert"], form.connect .field-error');
          return text.includes(done) || error ? text : null;
        },
        words.connections_done.replace('$1', 'Linear'),
      ),
    15_000,
  );
  await options.close();
  return said;
}

/** Forgets everything, keeps the strategy, and connects again, now that the person has allowed it on the options page. */
export async function afresh({ session, world }: Stage): Promise<void> {
  world.control.host(API_HOST).clearFaults();
  // What a page that has just been closed has sent is kept before, not after.
  await new Promise((done) => setTimeout(done, 300));
  await session.ask('wipe', { requestId: crypto.randomUUID() });
  await keepStrategy(session, linearStrategy);
  // After a few answers of 5xx Chromium itself refuses an extension's requests to that address for some seconds.
  await until(
    'the connection',
    async () => (await session.ask('connections.add', { site: 'linear', key: API_KEY, keep: 'always' })).ok,
    30_000,
  );
}
