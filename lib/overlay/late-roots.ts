import type { SiteAdapter } from '../sites/adapter.ts';
import { isConnected } from './page-document.ts';
import type { Timers } from './timers.ts';

/** Components that were put into the page before their script had come show their roots by then. */
export const LATE_MS = 1_000;

/** Parts above which the whole page is looked at instead. */
const MANY = 200;

/**
 * A root that is attached to a component that is in the page already is no change that an observer hears of. So what has
 * been put in is looked at once more a while later, for roots that nobody knows yet.
 */
export function createLateRoots(options: {
  readonly roots: SiteAdapter['roots'];
  readonly timers: Timers;
  /** The top of the page. */
  top(): Element | null;
  isKnown(root: ShadowRoot): boolean;
  onRoot(root: ShadowRoot): void;
}): { add(part: Element): void; stop(): void } {
  let waiting = new Set<Element>();
  let timer: unknown = null;

  function look(): void {
    const top = options.top();
    const parts = waiting.size > MANY && top ? [top] : waiting;
    waiting = new Set();
    timer = null;
    for (const part of parts)
      if (isConnected(part))
        for (const root of options.roots?.(part) ?? []) if (!options.isKnown(root)) options.onRoot(root);
  }

  return {
    add(part) {
      if (!options.roots) return;
      if (waiting.size <= MANY) waiting.add(part);
      timer ??= options.timers.after(LATE_MS, look);
    },
    stop() {
      options.timers.cancel(timer);
      timer = null;
      waiting.clear();
    },
  };
}
