/** Salesforce's token endpoint: a form is sent, JSON comes back. */
import { fail, ok, type Result } from '../../domain/result.ts';
import type { Environment } from '../environment.ts';
import { record, text } from '../untrusted.ts';
import { isApiOrigin } from './place.ts';
import type { Grant } from './grant.ts';

/**
 * Why there is no grant: `cancelled` = the person closed the window; `refused` = the org, its admin or the person said no, or
 * a grant has been taken back; `unknown_client` = the org does not know the client id; `mismatch` = an answer to another
 * question, which is dropped; the rest as in `FaultCode`.
 */
export type ConnectError =
  | 'cancelled'
  | 'refused'
  | 'unknown_client'
  | 'mismatch'
  | 'offline'
  | 'timeout'
  | 'server_error'
  | 'bad_answer';

/** A client app that an admin of the org has allowed; it has no secret. */
export interface Client {
  readonly clientId: string;
  /** Origin of the org's API. */
  readonly origin: string;
}

const TIMEOUT_MS = 15_000;
/** Tokens of Salesforce are below 2,000 characters. */
const LONGEST_TOKEN = 10_000;

/** Posts a form to one of the OAuth paths. Answers with the status and what was said, where that is JSON. */
export async function postForm(
  env: Environment,
  url: string,
  form: Readonly<Record<string, string>>,
): Promise<Result<{ readonly status: number; readonly said: unknown }, ConnectError>> {
  const stop = new AbortController();
  let cancel = (): void => undefined;
  const late = new Promise<'timeout'>(
    (resolve) => (cancel = env.after(TIMEOUT_MS, () => resolve('timeout'))),
  );
  const sent = env
    .fetch(url, {
      method: 'POST',
      headers: { Accept: 'application/json', 'Content-Type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(form).toString(),
      credentials: 'omit',
      redirect: 'manual',
      cache: 'no-store',
      signal: stop.signal,
    })
    .then(async (response) => ({ status: response.status, said: parsed(await response.text()) }))
    // The browser's own error may hold the address; nothing of it is passed on.
    .catch((): ConnectError => (env.online() ? 'server_error' : 'offline'));
  const answer = await Promise.race([sent, late]);
  cancel();
  if (typeof answer !== 'string') return ok(answer);
  stop.abort();
  return fail(answer);
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** Asks for tokens. `form` says in exchange for what. */
export async function askForGrant(
  env: Environment,
  { clientId, origin }: Client,
  form: Readonly<Record<string, string>>,
): Promise<Result<Grant, ConnectError>> {
  const answer = await postForm(env, `${origin}/services/oauth2/token`, { client_id: clientId, ...form });
  if (!answer.ok) return answer;
  const { status, said } = answer.value;
  if (status >= 500) return fail('server_error');
  const body = record(said);
  if (status !== 200) return fail(refusalOf(text(body['error'])));
  const accessToken = text(body['access_token'], LONGEST_TOKEN);
  const refreshToken = text(body['refresh_token'], LONGEST_TOKEN);
  const instance = text(body['instance_url']);
  // Whoever answers says where the token is to be sent from now on: only to Salesforce.
  if (!accessToken || !instance || !isApiOrigin(instance)) return fail('bad_answer');
  return ok({ origin: instance, accessToken, ...(refreshToken && { refreshToken }) });
}

/** Errors of RFC 6749 §5.2 and Salesforce's own spelling of one. */
export function refusalOf(error: string | undefined): ConnectError {
  if (error === undefined) return 'bad_answer';
  return /^(?:invalid_client|invalid_client_id|unauthorized_client|invalid_app_access)/.test(error)
    ? 'unknown_client'
    : 'refused';
}
