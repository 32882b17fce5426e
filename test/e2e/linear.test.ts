// On every Linear view each work item that can be seen has exactly one badge, which says what the strategy says of it, first
// by the page alone, then by the API; prose has none, and no row grows.
import { expect, it } from 'vitest';
import common from '../../lib/locales/common.en.json' with { type: 'json' };
import { BADGE } from '../world/badges.ts';
import { drag } from '../world/drag.ts';
import { projectSlug } from '../world/linear/issue.ts';
import { PROJECTS } from '../world/linear/written.ts';
import {
  bare,
  BOARD,
  CARDS,
  connectLinear,
  harm,
  LINEAR,
  LIST,
  ROWS,
  settled,
  type LinearScope,
} from './linear-support.ts';
import { linearStrategy, linearTruth } from './linear-truth.ts';
import { inBothBrowsers, until, type Stage } from './support.ts';
import { wrongBadges } from './truth.ts';

const [, AUDIT] = PROJECTS.map((project) => `${LINEAR}/project/${projectSlug(project)}`);

/** Per view: address, fewest badges, and the rows of which each in sight must have one ('' = the page's item alone). */
const VIEWS: readonly (readonly [view: string, url: string, least: number, rows: string])[] = [
  ['team list', LIST, 14, ROWS],
  ['my issues', `${LINEAR}/my-issues/assigned`, 8, ROWS],
  ['cycle', `${LINEAR}/team/ENG/cycle/active`, 4, ROWS],
  ["a project's issues", `${AUDIT}/issues`, 1, ROWS],
  ['board', BOARD, 14, CARDS],
  ['issue with sub-issues', `${LINEAR}/issue/ENG-1/export-the-audit-log`, 3, ROWS],
  ['sub-issue', `${LINEAR}/issue/ENG-20/ask-again`, 1, ''],
  ['triage', `${LINEAR}/team/ENG/triage`, 4, ROWS],
  ['inbox', `${LINEAR}/inbox`, 1, ''],
  ['projects', `${LINEAR}/projects/all`, 7, 'main a[href*="/project/"]'],
  ['project', `${AUDIT}/overview`, 1, ''],
];

/** Where links to issues are words of people, or ways around. */
const PROSE = '.ProseMirror, [data-history-entry-id], [id^="comment-"], .relations, nav, header, .sx-rail';

async function expectView(stage: Stage, view: (typeof VIEWS)[number], known: 'api' | 'page'): Promise<void> {
  const [name, url, least, rows] = view;
  const { session } = stage;
  const page = await session.page(url);
  const badges = await settled(session, page, rows, least);
  expect(badges.length, name).toBeGreaterThanOrEqual(least);
  if (rows) expect(await bare(page, rows), 'rows in sight without exactly one badge').toBe(0);
  else expect(badges.length).toBe(1);
  expect(wrongBadges(badges, linearTruth(known))).toEqual([]);
  if (known === 'page')
    for (const { state, label } of badges)
      if (state === 'unknown') expect(label).toBe(`${common.state_unknown}: ${common.fault_not_connected}`);
  const inProse = await page.evaluate(
    (prose, tag) => document.querySelectorAll(`:is(${prose}) ${tag}`).length,
    PROSE,
    BADGE,
  );
  expect(inProse, 'badges in prose').toBe(0);
  expect(await harm(page), 'errors of the page').toEqual([]);
  await page.close();
}

