import type { Page } from 'puppeteer-core';
import type { CardNode } from '../world/card.ts';
import type { Session } from '../world/browser.ts';
import { until } from './support.ts';

/** What the open card says, or empty when none is open. */
export const cardText = async (session: Session, page: Page): Promise<string> =>
  (await session.card(page)).map((node) => node.text)[0] ?? '';

/** Opens the card of an item by hovering its badge and waits until it has something to say. */
export async function openCard(session: Session, page: Page, key: string): Promise<string> {
  const badge = await until(`a badge of ${key}`, async () =>
    (await session.badges(page)).find(
      (one) => one.key === key && one.state !== 'loading' && one.box.width > 0,
    ),
  );
  const { x, y } = await badge.middle();
  await page.mouse.move(x, y + 30);
  await page.mouse.move(x, y, { steps: 5 });
  return until(`the card of ${key}`, async () => {
    const text = await cardText(session, page);
    return text.includes(key) && /Why/.test(text) && text;
  });
}

/** The element of the open card with this role (or tag) and these words. */
export const inCard = (session: Session, page: Page, name: string, words: string): Promise<CardNode> =>
  until(`${name} "${words}" on the card`, async () =>
    (await session.card(page)).find(
      (node) =>
        (node.name === name || node.attributes['role'] === name) &&
        `${node.text} ${node.attributes['aria-label'] ?? ''}`.includes(words),
    ),
  );

/** Presses something on the card with the mouse, once the card has stood still long enough to be trusted. */
export async function press(session: Session, page: Page, name: string, words: string): Promise<void> {
  await inCard(session, page, name, words);
  await new Promise((done) => setTimeout(done, 350));
  const { x, y } = await (await inCard(session, page, name, words)).middle();
  await page.mouse.move(x, y, { steps: 3 });
  await page.mouse.click(x, y);
}
