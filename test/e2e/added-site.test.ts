// A Jira on a company's own host: asked for on the options page, one origin, then badged like the Cloud; removed again.
import { expect, it } from 'vitest';
import { inBothBrowsers, until } from './support.ts';
import { truthOf, wrongBadges } from './truth.ts';

const PLACES = [
  ['https://jira.example.com', ''],
  ['https://work.example.com', '/jira'],
] as const;

inBothBrowsers('Jira Data Center', (stage) => {
  it.each(PLACES)(
    'at %s%s',
    async (origin, context) => {
      const { session } = stage;
      await session.grantOrigin(`${origin}/*`);
      const options = await session.extensionPage('options.html#sites');
      await options.bringToFront();
      await until('the sites', () =>
        options.evaluate(() => document.querySelector('#section-title')?.textContent === 'Sites'),
      );
      const input = await options.waitForSelector('main input[type="url"], main form input', {
        timeout: 5_000,
      });
      if (!input) throw new Error('no field for an address');
      await input.click();
      await input.type(`${origin}${context}`);
      await options.keyboard.press('Enter');
      await until('the page to say that it was added', () =>
        options.evaluate(() => document.body.innerText.includes('Badges show there.')),
      );
      const sites = await session.ask('sites.get', {});
      expect(sites.ok && sites.value.added.map((site) => site.origin)).toEqual([origin]);
      await options.close();

      const tenant = new URL(origin).host;
      const truth = truthOf(tenant);
      const pages = [
        `${origin}${context}/secure/RapidBoard.jspa?rapidView=7`,
        `${origin}${context}/secure/RapidBoard.jspa?rapidView=7&view=planning.nodetail`,
        `${origin}${context}/browse/PLAT-4`,
        `${origin}${context}/issues/?jql=project%20%3D%20PLAT`,
      ];
      for (const url of pages) {
        const page = await session.page(url);
        const least = url.includes('/browse/') ? 1 : 8;
        const badges = await session.settledBadges(page, least);
        expect(badges.length, url).toBeGreaterThanOrEqual(least);
        expect(wrongBadges(badges, truth), url).toEqual([]);
        await page.close();
      }

      const removed = await session.ask('sites.remove', { origin });
      expect(removed.ok && removed.value.added).toEqual([]);
      const page = await session.page(pages[0] ?? origin);
      await new Promise((done) => setTimeout(done, 1_500));
      expect(await session.badges(page)).toEqual([]);
      await page.close();
    },
    90_000,
  );

  it('is refused without the permission, and so are http, vendor hosts and look-alikes', async () => {
    const { session } = stage;
    for (const origin of [
      'https://jira.other.example',
      'http://jira.example.com',
      'https://acme.atlassian.net',
      'https://jira.example.com/path',
      'javascript:alert(1)',
      '*',
    ]) {
      const answer = await session.ask('sites.add', { site: 'jira', origin });
      expect(answer.ok, origin).toBe(false);
    }
  });
});
