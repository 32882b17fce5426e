import { browser } from 'wxt/browser';
import { BADGES_KEY, REV_KEY } from '../messages/protocol.ts';

export interface StoredChanges {
  /** The strategy, a tag or an observation has changed somewhere. */
  onRev(): void;
  onBadges(on: boolean): void;
}

/**
 * Follows what the background and the options page keep in `storage.local`; tells the present setting first. Goes on until
 * the extension goes, and with it the news.
 */
export function watchStored({ onRev, onBadges }: StoredChanges): void {
  const { local } = browser.storage;
  local.onChanged.addListener((changes: Record<string, { newValue?: unknown }>) => {
    if (REV_KEY in changes) onRev();
    const badges = changes[BADGES_KEY];
    if (badges) onBadges(badges.newValue !== false);
  });
  void local.get(BADGES_KEY).then(
    (stored) => onBadges(stored[BADGES_KEY] !== false),
    () => undefined,
  );
}
