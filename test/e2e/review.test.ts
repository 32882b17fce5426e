// The review in real browsers, on a team's work as the backfill keeps it: numbers against an independent slow count, items behind them,
// pictures, a target changed with its reason, and what axe says.
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import words from '../../lib/locales/review.en.json' with { type: 'json' };
import { slowWindow } from '../slow-measure/measure.ts';
import { histories, historiesStrategy } from '../world/histories/generate.ts';
import { mixesBut, STARVED } from '../world/histories/mixes.ts';
import { keepScopeRecords, scopeRecords } from '../world/team-scope.ts';
import { axeViolations } from './axe.ts';
import { inBothBrowsers, until, type Stage } from './support.ts';

const SCOPE = {
  id: 'acme-teams',
  name: 'Acme teams',
  site: 'jira',
  tenant: 'acme.atlassian.net',
  query: { by: 'project', key: 'CHK' },
} as const;

const now = Date.now();
const world = histories({
  seed: 5,
  items: 900,
  cycles: 8,
  now,
  mixOf: mixesBut((cycle) => (cycle > 4 ? STARVED : null)),
});
/** The last one that has ended: of the present one there may be no more than a morning. */
const cycle = world.truth.cycles.at(-2);

const address = `scope=${SCOPE.id}&cycle=${cycle?.from}`;

const percent = (share: number | undefined): string => `${Math.round((share ?? -1) * 100)}%`;

async function openReview({ session }: Stage, query: string): Promise<Page> {
  const page = await session.extensionPage(`review.html?${query}`);
  await ready(page);
  return page;
}

const ready = (page: Page): Promise<unknown> =>
  until('the numbers of the review', () =>
    page.evaluate(() => document.querySelector('[data-ready=true] #brief') !== null),
  );

const textsOf = (page: Page, selector: string): Promise<string[]> =>
  page.$$eval(selector, (found) => found.map((one) => one.textContent ?? ''));

const press = (page: Page, name: string): Promise<void> =>
  page.evaluate((wanted) => {
    const button = [...document.querySelectorAll('button')].find(
      (one) => (one.getAttribute('aria-label') ?? one.textContent) === wanted,
    );
    if (!button) throw new Error(`No button is called ${wanted}.`);
    button.click();
  }, name);

inBothBrowsers(
  'the review',
  (stage) => {
    let page: Page;
    beforeAll(async () => {
      const records = scopeRecords(SCOPE, world.items, new Date(now).toISOString());
      for (let from = 0; from < records.work.length; from += 200)
        await stage.session.inExtension(keepScopeRecords, {
          ...records,
          work: records.work.slice(from, from + 200),
        });
      page = await openReview(stage, address);
    });

    it('shows the numbers of a slow count, of the scope and cycle in its address', async () => {
      const slow = slowWindow(historiesStrategy, world.items, cycle?.from ?? '', cycle?.to ?? '', now);
      const { goals, sanctioned, untagged, offStrategy } = slow?.parts ?? {};
      expect(await textsOf(page, '#brief .chart-big')).toEqual(
        [goals, sanctioned, untagged, offStrategy].map(percent),
      );
      expect(await textsOf(page, '.headline-number')).toEqual(
        [goals, slow?.fidelity ?? undefined, slow?.coverage].map(percent),
      );
      const rows = await page.$$eval('#execute .table tbody tr', (found) =>
        found.map((row) => [...row.children].map((cell) => cell.textContent ?? '')),
      );
      const shares = new Map(rows.map(([title, , , share]) => [title, share]));
      expect(shares.get('Self-serve onboarding')).toBe(percent(slow?.shares.get('goal:self-serve')));
      expect(shares.get('Keep the lights on')).toBe(percent(slow?.shares.get('category:ktlo')));
      expect((await textsOf(page, '#drift tbody tr')).find((row) => row.startsWith('Self-serve'))).toContain(
        'Sustained drift',
      );
    });

    it('has nothing that axe finds wrong, and nothing wider than the window at 200 % zoom', async () => {
      expect(await axeViolations(page)).toEqual([]);
      await page.setViewport({ width: 640, height: 400, deviceScaleFactor: 2 });
      const beyond = await until('the narrow page', () =>
        page.evaluate(() =>
          innerWidth <= 660
            ? `${document.documentElement.scrollWidth - document.documentElement.clientWidth} pixels`
            : null,
        ),
      );
      expect(beyond).toBe('0 pixels');
      await page.setViewport({ width: 1280, height: 800 });
    });

    it('opens the items behind a number, and the search that finds them', async () => {
      const [name = ''] = await page.$$eval('.tile .number', (found) =>
        found.map((one) => one.getAttribute('aria-label') ?? ''),
      );
      await press(page, name);
      await until('the items', () =>
        page.evaluate(() => document.querySelector('dialog .item-row') !== null),
      );
      const href = await page.$eval(
        'dialog section > .small .link',
        (link) => (link as HTMLAnchorElement).href,
      );
      expect(href).toMatch(/^https:\/\/acme\.atlassian\.net\/issues\/\?jql=key%20in%20/);
      await page.keyboard.press('Escape');
      await until('the page again', () => page.evaluate(() => document.querySelector('dialog') === null));
    });

    it('draws a chart as a picture, with nothing from elsewhere', async () => {
      await page.evaluate(() => {
        const scope = globalThis as unknown as { saved?: Promise<number[]> };
        HTMLAnchorElement.prototype.click = function () {
          scope.saved = fetch(this.href).then(async (answer) => [
            ...new Uint8Array(await answer.arrayBuffer()),
          ]);
        };
      });
      await press(page, words.review_png_of.replace('$1', words.review_trend));
      const bytes = await until('the picture', () =>
        page.evaluate(
          async () => (await (globalThis as unknown as { saved?: Promise<number[]> }).saved) ?? null,
        ),
      );
      expect(String.fromCharCode(...bytes.slice(1, 4))).toBe('PNG');
      expect(bytes.length).toBeGreaterThan(10_000);
    });

    describe('adjusting', () => {
      it('changes a target with its reason, and measures against it', async () => {
        await page.select('.adjust select', 'goal:self-serve');
        const [lo, hi] = await page.$$('.adjust .percent');
        for (const [field, value] of [
          [lo, '5'],
          [hi, '15'],
        ] as const)
          // prettier-ignore
          if (field) {
            await field.click({ count: 3 });
            await field.type(value);
          }
        await page.type('.adjust textarea', 'Support comes first until the migration is over.');
        // A page opened anew, as after a reload.
        await page.close();
        page = await openReview(stage, address);
        expect(await page.$eval('.adjust textarea', (field) => (field as HTMLTextAreaElement).value)).toBe(
          'Support comes first until the migration is over.',
        );
        await until('the goals to choose from', () =>
          page.evaluate(() => document.querySelectorAll('.adjust option').length > 1),
        );
        await press(page, words.review_adjust_save);
        await until('numbers against the new target', () =>
          page.evaluate(() =>
            [...document.querySelectorAll('#drift tbody tr')].some((row) =>
              row.textContent?.startsWith('Self-serve onboarding5–15%'),
            ),
          ),
        );
        const kept = await stage.session.ask('versions.get', {});
        expect(kept.ok && kept.value.versions[0]?.why).toBe(
          'Support comes first until the migration is over.',
        );
      });
    });
  },
  { strategy: historiesStrategy },
);
