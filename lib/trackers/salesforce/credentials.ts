/** The two kinds of credentials: those of a connected app, and, where a person has chosen so, the browser's own session. */
import { fail, ok, type Result } from '../../domain/result.ts';
import type { Fault } from '../../domain/tracker.ts';
import type { Environment } from '../environment.ts';
import { LATER_MS } from '../refusal.ts';
import { refresh } from './connect.ts';
import type { Credentials, Grant } from './grant.ts';
import { sessionGrant, type Cookies } from './session.ts';
import type { Client, ConnectError } from './token-endpoint.ts';

/** Where the caller keeps the grant of an org. Neither method rejects. */
export interface Kept {
  read(): Promise<Grant | null>;
  write(grant: Grant): Promise<void>;
}

/** Of a connected app. Any number of requests that are refused at once cost one refresh. */
export function connectedCredentials(env: Environment, client: Client, kept: Kept): Credentials {
  let renewing: Promise<Result<Grant, Fault>> | null = null;

  async function renew(used: Grant): Promise<Result<Grant, Fault>> {
    const now = await kept.read();
    if (now && now.accessToken !== used.accessToken) return ok(now);
    if (!now?.refreshToken) return fail({ code: 'signed_out' });
    const fresh = await refresh(env, client, now.refreshToken);
    if (!fresh.ok) return fail(faultOf(fresh.error));
    await kept.write(fresh.value);
    return fresh;
  }

  return {
    current: () => kept.read(),
    async renew(used) {
      renewing ??= renew(used).finally(() => (renewing = null));
      return renewing;
    },
  };
}

/** Of the browser's session. It is not renewed from here: either the person has signed in again meanwhile, or not. */
export function sessionCredentials(cookies: Cookies, tenant: string): Credentials {
  // Without the permission the browser rejects: then there is no session for us.
  const current = () => sessionGrant(cookies, tenant).catch(() => null);
  return {
    current,
    async renew(used) {
      const now = await current();
      return now && now.accessToken !== used.accessToken ? ok(now) : fail({ code: 'signed_out' });
    },
  };
}

function faultOf(error: ConnectError): Fault {
  switch (error) {
    case 'offline':
    case 'timeout':
    case 'server_error':
      return { code: error, retryAfterMs: LATER_MS };
    case 'bad_answer':
      return { code: error };
    default:
      return { code: 'signed_out' };
  }
}
