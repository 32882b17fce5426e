/**
 * Connecting an org: OAuth 2.0 web server flow with PKCE, from the background, through the browser's own sign-in window.
 * Connected and external client apps alike; the client id is configured by the person or a policy. Tokens are answers to the
 * caller, who keeps them.
 */
import { fail, ok, type Result } from '../../domain/result.ts';
import type { Environment } from '../environment.ts';
import type { Grant } from './grant.ts';
import { newProof, type Chance, type Proof } from './pkce.ts';
import { askForGrant, postForm, refusalOf, type Client, type ConnectError } from './token-endpoint.ts';

/** The browser's sign-in window (`browser.identity`). */
export interface SignIn {
  /** The address that the org has to send people back to; an admin enters it in the client app. */
  readonly redirectUri: string;
  /** Opens the window there and resolves to the address it ended at; rejects when it is closed. */
  open(url: string): Promise<string>;
}

export interface ConnectEnvironment extends Environment {
  readonly chance: Chance;
  readonly signIn: SignIn;
}

/** `api` to read, `refresh_token` to stay connected. Nothing wider. */
const SCOPE = 'api refresh_token';

/** Opens the sign-in window and makes its answer a grant. */
export async function connect(env: ConnectEnvironment, client: Client): Promise<Result<Grant, ConnectError>> {
  const proof = await newProof(env.chance);
  const { redirectUri } = env.signIn;
  let ended: string;
  try {
    ended = await env.signIn.open(signInUrl(client, redirectUri, proof));
  } catch {
    return fail('cancelled');
  }
  const code = codeIn(ended, redirectUri, proof.state);
  if (!code.ok) return code;
  return askForGrant(env, client, {
    grant_type: 'authorization_code',
    code: code.value,
    code_verifier: proof.verifier,
    redirect_uri: redirectUri,
  });
}

/** Where a person signs in and allows the app. */
export function signInUrl({ clientId, origin }: Client, redirectUri: string, proof: Proof): string {
  const asked = new URLSearchParams({
    response_type: 'code',
    client_id: clientId,
    redirect_uri: redirectUri,
    scope: SCOPE,
    state: proof.state,
    code_challenge: proof.challenge,
    code_challenge_method: 'S256',
  });
  return `${origin}/services/oauth2/authorize?${asked.toString()}`;
}

/** The code in the address the window ended at, if that is the answer to our question. */
export function codeIn(address: string, redirectUri: string, state: string): Result<string, ConnectError> {
  const ended = URL.parse(address);
  const expected = URL.parse(redirectUri);
  if (!ended || !expected || ended.origin !== expected.origin || ended.pathname !== expected.pathname)
    return fail('mismatch');
  if (ended.searchParams.get('state') !== state) return fail('mismatch');
  const error = ended.searchParams.get('error');
  if (error !== null) return fail(refusalOf(error));
  const code = ended.searchParams.get('code');
  return code ? ok(code) : fail('bad_answer');
}

/** Another grant for the one that has run out; the refresh token may be a new one (rotation). */
export async function refresh(
  env: Environment,
  client: Client,
  refreshToken: string,
): Promise<Result<Grant, ConnectError>> {
  const fresh = await askForGrant(env, client, { grant_type: 'refresh_token', refresh_token: refreshToken });
  return fresh.ok ? ok({ refreshToken, ...fresh.value }) : fresh;
}

/** Takes the grant back at Salesforce. Revoking the refresh token ends its access tokens too. True = it is done. */
export async function revoke(env: Environment, grant: Grant): Promise<boolean> {
  const token = grant.refreshToken ?? grant.accessToken;
  const answer = await postForm(env, `${grant.origin}/services/oauth2/revoke`, { token });
  return answer.ok && answer.value.status === 200;
}
