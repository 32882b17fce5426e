import { browser } from 'wxt/browser';
import type { ReviewPorts } from '../../components/review/ports.ts';

/** The browser behind the review page. */
export const ports: ReviewPorts = {
  onStored(listener) {
    const changed = (changes: object) => listener(Object.keys(changes));
    browser.storage.local.onChanged.addListener(changed);
    return () => browser.storage.local.onChanged.removeListener(changed);
  },
  query: location.search.slice(1),
  setQuery(query) {
    const address = new URL(location.href);
    address.search = query;
    history.replaceState(null, '', address);
  },
  kept: localStorage,
  fresh: () => crypto.randomUUID(),
  download(name, content) {
    const address = URL.createObjectURL(content);
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  },
  copy: (text) => navigator.clipboard.writeText(text),
  print: () => window.print(),
};
