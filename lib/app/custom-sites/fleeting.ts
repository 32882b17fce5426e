import { taker } from '../../domain/custom/pattern.ts';
import type { SiteId } from '../../domain/work-item.ts';
import type { State } from '../../store/records.ts';

/**
 * Which keys of a tenant are the page's own numbering: another item may have them after the next load, so nothing is ever
 * kept under them.
 */
export function fleetingKeys(
  { sites }: State,
  { site, tenant }: { readonly site: SiteId; readonly tenant: string },
): (key: string) => boolean {
  const own = site === 'custom' && sites.find(({ origin }) => new URL(origin).host === tenant);
  const pattern = own ? own.definition?.fleeting : undefined;
  if (pattern === undefined) return () => false;
  const take = taker(pattern);
  return (key) => take(key) !== null;
}
