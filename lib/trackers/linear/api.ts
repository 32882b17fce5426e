import type { Api } from '../api.ts';
import { pause, refusalOf, retryAfterMs } from '../refusal.ts';
import { faultOf, firstCode, hasData } from './errors.ts';

/** Limits count by the hour, so no pause need be longer. */
const LONGEST_MS = 3_600_000;

/**
 * Linear's GraphQL API with a personal key, from the background: the host permission makes CORS irrelevant there, and no page
 * ever sees the key. Without cookies: the key alone says who asks. Source of the facts: linear.app/developers, 2026-09.
 */
export const linearApi = (apiKey: string): Api => ({
  root: 'https://api.linear.app',
  init: {
    headers: { Accept: 'application/json', 'Content-Type': 'application/json', Authorization: apiKey },
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
  },
  // With a key nobody is sent to a login page: whatever answers with one stands between us and Linear.
  onPage: 'bad_answer',
  refusal(response, said, now, jitter) {
    const { headers, ok, status } = response;
    if (ok && hasData(said)) return null;
    const code = firstCode(said);
    // Over the limit comes as 400, and as 429 from what stands before the API.
    if (code === 'RATELIMITED' || status === 429)
      return pause('rate_limited', resetMs(headers, now) ?? retryAfterMs(headers, now), jitter, LONGEST_MS);
    if (code === 'AUTHENTICATION_ERROR') return { fault: faultOf(code) };
    return status === 400 ? { fault: faultOf(code), refused: true } : refusalOf(response, now, jitter);
  },
});

/** The buckets of the API, each with its headers. */
const BUCKETS = ['Requests', 'Complexity', 'Endpoint-Requests'];

/** Milliseconds until the last empty bucket is full again; resets are instants in epoch milliseconds. */
function resetMs(headers: Headers, now: number): number | undefined {
  const waits = BUCKETS.flatMap((bucket) => {
    const left = headers.get(`X-RateLimit-${bucket}-Remaining`);
    const reset = headers.get(`X-RateLimit-${bucket}-Reset`) ?? '';
    return /^\d{1,15}$/.test(reset) && !(Number(left ?? 0) > 0) ? [Number(reset) - now] : [];
  });
  return waits.length > 0 ? Math.max(...waits) : undefined;
}
