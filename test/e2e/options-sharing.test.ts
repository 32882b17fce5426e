// A strategy that is shared, from end to end: by an address, then on an item of Jira, on one page of options.
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { sampleStrategy } from '../../lib/domain/sample-strategy.ts';
import type { Strategy } from '../../lib/domain/strategy.ts';
import { json } from '../world/answer.ts';
import { STRATEGY_HOST } from '../world/strategy-file.ts';
import { objections, openOptions, press, retype, says, toSection } from './options-page.ts';
import { forgetAllBut, inBothBrowsers, JIRA, TENANT, until } from './support.ts';

const ADDRESS = `https://${STRATEGY_HOST}/acme.json`;
const ITEM = `${JIRA}/browse/SHOP-1`;
const HEAD = 'throughline.strategy';

const named = (name: string): Strategy => ({ ...sampleStrategy, name });
const fewer: Strategy = {
  ...named('Fewer goals'),
  goals: sampleStrategy.goals.filter(({ id }) => id !== 'legacy-mobile'),
};

const field = (page: Page, block: string): Promise<string> =>
  page.$eval(`[aria-labelledby="${block}"] input`, (input) => `#${CSS.escape(input.id)}`);

inBothBrowsers('sharing', (stage) => {
  const nameNow = async (): Promise<string | undefined> => {
    const kept = await stage.session.ask('strategy.get', {});
    return kept.ok ? kept.value.strategy?.name : undefined;
  };
  const isNow = (name: string) => until(`the strategy “${name}”`, async () => (await nameNow()) === name);

  it('by an address and on an item, with nothing taken away and nothing overwritten unasked', async () => {
    const { session, world } = stage;
    // A second try begins like the first.
    await forgetAllBut(session, sampleStrategy);
    const { files, requests } = world.control.host(STRATEGY_HOST);
    requests.length = 0;
    world.control.host(TENANT).properties.clear();
    const serve = (strategy: Strategy, etag: string) =>
      files.set('/acme.json', json(200, strategy, { etag }));
    const chromium = session.kind === 'chromium';
    const objected = async (page: Page) => expect(chromium ? await objections(page) : []).toEqual([]);

    serve(named('Shared'), '"1"');
    await session.grantOrigin(`https://${STRATEGY_HOST}/*`);
    const jira = await session.page(ITEM);
    const page = await openOptions(session, 'sharing');
    await page.waitForSelector('.share-sources');
    await objected(page);

    await retype(page, await field(page, 'share-url-title'), 'http://strategy.example.com/acme.json');
    await press(page, 'Follow');
    await says(page, 'Only https addresses are read.');
    await retype(page, await field(page, 'share-url-title'), ADDRESS);
    await press(page, 'Follow');
    await says(page, `${STRATEGY_HOST} is followed now.`);
    await isNow('Shared');

    // What is held can be read, and not changed.
    await toSection(page, 'goals');
    await says(page, 'Here it can be read, not changed.');
    await page.click('.entry-title');
    await page.waitForSelector('.entry-body');
    expect(
      await page.$$eval('.entry-body input', (all) => all.every((one) => one.matches(':disabled'))),
    ).toBe(true);
    expect(await page.$('.add-entry')).toBeNull();
    await objected(page);
    await press(page, 'Open sharing');

    serve(fewer, '"2"');
    await press(page, 'Check now');
    await says(page, 'It removes 1 goal.');
    await objected(page);
    expect(await nameNow()).toBe('Shared');
    await press(page, 'Take the new version');
    await isNow('Fewer goals');

    files.delete('/acme.json');
    await press(page, 'Check now');
    await says(page, 'The last good copy stays in use.');
    expect(await nameNow()).toBe('Fewer goals');
    const asked = world.control.host(STRATEGY_HOST).requests;
    expect(asked.map(({ headers }) => headers['cookie'] ?? headers['referer'])).toEqual(
      asked.map(() => undefined),
    );
    expect(asked[1]?.headers['if-none-match']).toBe('"1"');
    await press(page, 'Stop following');
    await press(page, 'My own of before');
    await isNow('Acme 2026');

    // The item: read and written from the open page of Jira, with the session there.
    await retype(page, await field(page, 'share-item-title'), ITEM);
    await press(page, 'Follow', '[aria-labelledby="share-item-title"] button');
    await says(page, 'There is no strategy on SHOP-1 yet.');
    await press(page, 'Write to SHOP-1');
    await says(page, 'Your strategy is the one on SHOP-1.');
    const kept = () => world.control.host(TENANT).properties.get('SHOP-1') ?? new Map<string, string>();
    const head = () => JSON.parse(kept().get(HEAD) ?? '{}') as { revision: string; lineage: string[] };
    const first = head().revision;
    expect(kept().size).toBe(2);

    // Somebody else writes there, and something is changed here: neither goes unseen.
    const theirs = 'theirs-0001';
    kept().set(`${HEAD}.${theirs}.1`, JSON.stringify(JSON.stringify(named('Theirs'))));
    kept().set(HEAD, JSON.stringify({ throughline: 1, revision: theirs, lineage: [first], parts: 1 }));
    const now = await session.ask('strategy.get', {});
    if (!now.ok) throw new Error(now.error.message);
    const put = { rev: now.value.rev, requestId: crypto.randomUUID(), strategy: named('Mine') };
    expect(await session.ask('strategy.put', put)).toMatchObject({ ok: true });
    await press(page, 'Write to SHOP-1');
    await says(page, 'Changed here and there');
    expect(head().revision).toBe(theirs);
    await objected(page);
    await press(page, 'Keep mine');
    await press(page, 'Write to SHOP-1');
    await says(page, 'Your strategy is the one on SHOP-1.');
    expect(head().lineage).toEqual([theirs, first]);
    expect(kept().size).toBe(3);
    expect(await nameNow()).toBe('Mine');

    // A page that is gone is asked no more.
    await jira.close();
    await press(page, 'Check now');
    await says(page, 'No tab of this Jira is open.');
    await toSection(page, 'history');
    await page.waitForSelector('.version');
    expect(await page.$$eval('.version', (all) => all.map((one) => one.textContent).join())).toContain(
      'Shared',
    );
  });
});
