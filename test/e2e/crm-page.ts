import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import words from '../../lib/locales/connections.en.json' with { type: 'json' };
import { BADGE, type Badge } from '../world/badges.ts';
import type { Session } from '../world/browser.ts';
import type { PageWorld } from '../world/sales/page/app.ts';
import { until, type Stage } from './support.ts';
import { wrongBadges, type Truth } from './truth.ts';

export interface PageScope {
  readonly world: PageWorld;
}

/** What broke in the page's own script. */
export const harm = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { world } = window as unknown as PageScope;
    return [...world.hydrationErrors, ...world.errors];
  });

/** Rows in sight without exactly one badge. */
export const bare = (page: Page, rows: string): Promise<number> =>
  page.evaluate(
    (selector, tag) =>
      [...document.querySelectorAll(selector)].filter((row) => {
        const { top, bottom, height } = row.getBoundingClientRect();
        const box = row.closest('[data-world-box]')?.getBoundingClientRect();
        const seen = height > 0 && top > (box?.top ?? 40) && bottom < (box?.bottom ?? innerHeight);
        return seen && row.querySelectorAll(tag).length !== 1;
      }).length,
    rows,
    BADGE,
  );

/** Badges in sight. Rows out of sight are read when they come into view (decision 0009): what they say till then nobody sees. */
export async function seenBadges({ session }: Stage, page: Page): Promise<Badge[]> {
  const badges = await session.badges(page);
  return badges.filter(({ box: { y, width } }) => width > 0 && y > 60 && y < 690);
}

/** Badges in sight once every row in sight has one and none is being read; whatever is there when that takes too long. */
export async function settled(stage: Stage, page: Page, rows: string, least = 1) {
  await until(`badges on ${rows}`, async () => {
    if ((await bare(page, rows)) > 0) return false;
    const badges = await seenBadges(stage, page);
    return badges.length >= least && badges.every(({ state }) => state !== 'loading');
  }).catch(() => undefined); // the expectations of the tests say better what is missing
  return seenBadges(stage, page);
}

/** Waits until every badge in sight is right; throws with those that are not. */
export async function rightBadges(
  stage: Stage,
  page: Page,
  truth: (key: string) => Truth | undefined,
  least: number,
): Promise<void> {
  let wrong: readonly string[] = [];
  await until('right badges', async () => {
    const badges = await seenBadges(stage, page);
    wrong = badges.length < least ? [`only ${badges.length} badges`] : wrongBadges(badges, truth);
    return wrong.length === 0;
  }).catch(() => expect(wrong).toEqual([]));
}

/** Scrolls every box of that name prefix in steps, as a hand does. */
export const scrollAbout = (page: Page, boxes: string, top: number): Promise<void> =>
  page.evaluate(
    async (selector, to) => {
      const all = [...document.querySelectorAll(selector)].map((box) => [box, box.scrollTop] as const);
      for (let step = 1; step <= 6; step += 1) {
        for (const [box, from] of all) box.scrollTop = from + ((to - from) * step) / 6;
        await new Promise((done) => requestAnimationFrame(done));
      }
    },
    boxes,
    top,
  );

/** Leads to an address of the site as a click on a link does, without loading. */
export const go = (page: Page, url: string): Promise<void> =>
  page.evaluate((path) => (window as unknown as PageScope).world.go(path), new URL(url).pathname);

/** What `look` sees while badges are switched off. */
export async function withoutBadges<T>({ session }: Stage, page: Page, look: () => Promise<T>): Promise<T> {
  const settings = await session.ask('settings.get', {});
  if (!settings.ok) throw new Error(settings.error.message);
  const count = async (): Promise<number> => (await page.$$(BADGE)).length;
  const before = await count();
  await session.ask('settings.put', { ...settings.value, badges: false });
  await until('badges to go', async () => (await count()) === 0);
  const seen = await look();
  await session.ask('settings.put', { ...settings.value, badges: true });
  await until('badges to come back', async () => (await count()) >= before);
  return seen;
}

/** The popup over a page says this sentence. */
export async function popupSays({ session }: Stage, page: Page, sentence: string): Promise<void> {
  const popup = await session.openPopupFor(page);
  await until(`the popup to say: ${sentence}`, () =>
    popup.evaluate((text) => document.body.innerText.includes(text), sentence),
  );
  await popup.close();
}

/** Enters a key in the form of the options page, as a person does; resolves to what the page says when it has an answer. */
export async function connect(
  session: Session,
  title: string,
  typed: { readonly company?: string; readonly key: string },
  done: string,
): Promise<string> {
  const options = await session.extensionPage('options.html#sites');
  await options.bringToFront();
  const button = await until(`the button of ${title}`, async () =>
    (
      await options.evaluateHandle(
        (name, label) =>
          [...document.querySelectorAll<HTMLElement>('li.connection')]
            .filter((block) => block.querySelector('h4')?.textContent === name)
            .flatMap((block) => [...block.querySelectorAll('button')])
            .find((each) => each.textContent === label) ?? null,
        title,
        words.connections_connect,
      )
    ).asElement(),
  );
  await (button as unknown as { click(): Promise<void> }).click();
  if (typed.company !== undefined) await options.type('form.connect input[type="text"]', typed.company);
  await options.type('form.connect input[type="password"]', typed.key);
  await options.click('form.connect button[type="submit"]');
  const said = await until(
    `the options page to say: ${done}`,
    () => options.evaluate((text) => document.body.innerText.includes(text) && document.body.innerText, done),
    20_000,
  );
  await options.close();
  return said;
}
