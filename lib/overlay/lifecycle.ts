import { browser } from 'wxt/browser';
import { all } from '../sites/dom.ts';
import { BADGE_TAG } from './badge-tag.ts';

/** How often a visible page asks whether its extension is still there; the answer costs a microsecond. */
const HEARTBEAT_MS = 2_000;

declare global {
  /** On the global object of the isolated world, out of the page's reach: this world has an overlay that lives. */
  var throughlineOverlay: AbortSignal | undefined;
}

/** Is the extension that this script came from still the one that is installed? */
export function isAlive(): boolean {
  try {
    return browser.runtime?.id !== undefined;
  } catch {
    return false;
  }
}

/**
 * Begins the one life of the overlay in this page: its signal ends when the extension is updated, reloaded or removed
 * (it can be asked for that at any time, and is by a slow heartbeat), and then everything of ours goes, silently.
 * Badges of a copy that died before are removed. Null when a living copy is here already.
 *
 * WXT's own context is not used: a page can end it with a forged event.
 */
export function beginLife(): AbortController | null {
  if (globalThis.throughlineOverlay?.aborted === false) return null;
  const life = new AbortController();
  globalThis.throughlineOverlay = life.signal;
  for (const orphan of all(document, BADGE_TAG)) orphan.remove();
  const beat = setInterval(() => {
    if (!isAlive()) life.abort();
  }, HEARTBEAT_MS);
  life.signal.addEventListener('abort', () => clearInterval(beat));
  return life;
}
