// Deals on every view of Salesforce: what the page alone allows to say, and with the API what the strategy says of them.
import { expect, it } from 'vitest';
import common from '../../lib/locales/common.en.json' with { type: 'json' };
import { BADGE } from '../world/badges.ts';
import { openCard } from './card.ts';
import { connectBySigningIn } from './salesforce-connect.ts';
import {
  API,
  ITEMS,
  LWC_ROWS,
  ORG,
  VIEWS,
  bare,
  harm,
  idAt,
  listOf,
  popupSays,
  recordAt,
  settled,
} from './salesforce-support.ts';
import { dealTruth, salesStrategy, type Known } from './salesforce-truth.ts';
import { inBothBrowsers, until, type Stage } from './support.ts';
import { wrongBadges } from './truth.ts';

/** Where links to deals are words of people, or lead elsewhere by the way. */
const PROSE = '.forceChatterFeed, lightning-formatted-rich-text, one-app-nav-bar, .tabBarItems, .fields';

async function expectView(stage: Stage, view: (typeof VIEWS)[number], known: Known): Promise<void> {
  const [name, path, least, rows] = view;
  const page = await stage.session.page(ORG + path);
  const badges = await settled(stage, page, rows, least);
  expect(badges.length, name).toBeGreaterThanOrEqual(least);
  expect(await bare(page, rows), `${name}: rows in the viewport without exactly one badge`).toBe(0);
  expect(wrongBadges(badges, dealTruth(known, { items: ITEMS })), name).toEqual([]);
  if (known !== 'api')
    for (const { state, label } of badges)
      if (state === 'unknown') expect(label).toBe(`${common.state_unknown}: ${common.fault_not_connected}`);
  const inProse = await page.evaluate(
    (prose, tag) => document.querySelectorAll(`:is(${prose}) ${tag}`).length,
    PROSE,
    BADGE,
  );
  expect(inProse, `${name}: badges in prose`).toBe(0);
  // Badges hang in cells and cards of the page's own, which cut what overhangs and have links under the pointer.
  if (known === 'api' && /^(?:list|kanban)/.test(name))
    await openCard(stage.session, page, badges[3]?.key ?? '');
  expect(await harm(page), `${name}: errors of the page`).toEqual([]);
  await page.close();
}

inBothBrowsers(
  'on Salesforce',
  (stage) => {
    it.each(VIEWS)('not connected: %s', async (...view) => {
      await expectView(stage, view, /record|console/.test(view[0]) ? 'record' : 'row');
    });

    it('says in the popup that it is not connected', async () => {
      const page = await stage.session.page(ORG + listOf('AllOpportunities'));
      await settled(stage, page, LWC_ROWS, 15);
      await popupSays(stage, page, common.fault_not_connected);
      await page.close();
    });

    it('leaves look-alike hosts as they are', async () => {
      const { session } = stage;
      for (const host of ['acme.lightning.force.com.evil.example', 'acme-lightning.force.com.example']) {
        const page = await session.page(`https://${host}${listOf('AllOpportunities')}`);
        await new Promise((done) => setTimeout(done, 1_000));
        expect(await session.badges(page), host).toEqual([]);
        await page.close();
      }
    });

    it('connects by the sign-in window, and an open page is told', async () => {
      const { session, world } = stage;
      const page = await session.page(ORG + recordAt(2));
      const [before] = await settled(stage, page, VIEWS[4]?.[3] ?? '');
      expect(before?.state).toBe('unknown');
      await connectBySigningIn(session);
      const [sent] = world.control.host(API).calls('authorize').slice(-1);
      expect(sent?.path).toContain('code_challenge_method=S256');
      await page.bringToFront();
      await until('the open page to show what the API says', async () =>
        (await session.badges(page)).some(({ state }) => state === 'off_strategy'),
      );
      const card = await openCard(session, page, idAt(2));
      expect(card).toContain('Large deal outside the target segments');
      expect(card).toContain('Head of Product');
      await page.close();
    }, 60_000);

    it.each(VIEWS)('connected: %s', async (...view) => {
      await expectView(stage, view, 'api');
    });

    it('no row grows by its badge', async () => {
      const { session } = stage;
      const settings = await session.ask('settings.get', {});
      if (!settings.ok) throw new Error(settings.error.message);
      for (const [view, path, least, rows] of VIEWS) {
        const page = await session.page(ORG + path);
        const heights = () =>
          page.evaluate(
            (selector) =>
              [...document.querySelectorAll(selector)].map((row) => row.getBoundingClientRect().height),
            rows,
          );
        await settled(stage, page, rows, least);
        const withBadges = await heights();
        await session.ask('settings.put', { ...settings.value, badges: false });
        await until('badges to go', async () => (await session.badges(page)).length === 0);
        expect(withBadges, view).toEqual(await heights());
        await session.ask('settings.put', { ...settings.value, badges: true });
        await until('badges to come back', async () => (await session.badges(page)).length >= least);
        await page.close();
      }
    }, 120_000);
  },
  { world: { items: ITEMS }, strategy: salesStrategy },
);
