import { browser } from 'wxt/browser';
import { keptIn } from '../../components/popup/kept.ts';
import type { PopupPort } from '../../components/popup/port.ts';
import { SITE_HOSTS } from '../../lib/sites/hosts.ts';

/** Key in `storage.local`; a wipe takes it along. */
const KEPT = 'popup';

const origins = SITE_HOSTS.flatMap(({ matches }) => [...matches]);

/** The browser behind the popup. */
export const port: PopupPort = {
  async askPage(request) {
    try {
      const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
      if (tab?.id === undefined) return null;
      return (await browser.tabs.sendMessage(tab.id, request, { frameId: 0 })) ?? null;
    } catch {
      // No content script listens there: a page that is not ours.
      return null;
    }
  },
  mayRead: () => browser.permissions.contains({ origins }),
  askToRead: () => browser.permissions.request({ origins }),
  kept: async () => keptIn((await browser.storage.local.get(KEPT))[KEPT]),
  keep: (kept) => browser.storage.local.set({ [KEPT]: kept }),
  onStored(listener) {
    const onChanged = (changes: object) => listener(Object.keys(changes));
    browser.storage.local.onChanged.addListener(onChanged);
    return () => browser.storage.local.onChanged.removeListener(onChanged);
  },
};
