import { browser } from 'wxt/browser';
import { customSitesPort } from './custom-sites-port.ts';
import type { Ports } from '../../components/options/ports.ts';

/** The browser behind the options page. */
export const ports: Ports = {
  permissions: {
    // What it takes for no pattern Firefox throws at once, which in an effect would end all effects of the page.
    contains: async (origins) => browser.permissions.contains({ origins: [...origins] }),
    request: (origins, permissions = []) =>
      browser.permissions.request({
        origins: [...origins],
        // The browser knows the names; what is none of them is refused by it.
        permissions: [...permissions] as 'cookies'[],
      }),
    remove: (origins) => browser.permissions.remove({ origins: [...origins] }),
    onChange(listener) {
      const changed = () => listener();
      browser.permissions.onAdded.addListener(changed);
      browser.permissions.onRemoved.addListener(changed);
      return () => {
        browser.permissions.onAdded.removeListener(changed);
        browser.permissions.onRemoved.removeListener(changed);
      };
    },
  },
  custom: customSitesPort,
  onStored(listener) {
    const changed = (changes: object) => listener(Object.keys(changes));
    browser.storage.local.onChanged.addListener(changed);
    return () => browser.storage.local.onChanged.removeListener(changed);
  },
  kept: localStorage,
  locks: {
    hold(name) {
      // The promise never settles: the lock ends with the page.
      void navigator.locks.request(name, () => new Promise(() => {}));
    },
    held: async () => (await navigator.locks.query()).held?.flatMap(({ name }) => name ?? []) ?? [],
  },
  now: () => Date.now(),
  fresh: () => crypto.randomUUID(),
  download(name, text) {
    const address = URL.createObjectURL(
      new Blob([text], { type: name.endsWith('.csv') ? 'text/csv' : 'application/json' }),
    );
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  },
};
