import type { Browser, Page } from 'puppeteer-core';
import type { AnswerOf, Answer, Kind, RequestOf } from '../../lib/messages/protocol.ts';
import type { Badge } from './badges.ts';
import type { CardNode } from './card.ts';

export interface SessionOptions {
  /** The unpacked build, such as `.output/chrome-mv3`. Absent: the bare browser, to look at the world itself. */
  readonly extensionDir?: string;
  /** Default true. */
  readonly headless?: boolean;
  /** What `prefers-color-scheme` says. Default light. */
  readonly colorScheme?: 'light' | 'dark';
  /** Language of the extension's messages (see language.ts). Default `en`. */
  readonly lang?: 'en' | 'de';
  /** CSS pixels. Default 1280 × 800; null = the window decides. */
  readonly viewport?: { readonly width: number; readonly height: number } | null;
}

/** A real browser with the extension, led to the world. */
export interface Session {
  readonly kind: 'chromium' | 'firefox';
  readonly browser: Browser;
  /** Host part of the extension's own URLs. */
  readonly extensionId: string;
  /** A new tab, in front, loaded. */
  page(url: string): Promise<Page>;
  /** A page of the extension (`options.html`, `popup.html`) in a new tab. */
  extensionPage(path: string): Promise<Page>;
  /**
   * The popup as a person opens it over `page`, with that tab as the active one of its window. Chromium: the real popup.
   * Firefox: popup.html in a tab behind `page`, so that `tabs.query({active, currentWindow})` answers `page`.
   */
  openPopupFor(page: Page): Promise<Page>;
  /** Runs in an extension page: same storage, database and messages as popup and options. */
  inExtension<A extends unknown[], T>(work: (...args: A) => T | Promise<T>, ...args: A): Promise<T>;
  /** Runs in the service worker. Chromium only: Firefox refuses with a sentence. */
  inWorker<A extends unknown[], T>(work: (...args: A) => T | Promise<T>, ...args: A): Promise<T>;
  /** A message from an extension page to the background, as options and popup send it. */
  ask<K extends Kind>(kind: K, request: RequestOf<K>): Promise<Answer<AnswerOf<K>>>;
  /** Ends the background at once, as the browser does when it is idle or short of memory. */
  stopWorker(): Promise<void>;
  /** The extension is loaded again from disk, as by an update; its pages close, open tabs keep the old script. */
  reloadExtension(): Promise<void>;
  /** Answers yes, ahead of time, to the browser's question when the extension asks for this origin (`https://host/*`). */
  grantOrigin(origin: string): Promise<void>;
  /** Badges on the page, in document order. */
  badges(page: Page): Promise<Badge[]>;
  /** Badges once there are at least `count` and none is loading; at the end of `timeoutMs` whatever is there. */
  settledBadges(page: Page, count?: number, timeoutMs?: number): Promise<Badge[]>;
  /** Every element of the open card, in document order; empty when no card is open. */
  card(page: Page): Promise<CardNode[]>;
  close(): Promise<void>;
}
