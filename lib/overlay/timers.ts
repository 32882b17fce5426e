/** Time as the overlay's patient parts use it; tests bring their own. */
export interface Timers {
  after(ms: number, callback: () => void): unknown;
  cancel(handle: unknown): void;
}

export const pageTimers: Timers = {
  after: (ms, callback) => setTimeout(callback, ms),
  cancel: (handle) => clearTimeout(handle as number),
};
