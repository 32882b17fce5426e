import { quotedJql, readJql } from '../../../domain/jql.ts';
import type { BackfillQuestion } from '../../backfill-source.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 1440 * MINUTE_MS;

/** Creation does not change: what is edited while pages are read stays where it is in the order. */
const ORDER = 'ORDER BY created ASC, key ASC';

/**
 * Time as Jira reads it wherever its clock and the person's zone are: an instant in JQL is one of the zone in the person's profile,
 * which is not to be known; “so many minutes ago” is the same everywhere.
 */
export const ago = (instant: string, now: string): string =>
  `"-${Math.max(1, Math.ceil((Date.parse(now) - Date.parse(instant)) / MINUTE_MS))}m"`;

const daysAgo = (instant: string, now: string): string =>
  `"-${Math.max(1, Math.ceil((Date.parse(now) - Date.parse(instant)) / DAY_MS))}d"`;

/** What the query alone restricts to; null for one that must not be sent. A board is asked for its filter first. */
export function restrictionOf(query: BackfillQuestion['query'], filter: string | undefined): string | null {
  if (query.by === 'project')
    return /^[A-Za-z][A-Za-z0-9_]*$/.test(query.key) ? `project = ${quotedJql(query.key)}` : null;
  if (query.by === 'board') return filter === undefined ? null : `filter = ${filter}`;
  if (query.by !== 'jql') return null;
  const read = readJql(query.jql);
  return read.ok ? read.restriction : null;
}

/** Open work, what was finished within the horizon, and of that only what was changed since, if that is asked for. */
export function boundedJql(
  restriction: string,
  { horizon, since, now }: Omit<BackfillQuestion, 'query'>,
): string {
  const within = `(statusCategory != Done OR updated >= ${daysAgo(horizon, now)})`;
  const changed = since === undefined ? '' : ` AND updated >= ${ago(since, now)}`;
  return `(${restriction}) AND ${within}${changed}`;
}

export const ordered = (jql: string): string => `${jql} ${ORDER}`;

/** The same, with any of the labels. */
export const labelledJql = (jql: string, labels: readonly string[]): string =>
  `${jql} AND labels in (${labels.map(quotedJql).join(', ')})`;
