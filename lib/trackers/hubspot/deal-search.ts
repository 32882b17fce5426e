import type { BackfillQuestion } from '../backfill-source.ts';

/** Most results of one search (HubSpot's documents, 2026-03). */
export const MOST_FOUND = 200;

interface Filter {
  readonly propertyName: string;
  readonly operator: 'EQ' | 'GT' | 'GTE' | 'NOT_HAS_PROPERTY';
  readonly value?: string;
}

const filter = (propertyName: string, operator: Filter['operator'], value?: string): Filter => ({
  propertyName,
  operator,
  ...(value !== undefined && { value }),
});

/** Dates are searched for in milliseconds. */
const changed = (at: string): Filter => filter('hs_lastmodifieddate', 'GTE', String(Date.parse(at)));

/**
 * The body of a search for deals behind one, by their ids. A search gives its first 10,000 results and no more, and what is changed
 * meanwhile changes its places; ids grow with time and stay, so each page is a search of its own. What was finished before the horizon
 * and never touched since is left out: when a deal was really closed, a search does not say.
 */
export function searchFor(
  { query, horizon, since }: BackfillQuestion,
  after: string,
  limit: number = MOST_FOUND,
): object | null {
  if (query.by !== 'pipeline' || !/^[\w-]{1,100}$/.test(query.id)) return null;
  const all = [filter('pipeline', 'EQ', query.id), filter('hs_object_id', 'GT', after)];
  const alternatives =
    since === undefined
      ? [
          [filter('hs_is_closed', 'EQ', 'false')],
          [filter('hs_is_closed', 'NOT_HAS_PROPERTY')],
          [changed(horizon)],
        ]
      : [[changed(since)]];
  return {
    filterGroups: alternatives.map((some) => ({ filters: [...all, ...some] })),
    sorts: [{ propertyName: 'hs_object_id', direction: 'ASCENDING' }],
    properties: ['hs_object_id'],
    limit,
  };
}
