import { browser } from 'wxt/browser';
import { REV_KEY } from '../messages/protocol.ts';
import { isAlive } from './lifecycle.ts';

/** Key in `storage.local`: `false` = no badges. */
const BADGES_KEY = 'badges';

export interface StoredChanges {
  /** The strategy, a tag or an observation has changed somewhere. */
  onRev(): void;
  onBadges(on: boolean): void;
}

/** Follows what the background and the options page keep in `storage.local`; tells the present setting first. */
export function watchStored({ onRev, onBadges }: StoredChanges, signal: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>): void => {
    if (REV_KEY in changes) onRev();
    const badges = changes[BADGES_KEY];
    if (badges) onBadges(badges.newValue !== false);
  };
  const { local } = browser.storage;
  local.onChanged.addListener(listener);
  signal.addEventListener('abort', () => {
    if (isAlive()) local.onChanged.removeListener(listener);
  });
  void local.get(BADGES_KEY).then(
    (stored) => onBadges(stored[BADGES_KEY] !== false),
    () => undefined,
  );
}
