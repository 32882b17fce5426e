import type { Frames } from '../../lib/overlay/frame-work.ts';
import type { Timers } from '../../lib/overlay/timers.ts';

/** Frames and timers that pass when a test says so, on one clock. */
export class FakeTime implements Frames, Timers {
  ms = 0;
  #frames = new Map<number, () => void>();
  #alarms = new Map<number, { at: number; callback: () => void }>();
  #handle = 0;

  now = (): number => this.ms;
  request = (callback: () => void): number => {
    this.#frames.set(++this.#handle, callback);
    return this.#handle;
  };
  after = (ms: number, callback: () => void): number => {
    this.#alarms.set(++this.#handle, { at: this.ms + ms, callback });
    return this.#handle;
  };
  cancel = (handle: unknown): void => {
    this.#frames.delete(handle as number);
    this.#alarms.delete(handle as number);
  };

  get framesAsked(): number {
    return this.#frames.size;
  }

  /** The next animation frame, 16 ms later. */
  frame(): void {
    this.ms += 16;
    const due = [...this.#frames.values()];
    this.#frames.clear();
    for (const callback of due) callback();
  }

  /** Time passes; alarms ring in order, and what they have started is waited for. */
  async pass(ms: number): Promise<void> {
    const end = this.ms + ms;
    for (;;) {
      await settled();
      const [next] = [...this.#alarms].filter(([, { at }]) => at <= end).sort(([, a], [, b]) => a.at - b.at);
      if (!next) break;
      this.#alarms.delete(next[0]);
      this.ms = Math.max(this.ms, next[1].at);
      next[1].callback();
    }
    this.ms = end;
    await settled();
  }
}

/** Promises that are already decided have been followed up. */
export const settled = (): Promise<void> => new Promise((done) => setImmediate(done));
