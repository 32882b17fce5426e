import { MOST_POINTS } from './complexity.ts';

/** A full bucket, and how long it takes to fill: by the hour. */
const HOUR_MS = 3_600_000;
const REQUESTS = 2_500;
const POINTS = 3_000_000;

/** What is left of a person's hour; all keys of one person share it. */
export interface Limits {
  /** Takes one request of so many points, if there is enough for it. */
  take(points: number, now: number): { readonly ok: boolean; readonly headers: Record<string, string> };
}

/** Two buckets that leak by the hour, as the API tells of them in its headers. Resets are in epoch milliseconds. */
export function limits(): Limits {
  let requests = REQUESTS;
  let points = POINTS;
  let at = 0;
  return {
    take(cost, now) {
      const share = at === 0 ? 1 : Math.min(1, (now - at) / HOUR_MS);
      at = now;
      requests = Math.min(REQUESTS, requests + share * REQUESTS);
      points = Math.min(POINTS, points + share * POINTS);
      const ok = requests >= 1 && points >= cost && cost <= MOST_POINTS;
      if (ok) {
        requests -= 1;
        points -= cost;
      }
      const reset = (left: number, full: number): string =>
        String(Math.ceil(now + (1 - left / full) * HOUR_MS));
      return {
        ok,
        headers: {
          'x-complexity': String(Math.ceil(cost)),
          'x-ratelimit-requests-limit': String(REQUESTS),
          'x-ratelimit-requests-remaining': String(Math.floor(requests)),
          'x-ratelimit-requests-reset': reset(requests, REQUESTS),
          'x-ratelimit-complexity-limit': String(POINTS),
          'x-ratelimit-complexity-remaining': String(Math.floor(points)),
          'x-ratelimit-complexity-reset': reset(points, POINTS),
        },
      };
    },
  };
}
