// The options page as tests of its states use it: presses, keys, and what a person would object to.
import type { ElementHandle, Page } from 'puppeteer-core';
import type { Session } from '../world/browser.ts';
import { axeViolations } from './axe.ts';
import { isPressable, until } from './support.ts';

export async function openOptions(session: Session, section: string): Promise<Page> {
  const page = await session.extensionPage(`options.html#${section}`);
  await page.bringToFront();
  await page.waitForSelector('#section-title');
  return page;
}

export const says = (page: Page, text: string): Promise<unknown> =>
  until(`"${text}"`, () => page.evaluate((wanted) => document.body.innerText.includes(wanted), text));

/** Presses the first of `selector` with these words, or with this label; drawn anew in between, it is looked for again. */
export async function press(page: Page, words: string, selector = 'button'): Promise<void> {
  await until(`a press of "${words}"`, async () => {
    const found = await page.evaluateHandle(
      (where, text) =>
        [...document.querySelectorAll<HTMLButtonElement>(where)].find(
          (one) =>
            !one.disabled &&
            (text === '' || one.textContent.trim() === text || one.getAttribute('aria-label') === text),
        ),
      selector,
      words,
    );
    const button = found.asElement() as ElementHandle<HTMLElement> | null;
    const press = async (): Promise<boolean> => {
      if (!button || !(await button.evaluate(isPressable))) return false;
      await button.click();
      return true;
    };
    return press().catch(() => false);
  });
}

/** Puts other words into a field and leaves it, as with the keyboard. */
export async function retype(page: Page, selector: string, words: string): Promise<void> {
  await page.waitForSelector(selector);
  await page.$eval(selector, (field) => {
    (field as HTMLInputElement).focus();
    (field as HTMLInputElement).select();
  });
  if (words === '') await page.keyboard.press('Backspace');
  else await page.keyboard.type(words);
  await page.keyboard.press('Tab');
}

/** As with the browser's button. Firefox never says of a page of the extension that it has loaded again. */
export async function reload(page: Page): Promise<void> {
  await page.evaluate(() => {
    (window as { before?: boolean }).before = true;
    location.reload();
  });
  await until('the page again', () =>
    page
      .evaluate(() => !('before' in window) && document.querySelector('#section-title') !== null)
      .catch(() => false),
  );
}

export async function toSection(page: Page, section: string): Promise<void> {
  await page.evaluate((name) => (location.hash = name), section);
  await page.waitForSelector(`.side a[href="#${section}"][aria-current]`);
}

/** What is cut off or makes the page scroll sideways, each as a sentence. */
const layoutFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const root = document.documentElement;
    const faults: string[] = [];
    if (root.scrollWidth > root.clientWidth) faults.push(`the page is ${root.scrollWidth} px wide`);
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      const style = getComputedStyle(element);
      const { left, right, width, height } = element.getBoundingClientRect();
      if (width === 0 || height === 0 || style.clipPath !== 'none' || element.closest('svg, select'))
        continue;
      const name = `${element.tagName} .${element.className} “${element.textContent.slice(0, 40)}”`;
      if (right > root.clientWidth + 1 || left < -1) faults.push(`out of sight: ${name}`);
      const cuts = ['hidden', 'clip'].includes(style.overflowX) && style.textOverflow !== 'ellipsis';
      if (cuts && element.tagName !== 'INPUT' && element.scrollWidth > element.clientWidth + 1)
        faults.push(`cut off: ${name}`);
    }
    return faults.slice(0, 5);
  });

/**
 * What is wrong with the state that is shown: axe in light and, with directions turned, in dark; sideways scrolling and cut
 * text at 200 % (1280 px are 640 then), right to left and in forced colours. Chromium only.
 */
export async function objections(page: Page, dark = true): Promise<string[]> {
  const found: string[] = (await axeViolations(page)).map((text) => `light: ${text}`);
  const look = async (how: string): Promise<void> => {
    found.push(...(await layoutFaults(page)).map((text) => `${how}: ${text}`));
  };
  await look('plain');
  const media = (scheme: 'light' | 'dark', forced = 'none') =>
    client.send('Emulation.setEmulatedMedia', {
      features: [
        { name: 'prefers-color-scheme', value: scheme },
        { name: 'forced-colors', value: forced },
      ],
    });
  const client = await page.createCDPSession();
  const size = page.viewport() ?? { width: 1280, height: 800 };
  await page.setViewport({ width: 640, height: 400, deviceScaleFactor: 2 });
  await look('at 200 %');
  await media('light', 'active');
  await look('in forced colours');
  await page.setViewport(size);
  await media('dark');
  await page.evaluate(() => (document.documentElement.dir = 'rtl'));
  await look('right to left');
  // What is told apart by colour alone differs; the rest is as in light.
  if (dark) found.push(...(await axeViolations(page, ['color-contrast'])).map((text) => `dark: ${text}`));
  const mirrored = await page.evaluate(() => {
    const [side, column] = ['.side', '.column'].map((one) =>
      document.querySelector(one)?.getBoundingClientRect(),
    );
    return side !== undefined && column !== undefined && side.left > column.left;
  });
  if (!mirrored) found.push('right to left: the side list is on the wrong side');
  await page.evaluate(() => (document.documentElement.dir = 'ltr'));
  await media('light');
  await client.detach();
  return found;
}

/** Presses Tab until the focus comes round, and says what a person with a keyboard would miss. */
export async function keyboardFaults(page: Page): Promise<string[]> {
  // By name: rows far from what is in sight are drawn anew when the focus comes near.
  const wanted = await page.evaluate(() => {
    const named = window as unknown as { nameOf?: (element: Element) => string };
    named.nameOf = (element) => {
      const { labels } = element as HTMLInputElement;
      const words = element.getAttribute('aria-label') ?? labels?.[0]?.textContent;
      return `${element.tagName} ${words ?? element.textContent}`;
    };
    (document.activeElement as HTMLElement | null)?.blur();
    scrollTo(0, 0);
    return [
      ...document.querySelectorAll<HTMLElement>(
        'a[href], button, input, select, textarea, summary, [tabindex="0"]',
      ),
    ]
      .filter(
        (one) =>
          one.tabIndex >= 0 &&
          !one.matches('.far-title') &&
          !one.matches(':disabled') &&
          one.checkVisibility(),
      )
      .map(named.nameOf);
  });
  const faults = new Set<string>();
  const missed = new Set(wanted);
  for (let presses = 0; presses < wanted.length * 4 + 50 && missed.size > 0; presses++) {
    await page.keyboard.press('Tab');
    const now = await page.evaluate(() => {
      const focused = document.activeElement;
      const { nameOf } = window as unknown as { nameOf: (element: Element) => string };
      if (!focused || focused === document.body) return null;
      const { top, bottom } = focused.getBoundingClientRect();
      const bar = document.querySelector('.save-bar')?.getBoundingClientRect();
      const end = bar && !focused.closest('.foot') ? bar.top : innerHeight;
      const { outlineStyle, outlineWidth } = getComputedStyle(focused);
      return {
        name: nameOf(focused),
        ring: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1,
        seen: bottom > 0 && top < end,
      };
    });
    // Behind the last one the focus is the browser's for a press.
    if (now === null) continue;
    if (!now.ring) faults.add(`no ring on ${now.name}`);
    if (!now.seen) faults.add(`the focus is out of sight on ${now.name}`);
    missed.delete(now.name);
  }
  for (const name of missed) faults.add(`never reached: ${name}`);
  return [...faults];
}
