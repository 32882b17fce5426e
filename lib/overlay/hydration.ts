import { childrenOf, isConnected, readyState } from './page-document.ts';

/**
 * How long a row that the server has rendered stays as it is before it is taken for alive. On Jira the skeleton was seen to
 * come back about a second after the page was readable (2026-08), so half as much again.
 */
const STEADY_MS = 1_500;

/** A page that is never done loading, or never steady, is taken as it is after this. */
const LONGEST_WAIT_MS = 5_000;

const LOOK_MS = 100;

export interface Clock {
  now(): number;
  wait(ms: number): Promise<unknown>;
  /** The browser has nothing better to do. */
  idle(): Promise<unknown>;
}

export const pageClock: Clock = {
  now: () => performance.now(),
  wait: (ms) => new Promise((done) => setTimeout(done, ms)),
  idle: () =>
    new Promise((done) => {
      // Safari has no idle callback.
      if (typeof requestIdleCallback === 'function')
        requestIdleCallback(() => done(null), { timeout: 1_000 });
      else setTimeout(done, 200);
    }),
};

/**
 * Resolves when nodes may be put into the page. A framework that takes over server-rendered markup throws the whole page
 * away when it finds a stranger in it, and says nowhere that it is done. So: `load`, then an idle moment. Rows that come
 * later come from the framework itself, so where there is none yet nothing need be waited for. Rows that are there may
 * be the server's: the first of them has to stay as it is for a while, or to be replaced, which only a living page does.
 */
export async function pageAlive(
  firstRow: () => Element | null,
  clock: Clock,
  signal: AbortSignal,
): Promise<void> {
  const end = clock.now() + LONGEST_WAIT_MS;
  const late = (): boolean => signal.aborted || clock.now() > end;
  while (readyState() !== 'complete' && !late()) await clock.wait(LOOK_MS);
  await clock.idle();
  const row = firstRow();
  let children = row && childrenOf(row).length;
  let since = clock.now();
  while (row && isConnected(row) && clock.now() - since < STEADY_MS && !late()) {
    await clock.wait(LOOK_MS);
    const now = childrenOf(row).length;
    if (now !== children) since = clock.now();
    children = now;
  }
}
