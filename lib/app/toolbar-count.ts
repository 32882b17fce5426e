import type { Answer, PaintAnswer } from '../messages/protocol.ts';
import type { Handlers } from '../messages/router.ts';
import type { Origin } from '../messages/sender.ts';
import { readState } from '../store/state.ts';
import type { App } from './app.ts';

/** Off-strategy items that were painted on the page a tab shows. */
interface OnPage {
  readonly page: string;
  readonly off: Set<string>;
}

const KEY = 'toolbar';

/**
 * The same handlers, with the number of off-strategy items among those that were asked for on a page shown in the toolbar. It costs the
 * page nothing: what a badge is painted by is counted as it goes by. A worker that starts anew reads what it had counted.
 */
export function countingOff(app: App, handlers: Handlers): Handlers {
  const tabs = new Map<number, OnPage>();
  const restored = app.extension
    .readSession(KEY)
    .then((kept) => {
      for (const [tab, page, off] of (kept ?? []) as [number, string, string[]][])
        if (!tabs.has(tab)) tabs.set(tab, { page, off: new Set(off) });
    })
    .catch(() => undefined);

  async function count({ items }: PaintAnswer, origin: Origin): Promise<void> {
    if (origin.from !== 'content') return;
    await restored;
    const { tabId, url } = origin;
    const page = url.origin + url.pathname;
    const known = tabs.get(tabId);
    const own = known?.page === page ? known : { page, off: new Set<string>() };
    const before = known === own ? own.off.size : -1;
    tabs.set(tabId, own);
    for (const { key, paint } of items)
      if (paint.state === 'off_strategy') own.off.add(key);
      else own.off.delete(key);
    if (own.off.size === before) return;
    const state = await app.store.read(readState);
    const shown = state.ok && state.value.settings.count !== false ? own.off.size : 0;
    await app.extension.showCount(tabId, shown);
    await app.extension.keepSession(
      KEY,
      [...tabs].slice(-MOST_TABS).map(([tab, { page: at, off }]) => [tab, at, [...off]]),
    );
  }

  const counted = (answer: Answer<PaintAnswer>, origin: Origin): Answer<PaintAnswer> => {
    // A tab that has been closed meanwhile shows nothing.
    if (answer.ok) void count(answer.value, origin).catch(() => undefined);
    return answer;
  };
  return {
    ...handlers,
    'settings.put': async (request, origin) => {
      const answer = await handlers['settings.put'](request, origin);
      await restored;
      if (answer.ok)
        for (const [tab, { off }] of tabs)
          void app.extension.showCount(tab, request.count === false ? 0 : off.size).catch(() => undefined);
      return answer;
    },
    evaluate: async (request, origin) => counted(await handlers.evaluate(request, origin), origin),
    observe: async (request, origin) => counted(await handlers.observe(request, origin), origin),
  };
}

/** Tabs that are remembered over a restart of the worker. */
const MOST_TABS = 50;
