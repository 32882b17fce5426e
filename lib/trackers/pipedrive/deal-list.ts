import type { BackfillQuestion, Cursor } from '../backfill-source.ts';
import { text } from '../untrusted.ts';

/**
 * A pass over everything reads what is open, then what was won or lost since the horizon, and then once more some of all that with its
 * past, which costs a request a deal. A pass over changes is one list.
 */
export type Part = 'open' | 'over' | 'past' | 'changed';

/** Where a page begins. */
export interface Place {
  readonly part: Part;
  /** Pipedrive's own; absent = at the beginning of the part. */
  readonly cursor?: string;
  /** Pasts read so far in this pass. */
  readonly pasts: number;
}

/** Most deals of one list (Pipedrive's v2 documents). */
export const MOST_LISTED = 500;
/** Deals of one page whose past is read too: with the list and their organisations ten requests. */
const PASTS_A_PAGE = 8;
/** Where more than these have changed, the rest keep what the deals tell themselves: a past costs 20 of 30,000 tokens of a day. */
export const MOST_PASTS = 400;

const PARTS: readonly Part[] = ['open', 'over', 'past', 'changed'];

export function placeOf({ since }: BackfillQuestion, cursor: Cursor | undefined): Place {
  const part = PARTS.find((each) => each === cursor?.['part']) ?? (since === undefined ? 'open' : 'changed');
  const at = text(cursor?.['cursor'], 2_000);
  const pasts = cursor?.['pasts'];
  return { part, pasts: typeof pasts === 'number' ? pasts : 0, ...(at !== undefined && { cursor: at }) };
}

/** Is the past of its deals read on this page? */
export const readsPasts = ({ part, pasts }: Place): boolean =>
  part === 'past' || (part === 'changed' && pasts < MOST_PASTS);

/** Where the next page begins; undefined at the end of the pass. `more`: Pipedrive's word on where this list goes on. */
export function nextOf(
  { part, pasts }: Place,
  more: string | undefined,
  read: number,
  withPasts: boolean,
): Place | undefined {
  const so = pasts + read;
  if (more !== undefined && !(part === 'past' && so >= MOST_PASTS)) return { part, cursor: more, pasts: so };
  if (part === 'open') return { part: 'over', pasts: so };
  return part === 'over' && withPasts ? { part: 'past', pasts: so } : undefined;
}

/** The path of a page; null for what is no pipeline. In the order of ids, which changes do not disturb. */
export function pathOf(
  { query, horizon, since }: BackfillQuestion,
  place: Place,
  codes: readonly string[],
): string | null {
  if (query.by !== 'pipeline' || !/^\d{1,15}$/.test(query.id)) return null;
  const { part, cursor } = place;
  const changed = part === 'open' ? undefined : (since ?? horizon);
  const said: readonly (readonly [string, string | undefined])[] = [
    ['pipeline_id', query.id],
    ['status', part === 'open' ? 'open' : part === 'over' ? 'won,lost' : undefined],
    ['updated_since', changed?.replace(/\.\d+Z$/, 'Z')],
    ['sort_by', 'id'],
    ['sort_direction', part === 'past' ? 'desc' : 'asc'],
    ['limit', String(readsPasts(place) ? PASTS_A_PAGE : MOST_LISTED)],
    ['custom_fields', codes.length > 0 ? codes.join(',') : undefined],
    ['cursor', cursor],
  ];
  return `/v2/deals?${said.flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`])).join('&')}`;
}
