/** The one door to webextension-polyfill, for the background and the extension's own pages. Content scripts use `wxt/browser`. */
import browser from 'webextension-polyfill';

export type { Runtime } from 'webextension-polyfill';
export { browser };
