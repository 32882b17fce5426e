import type { KnownProjects, Space } from '../../domain/place-mentions.ts';
import { vendorSiteOf } from '../../sites/hosts.ts';
import type { State } from '../../store/records.ts';
import type { ReadTx } from '../../store/schema.ts';

/** Tools whose items are tickets that a text may name. */
const TRACKERS = ['jira', 'linear'] as const;

/** `jira/acme.atlassian.net/SHOP-#24`: names of shelves begin as the keys on them do. Projects of Linear have other keys. */
const SHELF = /^([a-z]+\/[^/]+)\/([A-Z][A-Z0-9_]*)-#\d+$/;

/** The projects that tickets have been seen of, from the names of the shelves alone: no item is read. */
export async function knownProjects(tx: ReadTx): Promise<KnownProjects> {
  const items = tx.objectStore('items');
  const shelves = await Promise.all(
    TRACKERS.map((site) => items.getAllKeys(IDBKeyRange.bound(`${site}/`, `${site}0`, false, true))),
  );
  const found = new Map<string, Set<Space>>();
  for (const shelf of shelves.flat()) {
    const [, space, project] = SHELF.exec(shelf) ?? [];
    if (space === undefined || project === undefined) continue;
    found.set(project, (found.get(project) ?? new Set()).add(space));
  }
  return new Map([...found].map(([project, spaces]) => [project, [...spaces]]));
}

/**
 * Is there a tracker in this space? An address of any host may look like Jira's: it is one on the vendor's hosts, where a person has
 * added it, and where tickets have been seen.
 */
export function trackerTest(state: State, known: KnownProjects): (space: Space) => boolean {
  const seen = new Set([...known.values()].flat());
  return (space) => {
    const [site, tenant = ''] = space.split('/');
    if (site === 'linear' || seen.has(space)) return true;
    const url = URL.parse(`https://${tenant}/`);
    if (!url) return false;
    return (
      vendorSiteOf(url)?.id === 'jira' ||
      state.sites.some((each) => each.site === 'jira' && each.origin === url.origin)
    );
  };
}
