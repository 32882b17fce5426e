import type { ItemId, WorkItem } from '../domain/work-item.ts';

/** Site, tenant and key of an id that was made by `itemId`. */
export function partsOf(id: ItemId): Pick<WorkItem, 'site' | 'tenant' | 'key'> {
  const [site = '', tenant = '', key = ''] = id.split('/');
  return { site: site as WorkItem['site'], tenant, key };
}
