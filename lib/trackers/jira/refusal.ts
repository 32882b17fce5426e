import type { Fault, FaultCode } from '../../domain/tracker.ts';
import { record } from './untrusted.ts';

/** Why there is no answer, and for a refused query (400) what Jira said about it. */
export interface Refusal extends Fault {
  /** HTTP status; absent when the fault is not one of Jira's status codes. */
  readonly status?: number;
  readonly said?: unknown;
}

/** When to ask again by itself if Jira names no time. */
export const LATER_MS = 30_000;
/** A `Retry-After` beyond this is taken as this. */
const LONGEST_MS = 600_000;

/**
 * Milliseconds from now that `Retry-After` asks for, as seconds or as an HTTP date (RFC 9110 §10.2.3); undefined when
 * there is none, or none that can be read.
 */
export function retryAfterMs(header: string | null, now: number): number | undefined {
  const value = header?.trim() ?? '';
  const ms = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now;
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(ms, 0), LONGEST_MS);
}

/** The fault an HTTP status other than 2xx stands for. `said` is the body as JSON, read for 400 only. */
export function faultOf(status: number, said: unknown, anonymous: boolean): FaultCode {
  if (status >= 500) return 'server_error';
  switch (status) {
    case 400:
      // A session that has ended: bulkfetch answers {"message":"","status":400}, Data Center says who asked.
      return anonymous || (record(said)['message'] === '' && record(said)['status'] === 400)
        ? 'signed_out'
        : 'bad_answer';
    case 401:
      return 'signed_out';
    case 403:
      return 'forbidden';
    case 404:
      return 'not_found';
    case 410:
      return 'gone';
    case 429:
      return 'rate_limited';
    default:
      return 'bad_answer';
  }
}
