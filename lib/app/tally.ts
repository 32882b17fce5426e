import type { Bucket } from '../domain/verdict.ts';
import type { Observation } from '../store/records.ts';
import type { Tags } from '../store/tags.ts';
import { isCertain } from './certain.ts';
import type { List, Row } from './item-line.ts';
import { USUAL, rowOf } from './item-line.ts';
import type { Ruling } from './ruling.ts';

/** Items by bucket, and the rows of those that are named. Tallies of parts add up to the tally of the whole. */
export interface Tally {
  readonly counts: Partial<Record<Bucket, number>>;
  readonly rows: Readonly<Record<List, readonly Row[]>>;
  readonly oldest?: string;
  readonly newest?: string;
}

const isList = (bucket: Bucket): bucket is List => Object.hasOwn(USUAL, bucket);

/** Counts each item once, in the bucket it has at this instant. */
export function tallyOf(ruling: Ruling, seen: Iterable<Observation>, tags: Tags, now: Date): Tally {
  const counts: Partial<Record<Bucket, number>> = {};
  const rows: Record<List, Row[]> = { untagged: [], off_strategy: [], unknown: [] };
  let oldest: string | undefined;
  let newest: string | undefined;
  for (const each of seen) {
    const verdict = ruling.verdict(each.item, tags.get(each.id), now);
    const bucket = isCertain(each, verdict) ? verdict.bucket : 'unknown';
    counts[bucket] = (counts[bucket] ?? 0) + 1;
    if (isList(bucket)) rows[bucket].push(rowOf(ruling, each, verdict, bucket, now));
    if (oldest === undefined || each.at < oldest) oldest = each.at;
    if (newest === undefined || each.at > newest) newest = each.at;
  }
  return { counts, rows, ...(oldest !== undefined && { oldest }), ...(newest !== undefined && { newest }) };
}

const least = (values: readonly string[]): string | undefined =>
  values.reduce<string | undefined>(
    (low, value) => (low === undefined || value < low ? value : low),
    undefined,
  );

const greatest = (values: readonly string[]): string | undefined =>
  values.reduce<string | undefined>(
    (high, value) => (high === undefined || value > high ? value : high),
    undefined,
  );

export function sumOf(tallies: readonly Tally[]): Tally {
  const counts: Partial<Record<Bucket, number>> = {};
  for (const tally of tallies)
    for (const [bucket, count] of Object.entries(tally.counts) as [Bucket, number][])
      counts[bucket] = (counts[bucket] ?? 0) + count;
  const oldest = least(tallies.flatMap((tally) => tally.oldest ?? []));
  const newest = greatest(tallies.flatMap((tally) => tally.newest ?? []));
  return {
    counts,
    rows: {
      untagged: tallies.flatMap(({ rows }) => rows.untagged),
      off_strategy: tallies.flatMap(({ rows }) => rows.off_strategy),
      unknown: tallies.flatMap(({ rows }) => rows.unknown),
    },
    ...(oldest !== undefined && { oldest }),
    ...(newest !== undefined && { newest }),
  };
}
