import { ask } from '../../../lib/messages/client.ts';
import type { Ports } from '../ports.ts';

/**
 * Gives back the access to the host of an origin, for which a person was asked once; unless a site that was added, or the address the
 * strategy comes from, is on it too. To be called when what needed it is gone.
 */
export async function giveBack(
  permissions: Ports['permissions'],
  origin: string,
  pattern: string,
): Promise<void> {
  const [sites, sharing] = await Promise.all([ask('sites.get', {}), ask('sharing.get', {})]);
  if (!sites.ok || !sharing.ok) return;
  const shared = sharing.value.url ? [sharing.value.url.address] : [];
  const hosts = [...sites.value.added.map((site) => site.origin), ...shared].map(
    (each) => URL.parse(each)?.hostname,
  );
  if (!hosts.includes(new URL(origin).hostname)) await permissions.remove([pattern]).catch(() => false);
}
