import type { Page } from 'puppeteer-core';
import words from '../../lib/locales/connections.en.json' with { type: 'json' };
import type { Session } from '../world/browser.ts';
import { CLIENT_ID } from '../world/salesforce/org.ts';
import { until } from './support.ts';

const TENANT = 'acme.lightning.force.com';

/** Presses a button of Salesforce's block on the options page, where it stands on the screen: a real press. */
async function press(options: Page, words: string): Promise<void> {
  const button = await until(`the button "${words}"`, async () => {
    const handle = await options.evaluateHandle(
      (text) =>
        [...document.querySelectorAll<HTMLElement>('li.connection')]
          .filter((block) => block.querySelector('h4')?.textContent === 'Salesforce')
          .flatMap((block) => [...block.querySelectorAll('button')])
          .find((each) => each.textContent === text) ?? null,
      words,
    );
    return handle.asElement();
  });
  await (button as unknown as { click(): Promise<void> }).click();
}

async function fill(options: Page, index: number, text: string): Promise<void> {
  const inputs = await options.$$('form.connect input[type="text"]');
  const input = inputs[index];
  if (!input) throw new Error(`no field ${index}`);
  await input.click({ count: 3 });
  await input.type(text);
}

/** Opens the options page, enters the org and presses the button; resolves to what the page says afterwards. */
export async function connectOrg(
  session: Session,
  by: 'sign-in' | 'session',
  words: { readonly connect: string; readonly submit: string; readonly done: RegExp },
): Promise<string> {
  await session.grantOrigin('https://*.my.salesforce.com/*');
  const options = await session.extensionPage('options.html#sites');
  await options.bringToFront();
  await press(options, words.connect);
  await fill(options, 0, TENANT);
  if (by === 'sign-in') await fill(options, 1, CLIENT_ID);
  await press(options, words.submit);
  const said = await until(
    `an answer to "${words.submit}"`,
    () =>
      options.evaluate((done) => {
        const text = document.body.innerText;
        return new RegExp(done).test(text) ? text : null;
      }, words.done.source),
    20_000,
  );
  await options.close();
  return said;
}

/** Connects by the browser's own sign-in window, which the world answers at once. */
export const connectBySigningIn = (session: Session): Promise<string> =>
  connectOrg(session, 'sign-in', {
    connect: words.connections_connect,
    submit: words.connections_sign_in,
    done: /is connected/,
  });
