import { ok, type Result } from '../../domain/result.ts';
import type { Fault } from '../../domain/tracker.ts';
import { browserEnvironment, type Environment } from '../environment.ts';
import type { Credentials } from './grant.ts';
import { GOAL_FIELD, SEGMENT_FIELD, type SalesforcePlace } from './place.ts';
import { salesforceQuery } from './query.ts';
import { isNotes, queryForOne, wrongNames } from './soql.ts';

/** What a connection can do. */
export interface Connection {
  /** There is a deal that this person may see. */
  readonly seesDeals: boolean;
  /** Fields that will stay unknown: the org has none of that name, the person may not see it, or it is no name. */
  readonly missing: readonly string[];
  /** Deals have currencies of their own. */
  readonly severalCurrencies: boolean;
  /** There is a field with the goal of a deal. */
  readonly hasGoal: boolean;
}

/** Asks for one deal, with every field that will be asked for. */
export async function testConnection(
  place: SalesforcePlace,
  credentials: Credentials,
  signal: AbortSignal,
  environment: Environment = browserEnvironment(),
): Promise<Result<Connection, Fault>> {
  const query = salesforceQuery(environment, credentials, place.fields ?? {});
  const rows = await query(queryForOne, signal);
  if (!rows.ok) return rows;
  const severalCurrencies = !query.unknown.has('CurrencyIsoCode');
  // An org with one currency lacks its field by right, and nobody has promised fields for goals and segments.
  const promised = new Set([place.fields?.goal, place.fields?.segment]);
  const guessed = ['CurrencyIsoCode', GOAL_FIELD, SEGMENT_FIELD].filter((name) => !promised.has(name));
  const missing = [...query.unknown].filter((name) => !guessed.includes(name) && !isNotes(name));
  return ok({
    seesDeals: rows.value.length > 0,
    missing: [...missing, ...wrongNames(place.fields ?? {})],
    severalCurrencies,
    hasGoal: place.fields?.goal !== null && !query.unknown.has(place.fields?.goal ?? GOAL_FIELD),
  });
}
