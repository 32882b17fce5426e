import { globSync } from 'node:fs';
import type { SiteId, WorkItem } from '../../lib/domain/work-item.ts';
import type { Route } from '../../lib/sites/adapter.ts';

/**
 * What follows from an item's key and the page it is on: tenant, kind and rebuilt address at least. Expected files leave it
 * out. One per site, in `test/fixtures/<site>/identity.ts`.
 */
export type Identity = (
  key: string,
  page: { readonly url: URL; readonly route: Route | null },
) => Partial<WorkItem> & Pick<WorkItem, 'tenant' | 'kind' | 'url'>;

const folder = new URL('../fixtures/', import.meta.url);
const entries = globSync('*/identity.ts', { cwd: folder }).map(async (file) => {
  const { identity } = (await import(new URL(file, folder).href)) as { readonly identity: Identity };
  return [file.split(/[\\/]/)[0], identity] as const;
});
const identities = new Map(await Promise.all(entries));

export function identityOf(site: SiteId): Identity {
  const identity = identities.get(site);
  if (!identity) throw new Error(`test/fixtures/${site}/identity.ts is missing`);
  return identity;
}
