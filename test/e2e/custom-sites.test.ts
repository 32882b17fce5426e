// Tools that nobody here wrote, described by pointing: Redmine from Debian, Backlog.md from npm. Both on this very computer.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'puppeteer-core';
import { PRESETS } from '../../lib/sites/custom/presets/index.ts';
import { badgesByRow, called, choose, describing, growth, point, press, previewOf } from './custom-sites.ts';
import { backlogMissing, startBacklog } from './real/backlog-md.ts';
import type { Program } from './real/program.ts';
import { redmineMissing, startRedmine, type Redmine } from './real/redmine.ts';
import { inBothBrowsers, until } from './support.ts';

/** Counts what reaches the page's own listeners, and says where the page is. */
const listen = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const scope = globalThis as typeof globalThis & { heard: string[] };
    scope.heard = [];
    for (const name of ['pointerdown', 'mousedown', 'click', 'keydown', 'dragstart'])
      document.addEventListener(name, () => scope.heard.push(name), true);
  });
const heard = (page: Page): Promise<string[]> =>
  page.evaluate(() => (globalThis as typeof globalThis & { heard: string[] }).heard);

const noRedmine = redmineMissing();
if (noRedmine) console.log(`skipped: ${noRedmine}`);

describe.skipIf(noRedmine)('Redmine', () => {
  let redmine: Redmine;
  beforeAll(async () => {
    redmine = await startRedmine();
  }, 300_000);
  afterAll(() => redmine?.stop());

  inBothBrowsers('described by pointing', (stage) => {
    it('an issue list, from three clicks to badges; nothing of the page is pressed', async () => {
      const { session } = stage;
      const columns = ['tracker', 'status', 'subject', `cf_${redmine.field}`]
        .map((name) => `c[]=${name}`)
        .join('&');
      const address = `${redmine.origin}/projects/billing/issues?set_filter=1&${columns}`;
      const list = await session.page(address);
      await listen(list);
      const options = await describing(session, 'Our Redmine', redmine.origin);

      await press(options, 'Show an item on the page');
      await list.bringToFront();
      await until('the picker', () =>
        list.evaluate(() => document.activeElement?.hasAttribute('popover') === true),
      );
      await point(list, '#issue-12 td.status');
      await point(list, '#issue-12 td.id a');
      await point(list, '#issue-12 td.subject a');
      await options.bringToFront();
      await until(
        'a preview of all twelve',
        async () => (await previewOf(options)).startsWith('12 items'),
        15_000,
      );
      expect(await previewOf(options)).toContain('Archive after ten years');

      // By the keyboard alone, to the button that ends it: nothing is taken, and nothing of the page is pressed.
      const picking = (): Promise<boolean> =>
        list.evaluate(() => document.activeElement?.hasAttribute('popover') === true);
      await press(options, 'Show a value on the page');
      await list.bringToFront();
      await until('the picker', picking);
      for (const key of ['ArrowDown', 'Tab', 'Tab', 'Tab', 'Enter'] as const) await list.keyboard.press(key);
      await until('the picker to be gone', async () => !(await picking()));
      await options.bringToFront();

      for (const [field, cell, name] of [
        ['labels', `td.cf_${redmine.field}`, 'Label'],
        ['type', 'td.tracker', 'Type'],
      ] as const) {
        await choose(options, 'Field', field);
        await press(options, 'Show a value on the page');
        await list.bringToFront();
        await until('the picker', () =>
          list.evaluate(() => document.activeElement?.hasAttribute('popover') === true),
        );
        await point(list, `#issue-11 ${cell}`);
        await options.bringToFront();
        await until(`${field} in the preview`, async () => (await previewOf(options)).includes(`${name}: `));
      }
      expect(await heard(list)).toEqual([]);
      expect(list.url()).toBe(address);

      await press(options, 'Save');
      await until('it to be kept', async () => {
        const kept = await session.ask('sites.get', {});
        return kept.ok && kept.value.added.some(({ site }) => site === 'custom');
      });
      await list.bringToFront();
      await list.reload();
      const badges = await session.settledBadges(list, 12);
      expect(badges).toHaveLength(12);
      const states = await badgesByRow(session, list, 'tr.issue', 'id');
      const expected = Object.fromEntries(
        Array.from({ length: 12 }, (_, n) => [
          `issue-${n + 1}`,
          n % 4 !== 3 ? 'goal' : n % 3 === 0 ? 'category' : 'untagged',
        ]),
      );
      expect(states).toEqual(expected);
      expect(await growth(list, 'tr.issue')).toBeLessThanOrEqual(0);
      await options.close();
      await list.close();
    }, 180_000);

    it('by the description that comes along: list, issue page and edit form', async () => {
      const { session } = stage;
      await session.grantOrigin('http://127.0.0.1/*');
      const site = { ...PRESETS['redmine'], origin: redmine.origin };
      expect((await session.ask('custom.put', { site })).ok).toBe(true);
      for (const [path, count] of [
        ['/projects/billing/issues', 12],
        ['/issues/1', 1],
        ['/projects/billing/roadmap', 0],
        ['/versions/1', 4],
      ] as const) {
        const page = await session.page(redmine.origin + path);
        const badges = await session.settledBadges(page, count || 1, count ? 10_000 : 3_000);
        expect([path, badges.length]).toEqual([path, count]);
        await page.close();
      }
      const removed = await session.ask('sites.remove', { origin: redmine.origin });
      expect(removed.ok && removed.value.added).toEqual([]);
    }, 120_000);
  });
});

