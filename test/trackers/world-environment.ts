// The world's sites without a network: a tracker asks them as it asks the real ones.
import { setTimeout as wait } from 'node:timers/promises';
import type { Environment } from '../../lib/trackers/environment.ts';
import type { WorldControl } from '../world/control.ts';
import type { Site } from '../world/site.ts';

/** A request that was made, in order. */
export interface Made {
  readonly path: string;
  readonly body: string;
}

/** Nothing was asked for so long: whoever is waiting waits for the clock. */
const IDLE_MS = 15;
const MOST_IDLE = 4_000;

export interface WorldEnvironment {
  /** Waits for `work`, which may be busy with something else than requests, and jumps over the pauses in it. */
  run<T>(work: Promise<T>): Promise<T>;
  pass(ms: number): void;
  readonly environment: Environment;
  readonly made: Made[];
  /** Runs before each request is answered. */
  before: ((made: Made) => void) | undefined;
}

export function worldEnvironment(sites: ReadonlyMap<string, Site>, control: WorldControl): WorldEnvironment {
  let now = Date.UTC(2026, 10, 2, 9);
  const timers = new Set<{ readonly at: number; readonly run: () => void }>();
  const world: WorldEnvironment = {
    pass: (ms) => void (now += ms),
    async run(work) {
      const over = work.then(
        () => true,
        () => true,
      );
      for (let idle = 0; idle < MOST_IDLE; idle += 1) {
        const made = world.made.length;
        if (await Promise.race([over, wait(IDLE_MS, false)])) return work;
        const [next] = [...timers].sort((one, other) => one.at - other.at);
        if (!next || made !== world.made.length) continue;
        timers.delete(next);
        now = Math.max(now, next.at);
        next.run();
      }
      throw new Error('It hangs.');
    },
    made: [],
    before: undefined,
    environment: {
      now: () => now,
      after: (ms, run) => {
        const timer = { at: now + ms, run };
        timers.add(timer);
        return () => timers.delete(timer);
      },
      random: () => 0,
      online: () => true,
      fetch: (address, init) => {
        const url = new URL(address);
        const body = typeof init.body === 'string' ? init.body : '';
        const made = { path: url.pathname + url.search, body };
        world.made.push(made);
        world.before?.(made);
        const headers = Object.fromEntries(new Headers(init.headers));
        const asked = { method: init.method ?? 'GET', url, headers, body };
        const answer = sites.get(url.host)?.(asked, control.host(url.host));
        if (!answer || answer === 'drop') return Promise.reject(new TypeError('Failed to fetch'));
        return Promise.resolve(
          new Response(answer.body, {
            status: answer.status,
            headers: { 'Content-Type': answer.type, ...(answer.headers as Record<string, string>) },
          }),
        );
      },
    },
  };
  return world;
}
