import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { Answer, AnswerOf, Kind } from '../../lib/messages/protocol.ts';
import { readBadges, type Badge } from './badges.ts';
import { readCard } from './card.ts';
import { openChromium } from './chromium.ts';
import { openFirefox } from './firefox.ts';
import { inGerman } from './language.ts';
import type { World } from './server.ts';
import type { Session, SessionOptions } from './session.ts';

export type { Session, SessionOptions } from './session.ts';

/** Extension API as far as the harness calls it from an extension page. */
interface ExtensionScope {
  readonly chrome: { readonly runtime: { sendMessage(message: unknown): Promise<unknown> } };
}

/** Opens a real browser with the unpacked extension, every host of the world led to loopback, the rest unreachable. */
export async function openBrowser(
  kind: Session['kind'],
  world: World,
  asked: SessionOptions,
): Promise<Session> {
  const options =
    asked.lang === 'de' && asked.extensionDir
      ? { ...asked, extensionDir: inGerman(asked.extensionDir) }
      : asked;
  const firefox = kind === 'firefox' ? await openFirefox(world, options) : null;
  const engine = firefox ?? (await openChromium(world, options));
  const { browser } = engine;
  let desk: Page | null = null;

  /** Colour scheme in Firefox is a preference of the whole browser. */
  const settle = async (page: Page): Promise<void> => {
    if (kind === 'chromium')
      await page.emulateMediaFeatures([
        { name: 'prefers-color-scheme', value: options.colorScheme ?? 'light' },
      ]);
  };
  const opened = async (url: string, background = false): Promise<Page> => {
    const page = await browser.newPage({ background });
    await settle(page);
    await engine.goTo(page, url);
    return page;
  };
  const inExtension: Session['inExtension'] = async (work, ...args) => {
    if (!desk || desk.isClosed()) {
      // A document of the extension that runs none of its scripts: nothing here disturbs what is tested.
      desk = await opened(`${engine.origin}/manifest.json`, true);
    }
    return (await desk.evaluate(work as (...given: unknown[]) => unknown, ...args)) as Awaited<
      ReturnType<typeof work>
    >;
  };
  const badges = (page: Page): Promise<Badge[]> => readBadges(page, firefox?.bidi ?? null);

  return {
    kind,
    browser,
    extensionId: engine.extensionId,
    page: opened,
    extensionPage: (path) => opened(`${engine.origin}/${path.replace(/^\//, '')}`),
    openPopupFor: (page) => engine.popup(page, settle),
    inExtension,
    inWorker: (work, ...args) => engine.inWorker(work, args),
    ask: <K extends Kind>(kindOf: K, request: unknown) =>
      inExtension(
        async (message: unknown) =>
          (await (globalThis as unknown as ExtensionScope).chrome.runtime.sendMessage(message)) as Answer<
            AnswerOf<K>
          >,
        { kind: kindOf, request },
      ),
    stopWorker: engine.stopWorker,
    reloadExtension: async () => {
      desk = null;
      if (options.extensionDir) await browser.installExtension(resolve(options.extensionDir));
    },
    grantOrigin: engine.grantOrigin,
    badges,
    settledBadges: async (page, count = 1, timeoutMs = 10_000) => {
      const end = Date.now() + timeoutMs;
      for (;;) {
        const now = await badges(page);
        const settled = now.length >= count && now.every((badge) => badge.state !== 'loading');
        if (settled || Date.now() > end) return now;
        await wait(100);
      }
    },
    card: (page) => readCard(page, firefox?.bidi ?? null),
    close: engine.close,
  };
}
