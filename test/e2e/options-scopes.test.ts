// A team is named in the options and read from an open page of Jira; the worker is killed meanwhile, and all of it is there.
import { expect, it } from 'vitest';
import { sampleStrategy } from '../../lib/domain/sample-strategy.ts';
import { objections, openOptions, press, says } from './options-page.ts';
import { BOARD, forgetAllBut, inBothBrowsers, TENANT, until } from './support.ts';

const ITEMS = 900;

inBothBrowsers(
  'team scopes',
  (stage) => {
    it('are read whole, whatever ends the worker', { timeout: 240_000 }, async () => {
      const { session, world } = stage;
      await forgetAllBut(session, sampleStrategy);
      const jira = world.control.host(TENANT);
      jira.requests.length = 0;
      jira.clearFaults();
      jira.set({ latencyMs: 150 });
      const board = await session.page(BOARD);
      await until('items of the board', async () => {
        const places = await session.ask('scopes.places', {});
        return places.ok && places.value.some(({ tenant }) => tenant === TENANT);
      });

      const page = await openOptions(session, 'scopes');
      await page.waitForSelector('.scope-what [role=combobox]');
      if (session.kind === 'chromium') expect(await objections(page)).toEqual([]);
      await page.click('.scope-what [role=combobox]');
      await page.waitForSelector('.combo-option');
      await page.keyboard.press('Enter');
      await press(page, 'Read its work');
      await says(page, 'Storefront is being read.');
      await until('a page of it', async () => jira.calls('changelog/bulkfetch').length > 1);
      await session.stopWorker();
      await says(page, 'items read.');

      /** As Jira itself counts. */
      const count = (jql: string): Promise<number> =>
        board.evaluate(async (query: string) => {
          const answer = await fetch('/rest/api/3/search/approximate-count', {
            method: 'POST',
            body: JSON.stringify({ jql: query }),
          });
          return ((await answer.json()) as { count: number }).count;
        }, jql);
      const whole = await until(
        'all of it',
        async () => {
          const answer = await session.ask('scopes.get', {}).catch(() => null);
          const [one] = answer?.ok ? answer.value.scopes : [];
          return one?.state.is === 'whole' ? one : null;
        },
        120_000,
      );
      // Open work is there whenever this runs; what was done long ago need not be.
      expect(whole.items).toBeGreaterThanOrEqual(await count('project = SHOP AND statusCategory != Done'));
      expect(whole.items).toBeLessThanOrEqual(await count('project = SHOP'));
      await says(page, 'All read:');
      if (session.kind === 'chromium') expect(await objections(page)).toEqual([]);

      // Nothing of a page was asked for more often than the killed worker made needed.
      const searches = jira.calls('search/jql').filter(({ body }) => !body.includes('"fields":["key"]'));
      expect(searches.length).toBeLessThanOrEqual(Math.ceil(ITEMS / 100) + 2);

      await press(page, 'Remove', '.scope button');
      await says(page, 'Storefront removed');
      await press(page, 'Undo');
      await says(page, 'All read:');
      await page.close();
      await board.close();
    });
  },
  { world: { items: ITEMS } },
);
