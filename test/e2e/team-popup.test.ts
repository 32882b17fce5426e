// The popup of a team over a page, with work of twelve cycles that was read before: its numbers, its lists, its keys, its room.
import type { Page } from 'puppeteer-core';
import { beforeAll, expect, it } from 'vitest';
import words from '../../lib/locales/popup.en.json' with { type: 'json' };
import { slowWindow } from '../slow-measure/measure.ts';
import { histories, historiesStrategy } from '../world/histories/generate.ts';
import { mixesBut, STARVED } from '../world/histories/mixes.ts';
import { keepScopeRecords, scopeRecords } from '../world/team-scope.ts';
import { axeViolations } from './axe.ts';
import { inBothBrowsers, keepStrategy, until } from './support.ts';

const SCOPE = {
  id: 'shop',
  name: 'Shop team',
  site: 'jira',
  tenant: 'acme.atlassian.net',
  query: { by: 'project', key: 'SHOP' },
} as const;

const NOW = Date.now();
const { items, truth } = histories({
  seed: 11,
  items: 1_500,
  cycles: 12,
  now: NOW,
  mixOf: mixesBut((cycle) => (cycle > 8 ? STARVED : null)),
});
const [before] = truth.cycles.slice(-2);

const textOf = (popup: Page, selector: string): Promise<string> =>
  popup.evaluate((css) => document.querySelector(css)?.textContent ?? '', selector);
const numbers = (popup: Page) =>
  until('the numbers of the team', () =>
    popup.evaluate(() => document.querySelector('[data-numbers]') !== null),
  );

inBothBrowsers(
  'the popup of a team',
  (stage) => {
    beforeAll(async () => {
      await keepStrategy(stage.session, historiesStrategy);
      await stage.session.inExtension(
        keepScopeRecords,
        scopeRecords(SCOPE, items, new Date(NOW).toISOString()),
      );
    });

    it('shows where capacity went in a cycle as a slow count does, what that says, and the items behind it', async () => {
      const elsewhere = await stage.session.page('https://www.example.com/');
      const popup = await stage.session.openPopupFor(elsewhere);
      await numbers(popup);
      expect(await textOf(popup, '[role=tab][aria-selected=true]')).toBe(SCOPE.name);

      await popup.select('.picker', before?.from ?? '');
      const slow = slowWindow(historiesStrategy, items, before?.from ?? '', before?.to ?? '', NOW);
      const percent = (share = 0): string => `${Math.round(share * 100)}%`;
      await until('the numbers of the cycle before', async () =>
        (await textOf(popup, '.headline')).startsWith(percent(slow?.fidelity ?? 0)),
      );
      const { parts } = slow ?? {};
      expect(
        await popup.$$eval('.bar-count', (all) =>
          all.slice(0, 4).map((one) => /^\d+%/.exec(one.textContent ?? '')?.[0]),
        ),
      ).toEqual([parts?.goals, parts?.sanctioned, parts?.untagged, parts?.offStrategy].map(percent));
      expect(await textOf(popup, '.said')).toContain('A sustained drift');
      expect(await popup.$eval('.said a', (link) => new URL((link as HTMLAnchorElement).href).pathname)).toBe(
        '/issues/',
      );

      await popup.evaluate(() =>
        document.querySelector<HTMLElement>('.disclosure.part-untagged summary')?.click(),
      );
      await until('the items without a goal', async () => (await popup.$$('.item-row')).length > 0);
      const keys = await popup.$$eval('.item-row a', (links) => links.map((link) => link.textContent ?? ''));
      expect(truth.orphans).toEqual(
        expect.arrayContaining(keys.filter((key) => truth.orphans.includes(key))),
      );
      expect(keys.length).toBeGreaterThanOrEqual(truth.orphans.length);

      expect(
        await popup.$$eval('body, .main', (all) => all.every((one) => one.scrollWidth <= one.clientWidth)),
      ).toBe(true);
      expect(await textOf(popup, 'body')).not.toContain('person-');
      if (stage.session.kind === 'chromium') expect(await axeViolations(popup)).toEqual([]);
      expect(await textOf(popup, '.team-foot')).toContain(words.popup_review);
      await popup.close();
      await elsewhere.close();
    });
  },
  { strategy: null },
);
