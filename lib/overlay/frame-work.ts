import type { Timers } from './timers.ts';

/** Longest stretch of own work in one frame, in milliseconds. */
export const SLICE_MS = 4;

/** What a slice of work may ask: is there time left? */
export type TimeLeft = () => boolean;

export interface Frames {
  request(callback: () => void): number;
  cancel(handle: number): void;
  /** Monotonic milliseconds. */
  now(): number;
}

export const pageFrames: Frames = {
  request: (callback) => requestAnimationFrame(callback),
  cancel: (handle) => cancelAnimationFrame(handle),
  now: () => performance.now(),
};

export interface FrameWork {
  /** There is work for the next frame. */
  request(): void;
  /** There will be work in so many milliseconds; of several such, the earliest counts. */
  requestIn(ms: number): void;
}

/**
 * Coalesces any number of requests into one slice per animation frame; `step` works until `timeLeft` says no and answers
 * whether anything is left for the next frame. A hidden tab has no frames, so nothing runs there.
 */
export function createFrameWork(
  step: (timeLeft: TimeLeft) => boolean,
  frames: Frames,
  timers: Timers,
  signal: AbortSignal,
): FrameWork {
  let asked: number | null = null;
  let due = Infinity;
  let alarm: unknown = null;
  const request = (): void => {
    if (asked === null && !signal.aborted) asked = frames.request(run);
  };
  const run = (): void => {
    asked = null;
    const until = frames.now() + SLICE_MS;
    if (!signal.aborted && step(() => frames.now() < until)) request();
  };
  signal.addEventListener('abort', () => {
    if (asked !== null) frames.cancel(asked);
    timers.cancel(alarm);
  });
  return {
    request,
    requestIn(ms) {
      const at = frames.now() + ms;
      if (at >= due) return;
      timers.cancel(alarm);
      due = at;
      alarm = timers.after(ms, () => {
        due = Infinity;
        request();
      });
    },
  };
}
