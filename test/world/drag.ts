import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';

const middle = (page: Page, selector: string): Promise<{ x: number; y: number }> =>
  page.$eval(selector, (element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x: x + width / 2, y: y + Math.min(20, height / 2) };
  });

/**
 * A real drag with the mouse, at a pace at which browsers ask the target whether it accepts. Headless Firefox 153 starts
 * the drag and moves it, but never delivers the release: there is neither drop nor dragend.
 */
export async function drag(page: Page, from: string, to: string): Promise<void> {
  const [start, end] = [await middle(page, from), await middle(page, to)];
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x + 12, start.y + 8, { steps: 4 });
  await wait(80);
  await page.mouse.move(end.x, end.y, { steps: 10 });
  await wait(120);
  await page.mouse.move(end.x + 3, end.y + 3, { steps: 2 });
  await wait(120);
  await page.mouse.up();
}
