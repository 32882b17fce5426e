/** Stops of the tour that are pages of the extension itself. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Session } from '../test/world/browser.ts';
import { OPTIONS } from './tour-options.ts';
import type { Stop } from './tour.ts';

/** Takes the picture; what is wrong with it as a sentence, or null. */
export async function visitExtensionPage(
  session: Session,
  stop: Stop,
  picture: string,
): Promise<string | null> {
  const { name, extensionPage = '', place, view, show } = stop;
  const page = await session.extensionPage(extensionPage);
  const isReview = extensionPage.startsWith('review.html');
  if (isReview) await page.waitForSelector('[data-ready=true]', { timeout: 20_000 }).catch(() => null);
  await wait(1_200);
  await page.bringToFront();
  // Longer than a screen: the place itself is what is to be seen.
  if (place) await page.setViewport({ width: 1280, height: 1400 });
  if (view) await page.setViewport({ deviceScaleFactor: view.scale ?? 1, ...view });
  if (place) await OPTIONS[place](page);
  if (show)
    await page.evaluate(
      (wanted) => document.querySelector(wanted)?.scrollIntoView({ block: 'start', behavior: 'instant' }),
      show,
    );
  if (place || view || show) await wait(400);
  await page.screenshot({ path: picture });
  const words = await page.evaluate(() => document.body.innerText.trim().length);
  await page.close();
  return words > 100 ? null : `${name} is empty.`;
}
