import { hubspotRecord } from './hubspot-key.ts';
import type { WorkItem } from './work-item.ts';

/** What people know an item by: its key, without what only tells it apart from an item of another kind. */
export const shownKey = ({ site, key }: Pick<WorkItem, 'site' | 'key'>): string =>
  (site === 'hubspot' && hubspotRecord(key)?.id) || key;
