// From an empty profile to badges: as a new user would, with every press counted. Then the way back, and files.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, expect, it } from 'vitest';
import first from '../../lib/locales/first.en.json' with { type: 'json' };
import imports from '../../lib/locales/import.en.json' with { type: 'json' };
import options from '../../lib/locales/options.en.json' with { type: 'json' };
import { axeViolations } from './axe.ts';
import { BOARD, inBothBrowsers, until } from './support.ts';

interface TabsScope {
  readonly chrome: { readonly tabs: { query(of: object): Promise<{ url?: string }[]> } };
}

const folder = mkdtempSync(join(tmpdir(), 'throughline-goals-'));
afterAll(() => rmSync(folder, { recursive: true }));

const says = (page: Page, text: string) =>
  until(`"${text}"`, () => page.evaluate((wanted) => document.body.innerText.includes(wanted), text));

async function press(page: Page, selector: string, label = ''): Promise<void> {
  const button = await until(`the button "${label || selector}"`, async () => {
    const found = await page.evaluateHandle(
      (where, text) =>
        [...document.querySelectorAll<HTMLButtonElement>(where)].find(
          (one) => !one.disabled && (text === '' || one.textContent === text),
        ),
      selector,
      label,
    );
    return found.asElement() as ElementHandle<HTMLElement> | null;
  });
  await button.click();
}

async function choose(page: Page, name: string, text: string): Promise<void> {
  const path = join(folder, name);
  writeFileSync(path, text);
  const input = await page.$('input[type="file"]');
  if (!input) throw new Error('no place for a file');
  await input.uploadFile(path);
}

/** What the boxes before the titles say: those that are ticked. */
const tickedTitles = (page: Page): Promise<string[]> =>
  page.$$eval('.proposal', (rows) =>
    rows
      .filter((row) => row.querySelector('input')?.checked)
      .map((row) => row.querySelector('.proposal-title')?.textContent ?? ''),
  );

const BOMB = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]']
  .concat(
    Array.from({ length: 9 }, (_, n) => `a${n + 1}: &a${n + 1} [${Array(10).fill(`*a${n}`).join(', ')}]`),
  )
  .join('\n');

inBothBrowsers(
  'a new user',
  (stage) => {
    it('has badges by goals of their own after at most ten presses', async () => {
      const { session } = stage;
      let presses = 0;
      const board = await session.page(BOARD);
      await session.settledBadges(board, 10);
      presses++; // the icon in the toolbar
      const popup = await session.openPopupFor(board);
      presses++;
      await press(popup, '.button.primary');
      await until('the options page', () =>
        session.inExtension(async () =>
          (await (globalThis as unknown as TabsScope).chrome.tabs.query({})).some(({ url }) =>
            url?.includes('options.html'),
          ),
        ),
      );

      const page = await session.extensionPage('options.html');
      await page.bringToFront();
      await page.waitForSelector('.proposals input');
      if (session.kind === 'chromium') expect(await axeViolations(page)).toEqual([]);
      const titles = await tickedTitles(page);
      expect(titles).toContain('Onboarding revamp');
      presses++;
      await press(page, '.block .button.primary');
      await says(page, first.first_taken_other.replace('$1', String(titles.length)));

      presses++; // the board's tab
      await board.bringToFront();
      const goals = await until('badges of goals', async () => {
        const found = (await session.badges(board)).filter(({ state }) => state === 'goal');
        return found.length >= titles.length && found;
      });
      for (const { label } of goals) expect(titles.some((title) => label.includes(title))).toBe(true);
      expect(presses).toBeLessThanOrEqual(10);

      await page.bringToFront();
      await press(page, '.news-place .button');
      await says(page, options.options_first_title);
      const answer = await session.ask('strategy.get', {});
      expect(answer.ok && answer.value.strategy).toBeNull();
      await board.bringToFront();
      await until('the board as before', async () =>
        (await session.badges(board)).every(({ state }) => state !== 'goal'),
      );
      await page.close();
      await board.close();
    });

    it('may bring goals as a file, and a bad one changes nothing', async () => {
      const { session } = stage;
      const page = await session.extensionPage('options.html');
      await page.bringToFront();
      await page.waitForSelector('input[type="file"]');
      await choose(page, 'bomb.yaml', BOMB);
      await says(page, imports.import_yaml_grows);
      await choose(page, 'goals.csv', '\uFEFFTitel;Rolle\r\n"Nie zu";"offen\r\n');
      await says(page, imports.import_line.replace('$1', '2').replace('$2', imports.import_csv_open_quote));
      await says(page, options.options_import_nothing_changed);
      await choose(
        page,
        'goals.yaml',
        '- title: Grow\n  aliases: [Onboarding revamp]\n- title: Learn\n  parent: Grow\n',
      );
      await press(page, '.preview .button.primary');
      await says(page, first.first_file_in.replace('$1', 'goals.yaml'));
      const answer = await session.ask('strategy.get', {});
      expect(answer.ok && answer.value.strategy?.goals.map(({ title }) => title)).toEqual(['Grow', 'Learn']);
      await page.close();
    });
  },
  { strategy: null },
);
