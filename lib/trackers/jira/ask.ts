import { fail, type Result } from '../../domain/result.ts';
import { readAnswer } from './answer.ts';
import type { JiraEnvironment } from './environment.ts';
import { LATER_MS, type Refusal } from './refusal.ts';
import { slots } from './slots.ts';

export interface Request {
  /** From the root of the origin, context path included. */
  readonly path: string;
  /** Sent as JSON by POST; without it the request is a GET. */
  readonly body?: unknown;
  readonly timeoutMs?: number;
  readonly retry?: boolean;
}

/** Asks Jira's API. Never rejects; an aborted request has a fault that nobody waits for. */
export type Ask = (request: Request, signal: AbortSignal) => Promise<Result<unknown, Refusal>>;

const AT_ONCE = 2;
const TIMEOUT_MS = 15_000;
/** A server that wants a longer pause than this is not waited for: the caller is told when to come back. */
const LONGEST_PAUSE_MS = 5_000;
const PAUSE_MS = 1_000;

/**
 * A queue of requests to one Jira: two at once, 15 seconds each, one retry after 429 and 5xx if the pause is short, with
 * jitter. After a longer `Retry-After` nothing is sent at all until the time has come.
 */
export function asker(env: JiraEnvironment): Ask {
  const inSlot = slots(AT_ONCE);
  let quietUntil = 0;

  const attempt = async (request: Request, signal: AbortSignal): Promise<Result<unknown, Refusal>> => {
    const quiet = quietUntil - env.now();
    if (quiet > 0) return fail({ code: 'rate_limited', retryAfterMs: quiet });
    return signal.aborted ? ABORTED : send(env, request, signal);
  };

  return async (request, signal) => {
    const first = await inSlot(() => attempt(request, signal));
    if (first.ok || first.error.status === undefined || first.error.retryAfterMs === undefined) return first;

    const wait = first.error.retryAfterMs === LATER_MS ? PAUSE_MS : first.error.retryAfterMs;
    if (request.retry !== false && wait <= LONGEST_PAUSE_MS) {
      await pause(env, Math.max(wait, PAUSE_MS / 2) * (1 + env.random() / 4), signal);
      const second = await inSlot(() => attempt(request, signal));
      return second.ok ? second : fail(postponed(second.error));
    }
    return fail(postponed(first.error));
  };

  function postponed(refusal: Refusal): Refusal {
    if (refusal.status === undefined || refusal.retryAfterMs === undefined) return refusal;
    const retryAfterMs = Math.round(refusal.retryAfterMs * (1 + env.random() / 4));
    if (refusal.code === 'rate_limited') quietUntil = Math.max(quietUntil, env.now() + retryAfterMs);
    return { ...refusal, retryAfterMs };
  }
}

const ABORTED: Result<never, Refusal> = fail({ code: 'timeout' });

/** One request, ended by its answer, the timeout or the signal, whichever comes first, even if `fetch` hangs. */
function send(
  env: JiraEnvironment,
  { path, body, timeoutMs = TIMEOUT_MS }: Request,
  signal: AbortSignal,
): Promise<Result<unknown, Refusal>> {
  const stop = new AbortController();
  return new Promise((resolve) => {
    const end = (result: Result<unknown, Refusal>) => {
      cancel();
      signal.removeEventListener('abort', abort);
      if (!result.ok) stop.abort();
      resolve(result);
    };
    const abort = () => end(ABORTED);
    const cancel = env.after(timeoutMs, () => end(fail({ code: 'timeout', retryAfterMs: LATER_MS })));
    signal.addEventListener('abort', abort);
    env
      .fetch(env.origin + path, {
        method: body === undefined ? 'GET' : 'POST',
        headers: {
          Accept: 'application/json',
          'X-Atlassian-Token': 'no-check',
          ...(body !== undefined && { 'Content-Type': 'application/json' }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
        credentials: 'same-origin',
        // Jira's API never redirects; a gateway does, to its login page.
        redirect: 'manual',
        signal: stop.signal,
      })
      .then((response) => readAnswer(response, env.now()))
      .then(end, () =>
        end(fail({ code: env.online() ? 'server_error' : 'offline', retryAfterMs: LATER_MS })),
      );
  });
}

function pause(env: JiraEnvironment, ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      cancel();
      signal.removeEventListener('abort', end);
      resolve();
    };
    const cancel = env.after(ms, end);
    signal.addEventListener('abort', end);
  });
}
