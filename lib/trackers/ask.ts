import { fail, type Result } from '../domain/result.ts';
import type { FaultCode } from '../domain/tracker.ts';
import { readAnswer } from './answer.ts';
import type { Api } from './api.ts';
import type { Environment } from './environment.ts';
import { LATER_MS, type Refusal } from './refusal.ts';
import { slots } from './slots.ts';

export interface Request {
  /** Behind the root of the API. */
  readonly path: string;
  /** Sent as JSON by POST; without it the request is a GET. */
  readonly body?: unknown;
  readonly timeoutMs?: number;
  /** Never tried a second time. */
  readonly once?: true;
}

/** Asks an API. Never rejects; an aborted request has a fault that nobody waits for. */
export type Ask = (request: Request, signal: AbortSignal) => Promise<Result<unknown, Refusal>>;

const AT_ONCE = 2;
const TIMEOUT_MS = 15_000;
/** A server that wants a longer pause than this is not waited for: the caller is told when to come back. */
const LONGEST_PAUSE_MS = 6_250;

/**
 * A queue of requests to one API: two at once, 15 seconds each, one retry after 429 and 5xx if the pause is short (5
 * seconds and the jitter). Once a caller has been told to come back later, nothing is sent until then.
 */
export function asker(env: Environment, api: Api): Ask {
  const inSlot = slots(AT_ONCE);
  let quietUntil = 0;

  const attempt: Ask = (request, signal) =>
    inSlot(async () => {
      const quiet = quietUntil - env.now();
      return quiet > 0 || signal.aborted ? later('rate_limited', quiet) : send(env, api, request, signal);
    });

  return async (request, signal) => {
    let result = await attempt(request, signal);
    const pauseMs = result.ok || request.once ? undefined : result.error.pauseMs;
    if (pauseMs !== undefined && pauseMs <= LONGEST_PAUSE_MS) {
      await until(env, pauseMs, signal);
      result = await attempt(request, signal);
    }
    if (!result.ok && result.error.pauseMs !== undefined && result.error.fault.code === 'rate_limited')
      quietUntil = env.now() + (result.error.fault.retryAfterMs ?? 0);
    return result;
  };
}

const later = (code: FaultCode, retryAfterMs = LATER_MS) => fail<Refusal>({ fault: { code, retryAfterMs } });

/** One request, ended by its answer, the timeout or the signal, whichever comes first, even if `fetch` hangs. */
async function send(
  env: Environment,
  api: Api,
  { path, body, timeoutMs = TIMEOUT_MS }: Request,
  signal: AbortSignal,
): Promise<Result<unknown, Refusal>> {
  const stop = new AbortController();
  const answer = env
    .fetch(api.root + path, {
      ...api.init,
      method: body ? 'POST' : 'GET',
      ...(body !== undefined && { body: JSON.stringify(body) }),
      redirect: 'manual',
      signal: stop.signal,
    })
    .then((response) => readAnswer(response, env, api))
    .catch(() => later(env.online() ? 'server_error' : 'offline'));
  const result = await until(env, timeoutMs, signal, answer);
  if (!result?.ok) stop.abort();
  return result ?? later('timeout');
}

/** What `work` resolves to; undefined when `ms` have passed or `signal` is aborted before. */
function until<T>(
  env: Environment,
  ms: number,
  signal: AbortSignal,
  work?: Promise<T>,
): Promise<T | undefined> {
  return new Promise((resolve) => {
    const end = (value?: T) => {
      cancel();
      signal.removeEventListener('abort', abort);
      resolve(value);
    };
    const abort = () => end();
    const cancel = env.after(ms, abort);
    signal.addEventListener('abort', abort);
    void work?.then(end);
  });
}
