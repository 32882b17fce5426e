import type { Fault, FaultCode } from '../../domain/tracker.ts';
import { record } from './untrusted.ts';

/** Why a request has no answer. */
export interface Refusal {
  readonly fault: Fault;
  /** Milliseconds after which the same request may succeed; absent = it will not, or not soon. */
  readonly pauseMs?: number;
  /** Jira did not like the request itself. */
  readonly refused?: true;
}

/** When to ask again by itself if Jira names no time. */
export const LATER_MS = 30_000;
const PAUSE_MS = 1_000;
const SHORTEST_MS = 500;
/** A `Retry-After` beyond this is taken as this. */
const LONGEST_MS = 600_000;

const CODES: Readonly<Record<number, FaultCode>> = {
  401: 'signed_out',
  403: 'forbidden',
  404: 'not_found',
  410: 'gone',
  429: 'rate_limited',
};

/**
 * What an HTTP status other than 2xx stands for. `said`: the body, if it is JSON. `jitter`: a factor ≥ 1 on every pause, so
 * that many pages do not come back at the same instant.
 */
export function refusalOf(
  { status, headers }: Response,
  said: unknown,
  now: number,
  jitter: number,
): Refusal {
  if (status === 400) {
    // A session that has ended: bulkfetch answers {"message":"","status":400}, Data Center says who asked.
    const body = record(said);
    return (body['message'] === '' && body['status'] === 400) || headers.get('x-ausername') === 'anonymous'
      ? { fault: { code: 'signed_out' } }
      : { fault: { code: 'bad_answer' }, refused: true };
  }
  const code = status >= 500 ? 'server_error' : (CODES[status] ?? 'bad_answer');
  if (code !== 'server_error' && code !== 'rate_limited') return { fault: { code } };
  const wanted = retryAfterMs(headers.get('retry-after') ?? '', now);
  return {
    fault: { code, retryAfterMs: (wanted ?? LATER_MS) * jitter },
    pauseMs: (wanted ?? PAUSE_MS) * jitter,
  };
}

/** Milliseconds from now that `Retry-After` asks for, as seconds or as an HTTP date (RFC 9110 §10.2.3). */
function retryAfterMs(header: string, now: number): number | undefined {
  const ms = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(ms, SHORTEST_MS), LONGEST_MS);
}
