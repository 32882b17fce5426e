/** Queries for the deals of a scope. Of what comes from outside only checked names, ids and instants get into one. */
import { isDealId } from '../../domain/salesforce-id.ts';
import type { BackfillQuestion } from '../backfill-source.ts';
import { isNotes } from './soql.ts';

/** Deals of one page, and ids of one page without anything else. */
export const DEALS_A_PAGE = 200;
export const IDS_A_PAGE = 2_000;

/** What is not kept of work that is read in, and makes answers large. */
const LONG = new Set(['Description', 'NextStep']);

/**
 * What finds the deals of a scope; null where it is no question to Salesforce. A record type by its API name, `*` for all of them. What
 * was finished before the horizon and never touched since is left out: when a deal was really closed, a query does not say.
 */
export function conditionsOf({ query, horizon, since }: BackfillQuestion): readonly string[] | null {
  if (query.by !== 'pipeline' || !/^(?:\*|[A-Za-z]\w{0,79})$/.test(query.id)) return null;
  return [
    ...(query.id === '*' ? [] : [`RecordType.DeveloperName = '${query.id}'`]),
    since === undefined
      ? `(IsClosed = false OR SystemModstamp >= ${instant(horizon)})`
      : `SystemModstamp >= ${instant(since)}`,
  ];
}

/** As a literal; anything else than an instant is the beginning of time. */
const instant = (at: string): string => {
  const ms = Date.parse(at);
  return new Date(Number.isNaN(ms) ? 0 : ms).toISOString();
};

const FROM = 'FROM Opportunity WHERE';

/** The next deals behind one, in the order of their ids: these grow with time and stay, whatever is changed meanwhile. */
export const queryForPage = (
  fields: readonly string[],
  conditions: readonly string[],
  after: string | undefined,
  limit: number,
): string => {
  const asked = fields.filter((name) => !isNotes(name) && !LONG.has(name));
  const all = after !== undefined && isDealId(after) ? [...conditions, `Id > '${after}'`] : conditions;
  return `SELECT ${asked.join(',')} ${FROM} ${all.join(' AND ')} ORDER BY Id LIMIT ${limit}`;
};

export const queryForCount = (conditions: readonly string[]): string =>
  `SELECT COUNT() ${FROM} ${conditions.join(' AND ')}`;

/** A row for the beginning of each deal and one for each change of stage, amount, probability or date. Who made it is not asked for. */
export const queryForPasts = (ids: readonly string[]): string =>
  `SELECT OpportunityId,StageName,Amount,CreatedDate FROM OpportunityHistory WHERE OpportunityId IN (${ids
    .filter(isDealId)
    .map((id) => `'${id}'`)
    .join(',')}) ORDER BY CreatedDate`;

export const STAGES = 'SELECT ApiName,IsClosed,IsWon FROM OpportunityStage';

export const RECORD_TYPES =
  "SELECT DeveloperName,Name FROM RecordType WHERE SobjectType = 'Opportunity' AND IsActive = true ORDER BY Name LIMIT 200";
