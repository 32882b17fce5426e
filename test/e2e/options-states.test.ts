// Every state of the options: looked at by axe, at 200 %, right to left and in forced colours; walked by keyboard, mouse and two pages.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, expect, it } from 'vitest';
import first from '../../lib/locales/first.en.json' with { type: 'json' };
import goal from '../../lib/locales/goal.en.json' with { type: 'json' };
import imports from '../../lib/locales/import.en.json' with { type: 'json' };
import words from '../../lib/locales/options.en.json' with { type: 'json' };
import { newStrategy } from '../../lib/domain/new-strategy.ts';
import { sampleStrategy } from '../../lib/domain/sample-strategy.ts';
import type { Strategy } from '../../lib/domain/strategy.ts';
import {
  keyboardFaults,
  objections,
  openOptions,
  press,
  reload,
  retype,
  says,
  toSection,
} from './options-page.ts';
import { BOARD, inBothBrowsers, keepStrategy, until, type Stage } from './support.ts';

const folder = mkdtempSync(join(tmpdir(), 'throughline-states-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function choose(page: Page, name: string, text: string): Promise<void> {
  const path = join(folder, name);
  writeFileSync(path, text);
  const input = await page.$('input[type="file"]');
  if (!input) throw new Error('no place for a file');
  await input.uploadFile(path);
}

const filled = (text: string, ...values: (string | number)[]): string =>
  text.replace(/\$(\d)/g, (_, place: string) => String(values[Number(place) - 1]));

const titles = (page: Page): Promise<string[]> =>
  page.$$eval('.goal .entry-title', (rows) => rows.map((row) => row.textContent));

const kept = async ({ session }: Stage): Promise<Strategy | null> => {
  const answer = await session.ask('strategy.get', {});
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value.strategy;
};

/** As the options page does it: drafts that earlier pages left go too. */
async function empty({ session }: Stage): Promise<void> {
  await session.inExtension(() => localStorage.clear());
  const wiped = await session.ask('wipe', { requestId: crypto.randomUUID() });
  if (!wiped.ok) throw new Error(wiped.error.message);
}

const SECTIONS = [
  'goals',
  'categories',
  'rules',
  'guardrails',
  'decisions',
  'cycle',
  'tagging',
  'history',
  'sharing',
  'sites',
  'data',
];
const RICH: Strategy = {
  ...sampleStrategy,
  goals: sampleStrategy.goals.map((one, place) =>
    place === 0
      ? {
          ...one,
          keyResults: [{ title: 'Live', current: 12, target: 40, unit: 'customers' }, { title: 'Shipped' }],
        }
      : one,
  ),
};

inBothBrowsers(
  'the options in every state',
  (stage) => {
    it('have nothing to object to, before and with a strategy, with errors, dialogs, conflicts and kept drafts', async ({
      skip,
    }) => {
      const { session } = stage;
      if (session.kind === 'firefox') skip('axe and emulation are run in Chromium');
      const found: string[] = [];
      const look = async (page: Page, state: string): Promise<void> => {
        found.push(
          ...(await objections(page, !state.startsWith('empty'))).map((text) => `${state}, ${text}`),
        );
      };
      await empty(stage);
      const page = await openOptions(session, 'goals');
      await page.waitForSelector('input[type="file"]');
      await look(page, 'first run');
      await choose(page, 'bad.csv', 'title,level\nA,galaxy\n');
      await says(page, filled(words.options_import_refused, 'bad.csv'));
      await look(page, 'a file refused');
      await choose(page, 'good.csv', 'title,key results\nA,B: 1 / 2 days\n');
      await page.waitForSelector('.preview .button.primary');
      await look(page, 'a file looked at');

      const board = await session.page(BOARD);
      await session.settledBadges(board, 10);
      await board.close();
      await page.bringToFront();
      await reload(page);
      await page.waitForSelector('.proposals');
      await look(page, 'first run with proposals');
      await press(page, words.options_first_sample_do);
      await says(page, first.first_sample_is);
      await look(page, 'the sample, just taken');

      await keepStrategy(session, newStrategy('Nothing yet', 'UTC'));
      await says(page, words.options_goals_empty);
      for (const section of SECTIONS) {
        await toSection(page, section);
        await look(page, `empty ${section}`);
      }
      await keepStrategy(session, RICH);
      for (const section of SECTIONS) {
        await toSection(page, section);
        await page.$eval('.entry-title', (row) => (row as HTMLElement).click()).catch(() => null);
        await look(page, section);
        if (section === 'history') {
          await press(page, '', '.version .button');
          await page.waitForSelector('.compare-result .names');
          await look(page, 'two versions compared');
        }
        if (section === 'data') {
          await press(page, words.options_wipe_open);
          await page.waitForSelector('dialog');
          await look(page, 'the wish to delete everything');
          await page.keyboard.press('Escape');
          await page.$eval('.columns summary', (one) => (one as HTMLElement).click());
          await look(page, 'the columns of a file');
        }
      }

      await toSection(page, 'goals');
      await page.$eval('#more-goals', (one) => (one as HTMLElement).click());
      await page.waitForSelector('.more-goals .proposals');
      await look(page, 'further goals');
      await press(page, filled(goal.goal_merge_named, RICH.goals[0]?.title ?? ''));
      await page.click('dialog .combo input');
      await page.waitForSelector('dialog .combo-option');
      await look(page, 'two goals to be merged');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await until('the dialog to close', () => page.evaluate(() => !document.querySelector('dialog')));
      await press(page, filled(words.options_delete_named, RICH.goals[0]?.title ?? ''));
      await page.waitForSelector('dialog');
      await look(page, 'a goal to be deleted');
      await page.keyboard.press('Escape');
      await page.select('[data-path="goals[0].status"] select', 'closed');
      await page.waitForSelector('.still');
      await look(page, 'a closed goal');
      await retype(page, '[data-path="goals[0].title"] input', '');
      await page.$eval('.target-table', (table) => table.scrollIntoView());
      await retype(page, '.target-table [data-path="goals[3].target"] input', '95');
      await press(page, words.options_save);
      await page.waitForSelector('.summary');
      await look(page, 'things to fix');
      await retype(page, '[data-path="goals[0].title"] input', 'Win');
      await keepStrategy(session, { ...RICH, name: 'Theirs', rules: [] });
      await says(page, words.options_conflict);
      await look(page, 'a conflict');
      await press(page, words.options_conflict_keep_mine);
      await says(page, words.options_aside);
      await reload(page);
      await says(page, words.options_restored);
      await look(page, 'a draft and a version found again');
      await page.close();
      await empty(stage);
      expect(found).toEqual([]);
    });

    it('are worked by keyboard alone: reached, opened, written, moved, deleted, taken back, saved', async () => {
      const { session } = stage;
      await keepStrategy(session, RICH);
      const page = await openOptions(session, 'goals');
      const [one, , , second] = RICH.goals.map(({ title }) => title);
      const focusOn = (title: string) =>
        page.$$eval(
          '.entry-title',
          (rows, wanted) => (rows.find((row) => row.textContent === wanted) as HTMLElement).focus(),
          title,
        );
      await page.waitForSelector('.entry-title');
      await focusOn(second ?? '');
      await page.keyboard.press('Enter');
      await page.waitForSelector('[data-path="goals[3].title"] input');
      await retype(page, '[data-path="goals[3].title"] input', 'By themselves');
      await says(page, filled(words.options_unsaved_one, 1));
      if (session.kind === 'chromium') {
        expect(await keyboardFaults(page)).toEqual([]);
        await toSection(page, 'rules');
        await page.$eval('.entry-title', (row) => (row as HTMLElement).click());
        expect(await keyboardFaults(page)).toEqual([]);
        await toSection(page, 'goals');
      }
      await focusOn('By themselves');
      await page.keyboard.down('Alt');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.up('Alt');
      await says(page, filled(words.options_goal_moved_up, 'By themselves'));
      expect((await titles(page))[0]).toBe('By themselves');
      await page.$eval('.goal .entry-title', (row) => (row as HTMLElement).blur());
      await page.keyboard.down('Control');
      await page.keyboard.press('z');
      await page.keyboard.up('Control');
      await until('the order of before', async () => (await titles(page))[0] === one);
      await page.$$eval('.save-bar button', (buttons) => (buttons.at(-1) as HTMLElement).focus());
      await page.keyboard.press('Enter');
      await says(page, words.options_saved);
      expect((await kept(stage))?.goals[3]?.title).toBe('By themselves');
      await page.close();
    });

    it('take goals by drag and merge, days off and versions, and give each back by one press', async () => {
      const { session } = stage;
      await empty(stage);
      await keepStrategy(session, sampleStrategy);
      const page = await openOptions(session, 'goals');
      const before = sampleStrategy.goals;
      const at = (title: string, part: string) =>
        page.evaluate(
          (wanted, selector) => {
            const row = [...document.querySelectorAll('.goal > .entry')].find(
              (entry) => entry.querySelector('.entry-title')?.textContent === wanted,
            );
            const box = row?.querySelector(selector)?.getBoundingClientRect();
            if (!box) throw new Error(wanted);
            return { x: box.x + Math.min(8, box.width / 2), y: box.y + box.height / 2 };
          },
          title,
          part,
        );
      const parents = (page_: Page) =>
        page_.$$eval('.goal', (rows) =>
          rows.map((row) => [
            row.querySelector('.entry-title')?.textContent,
            row.parentElement?.closest('.goal')?.querySelector('.entry-title')?.textContent ?? null,
          ]),
        );
      await page.waitForSelector('.goal');
      const cascade = await parents(page);
      const from = await at('Enter the health sector', '.entry-mark');
      const to = await at('Self-serve onboarding', '.entry-line');
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(to.x + 80, to.y + 12, { steps: 4 });
      await page.mouse.move(to.x + 80, to.y, { steps: 2 });
      await page.mouse.up();
      await says(page, filled(goal.goal_dropped_under, 'Enter the health sector', 'Self-serve onboarding'));
      expect(await parents(page)).toContainEqual(['Enter the health sector', 'Self-serve onboarding']);
      await press(page, 'Undo', '.news-place button');
      await until(
        'the cascade of before',
        async () => JSON.stringify(await parents(page)) === JSON.stringify(cascade),
      );

      await press(page, 'Handle ten times the load', '.entry-title');
      await press(page, filled(goal.goal_merge_named, 'Handle ten times the load'));
      await page.click('dialog .combo input');
      await page.keyboard.type('access');
      await page.keyboard.press('Enter');
      await press(page, goal.goal_merge_do, 'dialog button');
      await says(page, filled(goal.goal_merged, 'Handle ten times the load', 'Enterprise access and audit'));
      expect(await titles(page)).not.toContain('Handle ten times the load');
      await press(page, 'Undo', '.news-place button');
      await until('all goals', async () => (await titles(page)).length === before.length);

      await toSection(page, 'cycle');
      await press(page, '', '.holidays button');
      await until('one day fewer', async () => (await page.$$('.holidays li')).length === 4);
      await press(page, 'Undo', '.news-place button');
      await until('all days off', async () => (await page.$$('.holidays li')).length === 5);
      await retype(page, '[data-path="cycle.days"] input', '7');
      await press(page, words.options_save);
      await says(page, words.options_saved);
      expect((await kept(stage))?.cycle.days).toBe(7);
      await toSection(page, 'history');
      await press(page, words.options_history_back);
      await until('the version of before', async () => (await kept(stage))?.cycle.days === 14);
      await press(page, 'Undo', '.news-place button');
      await until('the version after', async () => (await kept(stage))?.cycle.days === 7);
      await page.close();
    });

    it('lose nothing that was typed: reload, a dead background, two pages in different fields and in one', async () => {
      const { session } = stage;
      await empty(stage);
      await keepStrategy(session, sampleStrategy);
      const one = await openOptions(session, 'goals');
      await retype(one, '[data-path="name"] input', 'Mine');
      await reload(one);
      await says(one, words.options_restored);
      await says(one, 'Mine');
      await session.stopWorker();
      const other = await openOptions(session, 'goals');
      await retype(other, '[data-path="timeZone"] input', 'UTC');
      await press(other, words.options_save);
      await says(other, words.options_saved);
      await one.bringToFront();
      await press(one, words.options_conflict_keep_both);
      await press(one, words.options_save);
      await until('both', async () => {
        const strategy = await kept(stage);
        return strategy?.name === 'Mine' && strategy.timeZone === 'UTC';
      });

      await other.bringToFront();
      await until('what the one has saved', () =>
        other.$eval('[data-path="name"] input', (field) => (field as HTMLInputElement).value === 'Mine'),
      );
      await retype(other, '[data-path="name"] input', 'Theirs');
      await one.bringToFront();
      await retype(one, '[data-path="name"] input', 'Mine again');
      await press(one, words.options_save);
      await says(one, words.options_all_saved);
      await other.bringToFront();
      await says(other, words.options_conflict);
      await press(other, words.options_conflict_take_theirs);
      await says(other, words.options_aside);
      await reload(other);
      await press(other, words.options_aside_use);
      await until('what the other had typed', () =>
        other.$eval('[data-path="name"] input', (field) => (field as HTMLInputElement).value === 'Theirs'),
      );
      expect((await kept(stage))?.name).toBe('Mine again');
      await press(other, words.options_discard);
      await one.close();
      await other.close();
    });

    it('lead from the sample to goals of one’s own, and on to those that were seen since', async () => {
      const { session } = stage;
      await empty(stage);
      const page = await openOptions(session, 'goals');
      await press(page, words.options_first_sample_do);
      await press(page, first.first_sample_leave);
      await says(page, words.options_first_title);
      expect(await kept(stage)).toBeNull();
      await choose(page, 'goals.csv', 'title,key results\nGrow,Customers live: 12 / 40 customers\n');
      await press(page, '', '.preview .button.primary');
      await says(page, filled(first.first_file_in, 'goals.csv'));
      expect((await kept(stage))?.goals[0]?.keyResults).toEqual([
        { title: 'Customers live', current: 12, target: 40, unit: 'customers' },
      ]);
      const board = await session.page(BOARD);
      await session.settledBadges(board, 10);
      await page.bringToFront();
      await page.$eval('#more-goals', (one) => (one as HTMLElement).click());
      await page.waitForSelector('.more-goals .proposal');
      await press(page, '', '.more-goals .proposal input');
      await press(page, filled(first.first_take_one, 1));
      await says(page, filled(first.first_later_taken_one, 1));
      expect((await titles(page)).length).toBe(2);
      await press(page, 'Undo', '.news-place button');
      await until('the one goal', async () => (await titles(page)).length === 1);
      await toSection(page, 'data');
      await press(page, imports.import_goals_csv);
      await says(page, '-goals.csv');
      await board.close();
      await page.close();
    });
  },
  { strategy: null },
);
