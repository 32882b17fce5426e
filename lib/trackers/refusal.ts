import type { Fault, FaultCode } from '../domain/tracker.ts';

/** Why a request has no answer. */
export interface Refusal {
  readonly fault: Fault;
  /** Milliseconds after which the same request may succeed; absent = it will not, or not soon. */
  readonly pauseMs?: number;
  /** The API did not like the request itself. */
  readonly refused?: true;
}

/** When to ask again by itself if the API names no time. */
export const LATER_MS = 30_000;
const PAUSE_MS = 1_000;
const SHORTEST_MS = 500;
/** A wish for a longer pause is taken as this, unless the API is known to mean it. */
const LONGEST_MS = 600_000;

const CODES: Readonly<Record<number, FaultCode>> = {
  401: 'signed_out',
  403: 'forbidden',
  404: 'not_found',
  410: 'gone',
  429: 'rate_limited',
};

/** What an HTTP status stands for; null for 2xx. `now` in milliseconds since 1970, `jitter`: see `Api.refusal`. */
export function refusalOf({ status, ok, headers }: Response, now: number, jitter: number): Refusal | null {
  if (ok) return null;
  const code = status >= 500 ? 'server_error' : (CODES[status] ?? 'bad_answer');
  return code === 'server_error' || code === 'rate_limited'
    ? pause(code, retryAfterMs(headers, now), jitter)
    : { fault: { code } };
}

/** A fault that passes. `wantedMs`: how long the API asks us to stay away, if it says so; at most `longestMs` are granted. */
export function pause(
  code: FaultCode,
  wantedMs: number | undefined,
  jitter: number,
  longestMs: number = LONGEST_MS,
): Refusal {
  const ms = wantedMs === undefined ? undefined : Math.min(Math.max(wantedMs, SHORTEST_MS), longestMs);
  return {
    fault: { code, retryAfterMs: (ms ?? LATER_MS) * jitter },
    pauseMs: (ms ?? PAUSE_MS) * jitter,
  };
}

/** Milliseconds from now that `Retry-After` asks for, as seconds or as an HTTP date (RFC 9110 §10.2.3). */
export function retryAfterMs(headers: Headers, now: number): number | undefined {
  const header = headers.get('retry-after') ?? '';
  const ms = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isNaN(ms) ? undefined : ms;
}
