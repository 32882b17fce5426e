/** What is done on the options page before its picture is taken. */
import type { ElementHandle, Page } from 'puppeteer-core';

/** The button of that name, spoken or written, once it is there. */
async function press(page: Page, name: string): Promise<void> {
  const handle = await page.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll('button')].find(
        (one) => (one.getAttribute('aria-label') ?? one.textContent?.trim()) === wanted,
      ),
    { timeout: 8_000 },
    name,
  );
  await (handle as ElementHandle<HTMLButtonElement>).click();
}

async function fill(page: Page, label: string, text: string): Promise<void> {
  const handle = await page.waitForFunction(
    (wanted) => {
      const label = [...document.querySelectorAll('label')].findLast((one) => one.textContent === wanted);
      return label && document.getElementById(label.htmlFor);
    },
    { timeout: 8_000 },
    label,
  );
  const field = handle as ElementHandle<HTMLElement>;
  await field.click();
  await field.type(text);
}

/** Puts the first element that fits to the top of the picture. */
const show = (page: Page, selector: string): Promise<void> =>
  page.evaluate((wanted) => document.querySelector(wanted)?.scrollIntoView({ block: 'start' }), selector);

const shown = (page: Page, selector: string): Promise<unknown> =>
  page.waitForSelector(selector, { timeout: 8_000 });

export const OPTIONS = {
  /** What each connection reads. */
  connections: async (page: Page) => {
    for (const name of ['Acme', '47110815']) await press(page, `Test the connection to ${name}`);
    await page.waitForFunction(() => document.querySelectorAll('.test-result').length === 2, {
      timeout: 8_000,
    });
    await show(page, '#connections-title');
  },
  /** Which fields of a CRM are read, with one being chosen. */
  fields: async (page: Page) => {
    await press(page, 'Fields of 47110815');
    await shown(page, '.own-fields [role=combobox]');
    await fill(page, 'Region', 'co');
    await show(page, '.connection:has(.own-fields)');
  },
  /** A tool being described. */
  custom: async (page: Page) => {
    await press(page, 'Describe a tool');
    await fill(page, 'Name', 'Our tasks');
    await show(page, '#custom-title');
  },
} as const satisfies Readonly<Record<string, (page: Page) => Promise<void>>>;

export type OptionsPlace = keyof typeof OPTIONS;
