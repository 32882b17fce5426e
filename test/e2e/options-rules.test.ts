// What only a real browser shows of rules: where a row lies under a real pointer while it is dragged.
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { sampleStrategy } from '../../lib/domain/sample-strategy.ts';
import { inBothBrowsers, until } from './support.ts';

const titles = (page: Page): Promise<readonly string[]> =>
  page.$$eval('.entries .entry-title', (found) => found.map((title) => title.textContent ?? ''));

/** The middle of the mark of each row, in the window. */
const marks = (page: Page): Promise<readonly (readonly [number, number])[]> =>
  page.$$eval('.entries .grab', (found) =>
    found.map((mark) => {
      const { x, y, width, height } = mark.getBoundingClientRect();
      return [x + width / 2, y + height / 2] as const;
    }),
  );

inBothBrowsers('rules', (stage) => {
  it('are put in another order by dragging one by its number', async () => {
    const page = await stage.session.extensionPage('options.html#rules');
    await page.bringToFront();
    await until('the rules', async () => (await marks(page)).length === sampleStrategy.rules.length);
    const before = await titles(page);
    const [, second = [0, 0], , fourth = [0, 0]] = await marks(page);
    await page.mouse.move(...fourth);
    await page.mouse.down();
    await page.mouse.move(second[0] + 12, second[1] + 20, { steps: 5 });
    await page.mouse.move(second[0] + 12, second[1] - 6, { steps: 3 });
    await until('the line above the second', () =>
      page.evaluate(() => document.querySelector('.entries > :nth-child(2)[data-drop=before]') !== null),
    );
    await page.mouse.up();
    await until('the new order', async () => (await titles(page))[1] === before[3]);
    expect(await titles(page)).toEqual([before[0], before[3], before[1], before[2], before[4]]);
    expect(await page.$('[data-drop], .dragged, .dragging')).toBeNull();
    await page.close();
  });
});
