import { fail } from '../../domain/result.ts';
import { asker, type Ask } from '../ask.ts';
import type { Environment } from '../environment.ts';
import { salesforceApi } from './api.ts';
import type { Credentials, Grant } from './grant.ts';

/** Asks one org for a path of its API. A refused token is renewed, and the request sent once more. Never rejects. */
export function salesforceRequests(
  env: Environment,
  credentials: Credentials,
): (path: string, signal: AbortSignal) => ReturnType<Ask> {
  let grant: Grant | null = null;
  const ask = asker(
    env,
    salesforceApi(() => grant),
  );
  return async (path, signal) => {
    grant = await credentials.current();
    if (!grant) return fail({ fault: { code: 'signed_out' } });
    const used = grant;
    const first = await ask({ path }, signal);
    if (first.ok || first.error.fault.code !== 'signed_out' || signal.aborted) return first;
    const renewed = await credentials.renew(used);
    if (!renewed.ok) return fail({ fault: renewed.error });
    grant = renewed.value;
    return ask({ path }, signal);
  };
}
