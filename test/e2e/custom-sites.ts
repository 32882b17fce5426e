import type { ElementHandle, Page } from 'puppeteer-core';
import type { Badge } from '../world/badges.ts';
import { BADGE } from '../world/badges.ts';
import type { Session } from '../world/browser.ts';
import { isPressable, until } from './support.ts';

/** Runs in the page: the first element of a selector whose words, or whose label's words, are these. */
function named(selector: string, words: string): Element | null {
  const label = [...document.querySelectorAll('label')].find((one) => one.textContent?.trim() === words);
  const control = label?.getAttribute('for');
  if (control) return document.getElementById(control);
  return [...document.querySelectorAll(selector)].find((one) => one.textContent?.trim() === words) ?? null;
}

/** A button, field or summary of an extension page, by the words beside or in it, once it is there. */
export async function called(page: Page, selector: string, words: string): Promise<ElementHandle<Element>> {
  return until(`"${words}"`, async () => {
    const handle = await page.evaluateHandle(named, selector, words);
    return handle.asElement() as ElementHandle<Element> | null;
  });
}

/** Presses a button, which may be off for a moment, and may be moved by what comes above it. */
export async function press(page: Page, words: string): Promise<void> {
  const button = await until(`"${words}" to be on`, async () => {
    const found = await called(page, 'button', words);
    return (await found.evaluate(isPressable)) && found;
  });
  await button.click();
}

export async function fill(page: Page, label: string, text: string): Promise<void> {
  const field = await called(page, 'input', label);
  await field.click();
  await field.type(text);
}

export async function choose(page: Page, label: string, value: string): Promise<void> {
  const field = (await called(page, 'select', label)) as ElementHandle<HTMLSelectElement>;
  await field.select(value);
}

/** The options page at the form for a new tool, with name, address and access given. */
export async function describing(session: Session, name: string, origin: string): Promise<Page> {
  const { protocol, hostname } = new URL(origin);
  await session.grantOrigin(`${protocol}//${hostname}/*`);
  // A second try begins like the first: with nothing that was described before.
  const before = await session.extensionPage('options.html#sites');
  await before.evaluate(() => localStorage.clear());
  await before.close();
  const options = await session.extensionPage('options.html#sites');
  await options.bringToFront();
  await press(options, 'Describe a tool');
  await fill(options, 'Name', name);
  await locate(options, origin);
  return options;
}

/** Types the address of the form that is open and gives access. */
async function locate(options: Page, origin: string): Promise<void> {
  // The list of added sites above has an address too.
  const field = await until('the address', () => options.$('.custom-form input[type="url"]'));
  await field.click();
  await field.type(origin);
  // The button is there until the browser has said that access was given, perhaps by an earlier try.
  await until('access', async () => {
    const given = await options.evaluateHandle(named, 'button', 'Open it in a tab');
    if (given.asElement()) return true;
    const give = await options.$('.custom-form .button.primary[type="button"]');
    await give?.click().catch(() => undefined);
    return false;
  });
  await called(options, 'button', 'Open it in a tab');
}

/** What the form says would be recognised. */
export const previewOf = (options: Page): Promise<string> =>
  options.evaluate(() => document.querySelector('.custom-form .preview')?.textContent ?? '');

/** Points at an element of the page and clicks, as a person does while the picker asks. */
export async function point(page: Page, selector: string): Promise<void> {
  const el = await page.waitForSelector(selector, { timeout: 5_000 });
  const box = await el?.boundingBox();
  if (!box) throw new Error(`nothing to point at: ${selector}`);
  const [x, y] = [box.x + Math.min(box.width / 2, 20), box.y + box.height / 2];
  await page.mouse.move(x - 3, y);
  await page.mouse.move(x, y);
  await new Promise((done) => setTimeout(done, 150));
  await page.mouse.click(x, y);
}

/** Each row's badge, by what `keyOf` says in the page; rows without one have none. */
export async function badgesByRow(
  session: Session,
  page: Page,
  rows: string,
  attribute: string,
): Promise<Record<string, string>> {
  const keys = await page.evaluate(
    (selector, name, tag) =>
      [...document.querySelectorAll(tag)].map((host) => host.closest(selector)?.getAttribute(name) ?? ''),
    rows,
    attribute,
    BADGE,
  );
  const badges: Badge[] = await session.badges(page);
  return Object.fromEntries(keys.map((key, at) => [key, badges[at]?.state ?? '']));
}

/** How many pixels higher the highest grown row is than it would be without badges. */
export const growth = (page: Page, rows: string): Promise<number> =>
  page.evaluate(
    (selector, tag) => {
      const heights = () =>
        [...document.querySelectorAll(selector)].map((row) => row.getBoundingClientRect().height);
      const withBadges = heights();
      for (const host of document.querySelectorAll<HTMLElement>(tag))
        host.style.setProperty('display', 'none', 'important');
      const without = heights();
      for (const host of document.querySelectorAll<HTMLElement>(tag)) host.style.removeProperty('display');
      return Math.max(...withBadges.map((height, at) => height - (without[at] ?? 0)));
    },
    rows,
    BADGE,
  );
