import { ok } from '../../domain/result.ts';
import type { Answer } from '../../messages/protocol.ts';
import { readSharing, type KeptPolicy, type KeptSharing, type KeptUrl } from '../../store/sharing.ts';
import type { App } from '../app.ts';
import { commit } from '../commit.ts';
import { digestOf } from './digest.ts';
import { readPolicy, type PolicySaid } from './read-policy.ts';
import { refreshUrl } from './refresh-url.ts';
import { settle } from './settle.ts';
import { without } from './without.ts';

/**
 * Makes the administrator's word the strategy: asked for whenever the worker starts, when the browser says that it is another one,
 * and after a wipe. A policy that was taken back ends; one that cannot be used leaves its last good copy, and says so.
 */
export async function followPolicy(app: App): Promise<Answer<true>> {
  // Firefox rejects where there is no policy at all.
  const value: unknown = await app.extension.readManaged().catch(() => null);
  const nothing = value === null || value === undefined || Object.keys(value).length === 0;
  const digest = nothing ? undefined : await digestOf(JSON.stringify(value));
  const kept = await app.store.read(readSharing);
  if (!kept.ok) return kept;
  if (kept.value.policyDigest === digest) return ok(true);
  const said = nothing ? {} : await readPolicy(value);
  const at = app.now().toISOString();
  const done = await commit<true>(app, 'strict', async (tx, state) => {
    const kept = await readSharing(tx);
    const [policy, url] = [policyOf(said, kept.policy, at), urlOf(said, kept.url)];
    const next: KeptSharing = {
      ...without(kept, 'policyDigest', 'policy', 'url'),
      ...(digest !== undefined && { policyDigest: digest }),
      ...(policy && { policy }),
      ...(url && { url }),
    };
    return ok({ value: true, state: await settle(tx, state, next, at) });
  });
  return done.ok && said.url ? refreshUrl(app, false) : done;
}

function policyOf(
  { strategy, fault }: PolicySaid,
  had: KeptPolicy | undefined,
  at: string,
): KeptPolicy | null {
  if (fault) return { fault, ...(had?.copy && { copy: had.copy }) };
  return strategy ? { copy: { strategy, at } } : null;
}

/** An address by policy takes the place of a person's, and goes with the policy. */
function urlOf({ url, fault }: PolicySaid, followed: KeptUrl | undefined): KeptUrl | undefined {
  const same = url && followed?.byPolicy && followed.address === url.address && followed.key === url.key;
  if (same || (fault && !url)) return followed;
  if (url) return { ...url, byPolicy: true };
  return followed?.byPolicy ? undefined : followed;
}
