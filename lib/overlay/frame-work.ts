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

/**
 * Coalesces any number of requests into one slice per animation frame; `step` works until `timeLeft` says no and answers
 * whether anything is left for the next frame. A hidden tab has no frames, so nothing runs there.
 */
export function createFrameWork(
  step: (timeLeft: TimeLeft) => boolean,
  frames: Frames,
  signal: AbortSignal,
): { request(): void } {
  let asked: number | null = null;
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
  });
  return { request };
}
