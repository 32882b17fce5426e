/** Which page of HubSpot a path is. */
export type Place =
  | { readonly name: 'table' | 'board' | 'tickets' | 'workspace' }
  | { readonly name: 'record' | 'ticket'; readonly id: string };

const RECORDS = { '0-3': 'record', '0-5': 'ticket' } as const;

export function placeOf(path: string): Place | null {
  const [, type, display] = /^\/contacts\/\d+\/objects\/(0-[35])\/views\/\w+\/(list|board)$/.exec(path) ?? [];
  if (type === '0-5') return display === 'list' ? { name: 'tickets' } : null;
  if (type) return { name: display === 'board' ? 'board' : 'table' };
  if (/^\/prospecting\/\d+\/deals(?:\/\w+)?$/.test(path)) return { name: 'workspace' };
  const [, record, id] = /^\/contacts\/\d+\/(?:record\/(0-[35])|deal)\/(\d+)\/?$/.exec(path) ?? [];
  return id === undefined ? null : { name: record === '0-5' ? RECORDS['0-5'] : RECORDS['0-3'], id };
}
