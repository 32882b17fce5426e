import { browser } from 'wxt/browser';
import type { CustomSitesPort, Picked, PickTask } from '../../components/options/custom-sites/port.ts';
import { PRESETS } from '../../lib/sites/custom/presets/index.ts';

/** In the tab, where the picker script has run before. */
const ask = (task: PickTask): Promise<Picked> =>
  (
    globalThis as typeof globalThis & { throughlinePicker?: (asked: PickTask) => Promise<Picked> }
  ).throughlinePicker?.(task) ?? Promise.resolve(null);

/** Scripts go to open tabs by `executeScript` alone: there is no message that a page could make the picker start by. */
export const customSitesPort: CustomSitesPort = {
  presets: PRESETS,

  async tabs(origin) {
    const { protocol, hostname } = new URL(origin);
    const tabs = await browser.tabs.query({ url: `${protocol}//${hostname}/*` });
    return tabs
      .filter(({ url }) => url?.startsWith(`${origin}/`))
      .sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))
      .flatMap(({ id, title, url }) => (id === undefined ? [] : [{ id, title: title || (url ?? '') }]));
  },

  async open(origin) {
    await browser.tabs.create({ url: `${origin}/`, active: false });
  },

  async pick(tab, task) {
    const target = { tabId: tab };
    const here = await browser.tabs.getCurrent();
    await browser.scripting.executeScript({ target, files: ['/picker.js'] });
    if (task.mode !== 'read') await browser.tabs.update(tab, { active: true });
    const [answer] = await browser.scripting.executeScript({ target, func: ask, args: [task] });
    if (task.mode !== 'read' && here?.id !== undefined) await browser.tabs.update(here.id, { active: true });
    return (answer?.result as Picked | undefined) ?? null;
  },
};