const noBacklog = backlogMissing();
if (noBacklog) console.log(`skipped: ${noBacklog}`);

describe.skipIf(noBacklog)('Backlog.md', () => {
  let backlog: Program;
  beforeAll(async () => {
    backlog = await startBacklog();
  }, 120_000);
  afterAll(() => backlog?.stop());

  inBothBrowsers('by the description that comes along', (stage) => {
    const CARD = '[draggable="true"][aria-label^="Open "]';

    it('cards without links get their badges, keep their height, and open as before', async () => {
      const { session } = stage;
      const options = await describing(session, 'Till', backlog.origin);
      await choose(options, 'Start from', 'backlog-md');
      await press(options, 'Open it in a tab');
      await until('a preview', async () => (await previewOf(options)).startsWith('4 items'), 40_000);
      await press(options, 'Save');
      await called(options, 'button', 'Describe a tool');
      await options.close();

      const board = await session.page(`${backlog.origin}/`);
      expect(await session.settledBadges(board, 4, 20_000)).toHaveLength(4);
      expect(await badgesByRow(session, board, CARD, 'aria-label')).toEqual({
        'Open TASK-1: Refund without a receipt': 'goal',
        'Open TASK-2: Count the drawer': 'goal',
        'Open TASK-3: Print the name of the manager': 'category',
        'Open TASK-4: Larger buttons': 'untagged',
      });
      expect(await growth(board, CARD)).toBeLessThanOrEqual(0);

      const open = (): Promise<boolean> =>
        board.evaluate(
          () => document.querySelector('[role="dialog"]')?.textContent?.includes('TASK-1') === true,
        );
      const [badge] = await session.badges(board);
      if (!badge) throw new Error('no badge');
      const { x, y, width, height } = badge.box;
      await board.mouse.click(x + width / 2, y + height / 2);
      await until('our card', async () => (await session.card(board)).length > 0);
      expect(await open()).toBe(false);
      await board.keyboard.press('Escape');
      await until('our card to close', async () => (await session.card(board)).length === 0);
      await board.click(`${CARD} h4`);
      await until('the task to open', open);
      await board.close();

      const list = await session.page(`${backlog.origin}/tasks`);
      expect(await session.settledBadges(list, 4, 20_000)).toHaveLength(4);
      expect(await growth(list, 'tbody > tr')).toBeLessThanOrEqual(0);
      await list.close();
    }, 180_000);
  });
});
