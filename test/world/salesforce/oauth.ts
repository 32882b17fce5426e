import { createHash } from 'node:crypto';
import { json, redirect, type Answered, type Asked } from '../answer.ts';
import { CLIENT_ID, type Org } from './org.ts';

/** Where the browsers end a sign-in: the only callbacks the admin has entered in the client app. */
const CALLBACK = /^https:\/\/[a-z0-9-]+\.(?:chromiumapp\.org|extensions\.allizom\.org)\/$/;

const refused = (error: string, error_description: string): Answered =>
  json(400, { error, error_description });

/** `/services/oauth2/…`: the web server flow with PKCE, for a client without a secret. Null for other paths. */
export function oauth(org: Org, { method, url, body }: Asked): Answered | null {
  const form = new URLSearchParams(body);
  switch (`${method} ${url.pathname}`) {
    case 'GET /services/oauth2/authorize':
      return authorize(org, url.searchParams);
    case 'POST /services/oauth2/token':
      return token(org, form);
    case 'POST /services/oauth2/revoke':
      return revoke(org, form.get('token') ?? '');
    default:
      return null;
  }
}

/** The person is signed in and the admin has allowed the app beforehand, so nobody is asked: back at once, with a code. */
function authorize(org: Org, asked: URLSearchParams): Answered {
  const back = asked.get('redirect_uri') ?? '';
  if (asked.get('client_id') !== CLIENT_ID) return refused('invalid_client_id', 'client identifier invalid');
  if (!CALLBACK.test(back)) return refused('redirect_uri_mismatch', 'redirect_uri must match configuration');
  const challenge = asked.get('code_challenge') ?? '';
  const right =
    asked.get('response_type') === 'code' &&
    asked.get('code_challenge_method') === 'S256' &&
    asked.get('scope') === 'api refresh_token' &&
    /^[\w-]{43}$/.test(challenge);
  const code = `aPrx${org.codes.size}.${org.id}==`;
  if (right) org.codes.set(code, challenge);
  const answer = new URLSearchParams({
    ...(right ? { code } : { error: 'invalid_request', error_description: 'required parameter missing' }),
    state: asked.get('state') ?? '',
  });
  return redirect(`${back}?${answer.toString()}`);
}

function token(org: Org, form: URLSearchParams): Answered {
  if (form.get('client_id') !== CLIENT_ID) return refused('invalid_client_id', 'client identifier invalid');
  if (form.get('grant_type') === 'refresh_token')
    return org.refreshTokens.has(form.get('refresh_token') ?? '')
      ? granted(org)
      : refused('invalid_grant', 'expired access/refresh token');
  if (form.get('grant_type') !== 'authorization_code')
    return refused('unsupported_grant_type', 'grant type not supported');
  const code = form.get('code') ?? '';
  const challenge = org.codes.get(code);
  const proof = createHash('sha256')
    .update(form.get('code_verifier') ?? '')
    .digest('base64url');
  // A code works once.
  org.codes.delete(code);
  if (challenge === undefined || proof !== challenge)
    return refused('invalid_grant', 'invalid authorization code');
  const refreshToken = `5Aep861.${org.id}.refresh.${org.refreshTokens.size}`;
  org.refreshTokens.add(refreshToken);
  return granted(org, { refresh_token: refreshToken });
}

function granted(org: Org, more: Readonly<Record<string, string>> = {}): Answered {
  const access = org.token();
  org.tokens.add(access);
  return json(200, {
    access_token: access,
    ...more,
    scope: 'refresh_token api',
    instance_url: `https://${org.api}`,
    id: `https://login.salesforce.com/id/${org.id}EAA/005Kd000001RobiIAA`,
    token_type: 'Bearer',
    issued_at: '1795350000000',
  });
}

/** Of a refresh token: its access tokens end too. */
function revoke(org: Org, given: string): Answered {
  if (org.refreshTokens.delete(given)) {
    for (const each of org.tokens) if (each !== org.sessions.api) org.tokens.delete(each);
  } else if (!org.tokens.delete(given)) return refused('unsupported_token_type', 'this token is not known');
  return { status: 200, type: 'text/plain', body: '' };
}
