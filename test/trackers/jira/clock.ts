import { setImmediate as turn } from 'node:timers/promises';

/** A clock that stands still while anything is under way, and then jumps to the next thing that waits for it. */
export interface TestClock {
  readonly now: () => number;
  readonly after: (ms: number, run: () => void) => () => void;
  /** Waits for `work`, jumping from timer to timer; fails if `work` hangs with no timer left. */
  run<T>(work: Promise<T>): Promise<T>;
  pass(ms: number): void;
}

/** Turns of the event loop in which a response is read to its end. */
const TURNS = 6;

export function testClock(start = Date.UTC(2026, 10, 2, 9)): TestClock {
  let time = start;
  const timers = new Set<{ readonly at: number; readonly run: () => void }>();
  return {
    now: () => time,
    after: (ms, run) => {
      const timer = { at: time + ms, run };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    pass: (ms) => {
      time += ms;
    },
    async run(work) {
      let done = false;
      void work.then(
        () => (done = true),
        () => (done = true),
      );
      for (;;) {
        for (let turns = 0; turns < TURNS && !done; turns++) await turn();
        if (done) return work;
        const [next] = [...timers].sort((a, b) => a.at - b.at);
        if (!next) throw new Error('It hangs: nothing is under way and no timer waits.');
        timers.delete(next);
        time = Math.max(time, next.at);
        next.run();
      }
    },
  };
}
