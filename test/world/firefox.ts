import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import puppeteer, { type Page } from 'puppeteer-core';
import { ensureBrowsers } from '../../scripts/browsers.ts';
import { contextOf, type Bidi } from './closed-roots.ts';
import type { Engine } from './chromium.ts';
import { startProxy } from './proxy.ts';
import type { World } from './server.ts';
import type { SessionOptions } from './session.ts';

/** Longest wait for a page of the extension to be loaded. */
const EXTENSION_PAGE_MS = 10_000;

interface Manifest {
  readonly browser_specific_settings: { readonly gecko: { readonly id: string } };
}

function addonIdOf(extensionDir: string): string {
  const manifest = JSON.parse(readFileSync(join(extensionDir, 'manifest.json'), 'utf8')) as Manifest;
  return manifest.browser_specific_settings.gecko.id;
}

export async function openFirefox(world: World, options: SessionOptions): Promise<Engine & { bidi: Bidi }> {
  const addonId = options.extensionDir ? addonIdOf(options.extensionDir) : '';
  const extensionId = randomUUID();
  const proxy = await startProxy(world.port, world.hosts);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: ensureBrowsers(['firefox']).firefox,
    headless: options.headless ?? true,
    acceptInsecureCerts: true,
    defaultViewport: options.viewport === undefined ? { width: 1280, height: 800 } : options.viewport,
    args: ['--remote-allow-system-access', '--width=1300', '--height=940'],
    extraPrefsFirefox: {
      'network.proxy.type': 1,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxy.port,
      'extensions.webextOptionalPermissionPrompts': false,
      'extensions.webextensions.uuids': JSON.stringify({ [addonId]: extensionId }),
      'layout.css.prefers-color-scheme.content-override': options.colorScheme === 'dark' ? 0 : 1,
      'devtools.jsonview.enabled': false,
      'browser.translations.automaticallyPopup': false,
    },
  });
  if (options.extensionDir) await browser.installExtension(resolve(options.extensionDir));
  const { connection: bidi } = browser as unknown as { connection: Bidi };

  /** Runs in the browser's own window, with its privileges (`--remote-allow-system-access`). */
  async function inBrowserWindow(expression: string): Promise<void> {
    const tree = await bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const [window] = tree.result['contexts'] as { context: string }[];
    await bidi.send('script.evaluate', {
      expression: `(async () => { ${expression} })()`,
      target: { context: window?.context },
      awaitPromise: true,
    });
  }

  const goTo = async (page: Page, url: string): Promise<void> => {
    if (!url.startsWith('moz-extension:')) {
      await page.goto(url);
      return;
    }
    // Firefox never reports that a page of an extension has loaded: the page itself is asked.
    const context = contextOf(page);
    await bidi.send('browsingContext.navigate', { context, url, wait: 'none' });
    const end = Date.now() + EXTENSION_PAGE_MS;
    const expression = '`${document.readyState} ${location.href}`';
    while (Date.now() < end) {
      const target = { context };
      const { result } = await bidi.send('script.evaluate', { expression, target, awaitPromise: false });
      if ((result['result'] as { value: string }).value.startsWith(`complete ${url}`)) return;
      await wait(20);
    }
  };

  return {
    browser,
    bidi,
    extensionId,
    origin: `moz-extension://${extensionId}`,
    goTo,
    popup: async (page, settle) => {
      const popup = await browser.newPage();
      await settle(popup);
      await page.bringToFront();
      await goTo(popup, `moz-extension://${extensionId}/popup.html`);
      return popup;
    },
    inWorker: () => Promise.reject(new Error('Firefox gives no way into the background; use inExtension.')),
    stopWorker: () =>
      inBrowserWindow(
        `await WebExtensionPolicy.getByID(${JSON.stringify(addonId)}).extension.terminateBackground({ disableResetIdleForTest: true });`,
      ),
    // The preference above answers yes to every request.
    grantOrigin: () => Promise.resolve(),
    close: async () => {
      await browser.close();
      await proxy.close();
    },
  };
}
