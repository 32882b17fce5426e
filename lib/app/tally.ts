import type { Bucket } from '../domain/verdict.ts';
import type { ItemLine } from '../messages/protocol.ts';
import type { Observation } from '../store/records.ts';
import type { Tags } from '../store/tags.ts';
import { isCertain } from './certain.ts';
import { lineOf } from './item-line.ts';
import { UNKNOWN } from './paint.ts';
import type { Ruling } from './ruling.ts';

/** The three lists that a summary names items in. */
export const LISTS = ['untagged', 'off_strategy', 'unknown'] as const;
export type List = (typeof LISTS)[number];

/** Items by bucket, and the lines of those that are named. Tallies of parts add up to the tally of the whole. */
export interface Tally {
  readonly counts: Partial<Record<Bucket, number>>;
  readonly lines: Readonly<Record<List, readonly ItemLine[]>>;
  readonly oldest?: string;
  readonly newest?: string;
}

const isList = (bucket: Bucket): bucket is List => (LISTS as readonly string[]).includes(bucket);

/** Counts each item once, in the bucket it has at this instant. */
export function tallyOf(ruling: Ruling, seen: Iterable<Observation>, tags: Tags, now: Date): Tally {
  const counts: Partial<Record<Bucket, number>> = {};
  const lines: Record<List, ItemLine[]> = { untagged: [], off_strategy: [], unknown: [] };
  let oldest: string | undefined;
  let newest: string | undefined;
  for (const each of seen) {
    const verdict = ruling.verdict(each.item, tags.get(each.id), now);
    const sure = isCertain(each, verdict);
    const bucket = sure ? verdict.bucket : 'unknown';
    counts[bucket] = (counts[bucket] ?? 0) + 1;
    if (isList(bucket)) {
      const line = lineOf(ruling, each, verdict, now);
      lines[bucket].push(sure ? line : { ...line, paint: UNKNOWN });
    }
    if (oldest === undefined || each.at < oldest) oldest = each.at;
    if (newest === undefined || each.at > newest) newest = each.at;
  }
  return { counts, lines, ...(oldest !== undefined && { oldest }), ...(newest !== undefined && { newest }) };
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
    lines: {
      untagged: tallies.flatMap(({ lines }) => lines.untagged),
      off_strategy: tallies.flatMap(({ lines }) => lines.off_strategy),
      unknown: tallies.flatMap(({ lines }) => lines.unknown),
    },
    ...(oldest !== undefined && { oldest }),
    ...(newest !== undefined && { newest }),
  };
}
