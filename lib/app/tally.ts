import type { Bucket } from '../domain/verdict.ts';
import type { Observation } from '../store/records.ts';
import type { Tags } from '../store/tags.ts';
import { isCertain } from './certain.ts';
import type { List, Row } from './item-line.ts';
import { USUAL, rowOf } from './item-line.ts';
import { byNewest } from './newest-rows.ts';
import type { Ruling } from './ruling.ts';

/** Items by bucket, and when they were seen. The counts of parts add up to those of the whole. */
export interface Counts {
  readonly counts: Partial<Record<Bucket, number>>;
  readonly oldest?: string;
  readonly newest?: string;
}

/** Counts, and the rows of the items that are named, newest first. */
export interface Tally extends Counts {
  readonly rows: Readonly<Record<List, readonly Row[]>>;
}

export const LISTS = Object.keys(USUAL) as readonly List[];

const isList = (bucket: Bucket): bucket is List => Object.hasOwn(USUAL, bucket);

/** Counts each item once, in the bucket it has at this instant. */
export function tallyOf(ruling: Ruling, seen: Iterable<Observation>, tags: Tags, now: Date): Tally {
  const counts: Partial<Record<Bucket, number>> = {};
  const rows: Record<List, Row[]> = { untagged: [], off_strategy: [], unknown: [] };
  let oldest: string | undefined;
  let newest: string | undefined;
  for (const each of seen) {
    const verdict = ruling.verdict(each.item, tags.get(each.id), now);
    const bucket = isCertain(ruling, each, verdict) ? verdict.bucket : 'unknown';
    counts[bucket] = (counts[bucket] ?? 0) + 1;
    if (isList(bucket)) rows[bucket].push(rowOf(ruling, each, verdict, bucket, now));
    if (oldest === undefined || each.at < oldest) oldest = each.at;
    if (newest === undefined || each.at > newest) newest = each.at;
  }
  for (const list of LISTS) rows[list].sort(byNewest);
  return { counts, rows, ...(oldest !== undefined && { oldest }), ...(newest !== undefined && { newest }) };
}

/** The counts of parts that share no item, added up. */
export function sumOf(parts: readonly Counts[]): Counts {
  const counts: Partial<Record<Bucket, number>> = {};
  let oldest: string | undefined;
  let newest: string | undefined;
  for (const part of parts) {
    for (const [bucket, count] of Object.entries(part.counts) as [Bucket, number][])
      counts[bucket] = (counts[bucket] ?? 0) + count;
    if (part.oldest !== undefined && (oldest === undefined || part.oldest < oldest)) oldest = part.oldest;
    if (part.newest !== undefined && (newest === undefined || part.newest > newest)) newest = part.newest;
  }
  return { counts, ...(oldest !== undefined && { oldest }), ...(newest !== undefined && { newest }) };
}
