import { readyState } from './page-document.ts';

/** How long a first row has to stay the same. */
const STEADY_MS = 200;

/** A page that is never done loading, or never steady, is taken as it is after this. */
export const LONGEST_WAIT_MS = 4_000;

const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/**
 * Resolves when nodes may be put into the page. A framework that takes over server-rendered markup throws the whole page
 * away when it finds a stranger in it, and says nowhere that it is done; so: `load`, then an idle moment, then the first
 * row found staying the same element with the same children for a while. Bounded.
 */
export async function pageAlive(firstRow: () => Element | null, signal: AbortSignal): Promise<void> {
  const end = performance.now() + LONGEST_WAIT_MS;
  const late = (): boolean => signal.aborted || performance.now() > end;
  while (readyState() !== 'complete' && !late()) await wait(50);
  if (typeof requestIdleCallback === 'function')
    await new Promise((done) => requestIdleCallback(done, { timeout: 1_000 }));
  let row = firstRow();
  let children = row?.childElementCount;
  while (!late()) {
    await wait(STEADY_MS);
    const now = firstRow();
    if (now && now === row && now.childElementCount === children) return;
    row = now;
    children = now?.childElementCount;
  }
}
