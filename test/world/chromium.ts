import puppeteer, { type Browser, type CDPSession, type Page } from 'puppeteer-core';
import { ensureBrowsers } from '../../scripts/browsers.ts';
import type { SessionOptions } from './session.ts';
import type { World } from './server.ts';

/** What differs between the browsers; `openBrowser` builds the session from it. */
export interface Engine {
  readonly browser: Browser;
  readonly extensionId: string;
  readonly origin: string;
  goTo(page: Page, url: string): Promise<void>;
  popup(page: Page, settle: (page: Page) => Promise<void>): Promise<Page>;
  inWorker<A extends unknown[], T>(work: (...args: A) => T | Promise<T>, args: A): Promise<T>;
  stopWorker(): Promise<void>;
  grantOrigin(origin: string): Promise<void>;
  close(): Promise<void>;
}

/** The one place where a name unknown to DOM's types is reached: Chromium's own management page. */
interface ManagementScope {
  chrome: { developerPrivate: { addHostPermission(id: string, host: string): Promise<void> } };
}

/** The way in by which workers are stopped, on the tab that the browser came with. */
async function killerOf(browser: Browser): Promise<CDPSession> {
  const [page] = await browser.pages();
  if (!page) throw new Error('The browser has no tab.');
  const session = await page.createCDPSession();
  await session.send('ServiceWorker.enable');
  return session;
}

export async function openChromium(world: World, options: SessionOptions): Promise<Engine> {
  const map = world.hosts.map((host) => `MAP ${host}:443 127.0.0.1:${world.port}`);
  const browser = await puppeteer.launch({
    executablePath: ensureBrowsers(['chromium']).chromium,
    headless: options.headless ?? true,
    enableExtensions: true,
    pipe: true,
    acceptInsecureCerts: true,
    defaultViewport: options.viewport === undefined ? { width: 1280, height: 800 } : options.viewport,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      // For windows that no driver reaches, such as the browser's own for signing in.
      '--ignore-certificate-errors',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--window-size=1300,940',
      // This computer itself stays reachable: real programs serve there (test/e2e/real).
      `--host-resolver-rules=${[...map, 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1'].join(', ')}`,
    ],
  });
  const extensionId = options.extensionDir ? await browser.installExtension(options.extensionDir) : '';
  let killer: CDPSession | null = null;
  const extension = async () => {
    const found = (await browser.extensions()).get(extensionId);
    if (!found) throw new Error('The extension is not installed.');
    return found;
  };
  return {
    browser,
    extensionId,
    origin: `chrome-extension://${extensionId}`,
    goTo: async (page, url) => {
      await page.goto(url);
    },
    popup: async (page, settle) => {
      await page.bringToFront();
      const before = new Set(browser.targets());
      const opened = browser.waitForTarget(
        (target) => !before.has(target) && target.url().startsWith(`chrome-extension://${extensionId}/popup`),
        { timeout: 10_000 },
      );
      await (await extension()).triggerAction(page);
      const popup = await (await opened).asPage();
      await settle(popup);
      return popup;
    },
    inWorker: async (work, args) => {
      const target = await browser.waitForTarget(
        (one) => one.type() === 'service_worker' && one.url().includes(extensionId),
        { timeout: 10_000 },
      );
      const worker = await target.worker();
      if (!worker) throw new Error('The service worker is not running.');
      return (await worker.evaluate(work as (...given: unknown[]) => unknown, ...args)) as Awaited<
        ReturnType<typeof work>
      >;
    },
    stopWorker: async () => {
      killer ??= await killerOf(browser);
      await killer.send('ServiceWorker.stopAllWorkers');
    },
    grantOrigin: async (origin) => {
      // Marks the origin as granted before; the extension's own request then succeeds without the prompt that no
      // driver can reach, and until it asks it has no access.
      const page = await browser.newPage();
      await page.goto('chrome://extensions/');
      await page.evaluate(
        (id, host) =>
          (globalThis as unknown as ManagementScope).chrome.developerPrivate.addHostPermission(id, host),
        extensionId,
        origin,
      );
      await page.close();
    },
    close: () => browser.close(),
  };
}
