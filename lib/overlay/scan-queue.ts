import type { TimeLeft } from './frame-work.ts';

/** More pieces than this at once are a flood: one pass over the page costs less than working them off one by one. */
export const MAX_WAITING = 500;

/** Elements under a piece above which it is worked off child by child, so that no single query is long. */
const PIECE = 20_000;

/** Steps between two looks at the clock; nearly all of them take a microsecond or two. */
const STEPS = 8;

/** Milliseconds between two passes over the whole page that floods have asked for. */
const FLOOD_PAUSE_MS = 250;

export interface ScanQueue {
  /** A part of the page that may hold new rows. */
  add(root: Element): void;
  /** The whole page is to be looked at. A flood has to wait its turn, a person's own doing has not. */
  addAll(reason: 'flood' | 'wanted'): void;
  /** The whole page waits to be looked at: nothing need be added. */
  readonly whole: boolean;
  /** Milliseconds until a pass that had to wait may begin; null = none waits. */
  readonly pauseMs: number | null;
  /** Looks at waiting parts, first come first served, until the time is up; true = something is left for now. */
  work(timeLeft: TimeLeft): boolean;
}

/** What is done with a part of the page. */
export interface Scanner {
  /** A pass over the whole page begins; the top of it, null while there is none. */
  begin(): Element | null;
  /** Looks at the element and everything under it, one find at a time. */
  scan(root: Element): Iterator<unknown>;
  /** Looks at the element alone: what is under it is looked at piece by piece. */
  scanSelf(el: Element): void;
  /** Still in the page? */
  present(el: Element): boolean;
  countUnder(el: Element): number;
  children(el: Element): ArrayLike<Element>;
}

/**
 * Parts of the page waiting to be looked at. A large part is split into its children, so a step stays well under a
 * millisecond whatever is put into the page at once.
 */
export function createScanQueue(scanner: Scanner, now: () => number): ScanQueue {
  const waiting = new Set<Element>();
  /** Pieces of a part that was too large, last first. */
  const pieces: Element[] = [];
  /** A part that is being looked at. */
  let finding: Iterator<unknown> | null = null;
  let whole: 'flood' | 'wanted' | null = null;
  let lastWhole = -Infinity;

  const pause = (): number => (whole === 'flood' ? Math.max(0, lastWhole + FLOOD_PAUSE_MS - now()) : 0);

  const take = (): Element | null => {
    const piece = pieces.pop();
    if (piece) return piece;
    if (whole && pause() === 0) {
      whole = null;
      lastWhole = now();
      waiting.clear();
      return scanner.begin();
    }
    for (const root of waiting) {
      waiting.delete(root);
      return root;
    }
    return null;
  };

  const look = (root: Element): void => {
    if (scanner.countUnder(root) <= PIECE) {
      finding = scanner.scan(root);
      return;
    }
    scanner.scanSelf(root);
    const children = scanner.children(root);
    for (let i = children.length - 1; i >= 0; i -= 1) pieces.push(children[i] as Element);
  };

  return {
    add(root) {
      if (whole) return;
      waiting.add(root);
      if (waiting.size > MAX_WAITING) this.addAll('flood');
    },
    addAll(reason) {
      if (whole !== 'wanted') whole = reason;
      waiting.clear();
    },
    get whole() {
      return whole !== null;
    },
    get pauseMs() {
      return whole && pieces.length === 0 && pause() > 0 ? pause() : null;
    },
    work(timeLeft) {
      for (let step = 1; step % STEPS !== 0 || timeLeft(); step += 1) {
        if (finding) {
          if (finding.next().done) finding = null;
          continue;
        }
        const root = take();
        if (!root) return false;
        if (scanner.present(root)) look(root);
      }
      return finding !== null || pieces.length > 0 || waiting.size > 0 || (whole !== null && pause() === 0);
    },
  };
}
