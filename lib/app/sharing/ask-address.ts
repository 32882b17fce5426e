import { fail, ok, type Result } from '../../domain/result.ts';
import { signatureAddress, type StrategyAddress } from '../../domain/strategy-address.ts';
import { STRATEGY_BYTES } from '../../messages/caps.ts';
import type { ShareFaultCode } from '../../messages/sharing.ts';
import type { Environment } from '../../trackers/environment.ts';
import { retryAfterMs } from '../../trackers/refusal.ts';
import { bodyOf, refusedAnswer } from './answer-body.ts';
import { signedBy } from './signature.ts';

/** From the first byte asked to the last one read, the signature included, in ms. */
const TIMEOUT_MS = 20_000;
const SIGNATURE_BYTES = 4_096;

export interface Asking {
  readonly address: StrategyAddress;
  /** Of what was read before; the answer may be that nothing has changed. */
  readonly etag?: string | undefined;
  /** Public key, as PEM. */
  readonly key?: string | undefined;
}

/** What an address has given. */
export type Given =
  { readonly is: 'same' } | { readonly is: 'read'; readonly text: string; readonly etag?: string };

export interface Refused {
  readonly code: ShareFaultCode;
  /** The server asks not to be asked again for so many ms. */
  readonly pauseMs?: number;
}

/** Never a cookie, a referrer or the browser's cache, and no step to another address: docs/decisions/0305. */
const INIT: RequestInit = {
  credentials: 'omit',
  redirect: 'manual',
  cache: 'no-store',
  referrerPolicy: 'no-referrer',
};

/** Reads the file at an address, and its signature where a key is given. Never rejects. */
export async function askAddress(env: Environment, asking: Asking): Promise<Result<Given, Refused>> {
  const stop = new AbortController();
  let late = false;
  const cancel = env.after(TIMEOUT_MS, () => {
    late = true;
    stop.abort();
  });
  try {
    return await read(env, asking, stop.signal);
  } catch {
    return fail({ code: late ? 'timeout' : env.online() ? 'unreachable' : 'offline' });
  } finally {
    cancel();
  }
}

async function read(
  env: Environment,
  { address, etag, key }: Asking,
  signal: AbortSignal,
): Promise<Result<Given, Refused>> {
  const headers = {
    Accept: 'application/json, text/plain;q=0.5',
    ...(etag !== undefined && { 'If-None-Match': etag }),
  };
  const response = await env.fetch(address.href, { ...INIT, headers, signal });
  if (response.status === 304 && etag !== undefined) return ok({ is: 'same' });
  const code = refusedAnswer(response);
  if (code) return fail({ code, ...pauseOf(response, env) });
  const body = await bodyOf(response, STRATEGY_BYTES);
  if (!body.ok) return fail({ code: body.error });
  if (key !== undefined) {
    const signature = await signatureOf(env, address, signal);
    if (!signature) return fail({ code: 'unsigned' });
    if (!(await signedBy(key, signature, body.value))) return fail({ code: 'bad_signature' });
  }
  const text = textOf(body.value);
  if (text === null) return fail({ code: 'wrong_type' });
  const tag = response.headers.get('etag') ?? '';
  return ok({ is: 'read', text, ...(tag !== '' && tag.length <= 1_000 && { etag: tag }) });
}

function pauseOf(response: Response, env: Environment): { pauseMs?: number } {
  const ms = retryAfterMs(response.headers, env.now());
  return ms === undefined || ms <= 0 ? {} : { pauseMs: ms };
}

async function signatureOf(
  env: Environment,
  address: StrategyAddress,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const response = await env.fetch(signatureAddress(address), { ...INIT, signal });
  if (!response.ok || response.type === 'opaqueredirect') return null;
  const body = await bodyOf(response, SIGNATURE_BYTES);
  return body.ok ? body.value : null;
}

function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
