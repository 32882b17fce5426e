import type { ConnectRequest } from '../lib/messages/connections.ts';
import type { Session } from '../test/world/browser.ts';
import { API as HUBSPOT_API, TOKEN as HUBSPOT_TOKEN } from '../test/world/hubspot/portal.ts';
import { API_HOST as LINEAR_API, API_KEY as LINEAR_KEY } from '../test/world/linear/workspace.ts';
import { TENANT as PIPEDRIVE, TOKEN as PIPEDRIVE_TOKEN } from '../test/world/pipedrive/company.ts';
import { CLIENT_ID } from '../test/world/salesforce/org.ts';

/** Hosts of APIs that are not those of the pages. */
const APIS = [`https://${LINEAR_API}/*`, `https://${HUBSPOT_API}/*`, 'https://*.my.salesforce.com/*'];

interface PermissionScope {
  readonly chrome: {
    readonly permissions: { request(what: { origins: readonly string[] }): Promise<boolean> };
  };
}

const CONNECTIONS: readonly ConnectRequest[] = [
  { site: 'linear', key: LINEAR_KEY, keep: 'always' },
  { site: 'hubspot', key: HUBSPOT_TOKEN, keep: 'always' },
  { site: 'pipedrive', tenant: PIPEDRIVE, key: PIPEDRIVE_TOKEN, keep: 'session' },
  { site: 'salesforce', tenant: 'acme.lightning.force.com', clientId: CLIENT_ID, keep: 'always' },
];

/** Asks for the APIs within a real press, as browsers want it; they say yes to what has been granted before. */
async function allow(session: Session): Promise<void> {
  const page = await session.extensionPage('options.html');
  await page.bringToFront();
  await page.evaluate((origins) => {
    const { permissions } = (globalThis as unknown as PermissionScope).chrome;
    const ask = (): void => {
      void permissions.request({ origins }).then(() => (document.title = 'asked'));
    };
    addEventListener('click', ask, { once: true, capture: true });
  }, APIS);
  await page.mouse.click(4, 4);
  await page.waitForFunction(() => document.title === 'asked', { timeout: 8_000 });
  await page.close();
}

/** Connects every tool of the world, as the options page does. What does not work is said and left out. */
export async function connectAll(session: Session): Promise<void> {
  for (const api of APIS) await session.grantOrigin(api);
  await allow(session);
  for (const request of CONNECTIONS) {
    const answer = await session.ask('connections.add', request);
    if (!answer.ok) console.error(`${request.site} could not be connected: ${answer.error.message}`);
  }
}
