import type { WorkItem } from '../../domain/work-item.ts';
import type { FieldChoices } from '../../domain/own-fields.ts';

/** One kind of record in one HubSpot portal, as far as its API is concerned. */
export interface HubSpotPlace {
  /** The portal's id: digits. */
  readonly tenant: string;
  readonly object: 'deals' | 'tickets';
  /** What the portal calls its own properties. */
  readonly fields?: PortalFields;
}

/**
 * Internal names of properties that are not the same in every portal, of the record itself or, with `company.` in front, of its
 * company: `discount`, `company.segment`. What is no such name is as good as a property that is not there; null = none.
 */
export interface PortalFields extends FieldChoices {
  /** Without one, the only property called "Goal" or "Strategic goal". */
  readonly goal?: string | null;
  /** Without one, the only property called "Segment", of the company before the record's own. */
  readonly segment?: string | null;
  /** Without one, the company's country. */
  readonly region?: string | null;
  /** Kept under their names in `custom`. */
  readonly custom?: readonly string[];
}

/** Most records of one batch (`batch/read`, HubSpot's documents). */
export const MAX_KEYS = 100;

/** What the records of a place are. */
export const kindOf = ({ object }: Pick<HubSpotPlace, 'object'>): WorkItem['kind'] =>
  object === 'deals' ? 'deal' : 'ticket';

/** Ids are digits. Nothing else is ever sent. */
export const isRecordId = (key: string): boolean => /^\d{1,20}$/.test(key);

const HOST = /^app(?:-[a-z]{2,4}\d{1,2})?\.hubspot\.com$/;

/**
 * The page a person reads a record on. `host`: of the pages in the portal's region, such as `app-eu1.hubspot.com`; anything
 * else is as good as the first region's, which leads on.
 */
export function recordUrl({ tenant, object }: HubSpotPlace, id: string, host = ''): string {
  const pages = HOST.test(host) ? host : 'app.hubspot.com';
  return `https://${pages}/contacts/${tenant}/record/${object === 'deals' ? '0-3' : '0-5'}/${id}`;
}
