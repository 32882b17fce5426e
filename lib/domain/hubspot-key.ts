import type { WorkItem } from './work-item.ts';

/** A record of HubSpot, which counts its deals and its tickets apart: one of each may have the same id. */
export interface HubSpotRecordName {
  readonly kind: WorkItem['kind'];
  /** Digits. */
  readonly id: string;
}

const TICKET = 'ticket-';

/** The key of a record: a deal's is its id, a ticket's says that it is one. */
export const hubspotKey = ({ kind, id }: HubSpotRecordName): string => (kind === 'ticket' ? TICKET + id : id);

/** The record that a key names; null for what is none. */
export function hubspotRecord(key: string): HubSpotRecordName | null {
  const isTicket = key.startsWith(TICKET);
  const id = isTicket ? key.slice(TICKET.length) : key;
  return /^\d{1,20}$/.test(id) ? { kind: isTicket ? 'ticket' : 'deal', id } : null;
}