inBothBrowsers(
  'on Linear',
  (stage) => {
    it.each(VIEWS)('not connected: %s', async (...view) => {
      await expectView(stage, view, 'page');
    });

    it('says in the popup that it is not connected', async () => {
      const { session } = stage;
      const page = await session.page(LIST);
      await settled(session, page, ROWS, 14);
      const popup = await session.openPopupFor(page);
      await until('the sentence', () =>
        popup.evaluate((text) => document.body.innerText.includes(text), common.fault_not_connected),
      );
      await popup.close();
      await page.close();
    });

    it('leaves marketing pages and look-alike hosts as they are', async () => {
      const { session } = stage;
      for (const url of [
        'https://linear.app/docs/issues',
        'https://evil-linear.app/acme/team/ENG/all',
        'https://linear.app.evil.example/acme/team/ENG/all',
      ]) {
        const page = await session.page(url);
        await new Promise((done) => setTimeout(done, 1_000));
        expect(await session.badges(page), url).toEqual([]);
        await page.close();
      }
    });

    it('refuses a wrong key in a sentence, connects with the right one, and an open page is told', async () => {
      const { session } = stage;
      expect(await connectLinear(session, 'lin_api_wrong_0123456789')).toContain(common.fault_key_refused);
      const page = await session.page(LIST);
      const keyed = async (key: string) =>
        (await session.badges(page)).find((badge) => badge.key === key)?.label ?? '';
      await settled(session, page, ROWS, 14);
      expect(await keyed('ENG-13')).toContain(common.fault_not_connected);
      await connectLinear(session);
      await page.bringToFront();
      // A label of a group, an initiative two levels up from the issue, and a parent's project.
      await until('the label group', async () =>
        (await keyed('ENG-13')).includes('Enterprise access and audit'),
      );
      expect(await keyed('ENG-4')).toContain('Handle ten times the load');
      expect(await keyed('ENG-2')).toContain('Enterprise access and audit');
      await page.close();
    }, 60_000);

    it.each(VIEWS)('connected: %s', async (...view) => {
      await expectView(stage, view, 'api');
    });

    it('no row grows by its badge', async () => {
      const { session } = stage;
      const settings = await session.ask('settings.get', {});
      if (!settings.ok) throw new Error(settings.error.message);
      for (const [view, url, least, rows] of VIEWS) {
        if (!rows) continue;
        const page = await session.page(url);
        const heights = () =>
          page.evaluate(
            (selector) =>
              [...document.querySelectorAll(selector)].map((row) => {
                const { height } = row.getBoundingClientRect();
                return [height, row.scrollHeight];
              }),
            rows,
          );
        await settled(session, page, rows, least);
        const withBadges = await heights();
        await session.ask('settings.put', { ...settings.value, badges: false });
        await until('badges to go', async () => (await session.badges(page)).length === 0);
        expect(
          withBadges.map(([height]) => height),
          view,
        ).toEqual((await heights()).map(([height]) => height));
        await session.ask('settings.put', { ...settings.value, badges: true });
        await until('badges to come back', async () => (await session.badges(page)).length >= least);
        await page.close();
      }
    }, 240_000);

    it('lets rows be dragged by their badge from one group to another, and nothing is opened by it', async () => {
      const { session } = stage;
      const page = await session.page(`${LINEAR}/team/ENG/cycle/active`);
      await settled(session, page, ROWS, 4);
      const groups = () =>
        page.evaluate(() => {
          const groups: Record<string, string[]> = {};
          let name = '';
          for (const row of document.querySelectorAll('main [data-list-row]')) {
            const key = row.getAttribute('data-world-key');
            if (key === null) name = row.querySelector('svg')?.getAttribute('aria-label') ?? '';
            else (groups[name] ??= []).push(key);
          }
          return groups;
        });
      const [to = ''] = (await groups())['Todo'] ?? [];
      await drag(page, `${ROWS}[href*="/ENG-2/"] ${BADGE}`, `${ROWS}[href*="/${to}/"]`);
      await until('the row in the other group', async () => (await groups())['Todo']?.includes('ENG-2'));
      const { drags } = await page.evaluate(() => (window as unknown as LinearScope).world);
      expect(drags).toEqual({ started: 1, ended: 1, dropped: 1, lost: 0 });
      expect(page.url()).toContain('/cycle/active');
      expect(wrongBadges(await settled(session, page, ROWS, 4), linearTruth('api'))).toEqual([]);
      expect(await harm(page)).toEqual([]);
      await page.close();
    });

    it('covers neither chips nor person nor date', async () => {
      const { session } = stage;
      const page = await session.page(LIST);
      const badges = await settled(session, page, ROWS, 14);
      const ends = await page.evaluate(
        (rows) =>
          Object.fromEntries(
            [...document.querySelectorAll(rows)].map((row) => [
              row.getAttribute('data-world-key') ?? '',
              row.querySelector('[role="button"], .face')?.getBoundingClientRect().left ?? 0,
            ]),
          ),
        ROWS,
      );
      expect(badges.filter(({ key, box }) => box.x + box.width > (ends[key] ?? 0) + 0.5)).toEqual([]);
      await page.close();
    });
  },
  { strategy: linearStrategy },
);
