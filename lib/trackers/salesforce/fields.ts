import { isDealId } from '../../domain/salesforce-id.ts';
import type { FieldSource } from '../../domain/tracker.ts';
import { browserEnvironment, type Environment } from '../environment.ts';
import { fieldSource } from '../field-source.ts';
import { loader } from '../loader.ts';
import type { Outcome, ReadIssue } from '../outcome.ts';
import type { Credentials } from './grant.ts';
import { mapOpportunity } from './map-opportunity.ts';
import type { SalesforcePlace } from './place.ts';
import { salesforceQuery } from './query.ts';
import { MAX_KEYS, queryForIds } from './soql.ts';

/**
 * Reads deals of one org by SOQL, from the background. One per org: requests on their way and what its fields are is
 * remembered in it. Keys are full ids of opportunities.
 */
export function salesforceFields(
  place: SalesforcePlace,
  credentials: Credentials,
  environment: Environment = browserEnvironment(),
): FieldSource {
  const query = salesforceQuery(environment, credentials, place.fields ?? {});

  async function read(
    keys: readonly string[],
    signal: AbortSignal,
  ): Promise<Map<string, Outcome<ReadIssue>>> {
    const rows = await query((fields) => queryForIds(fields, keys), signal);
    const items = rows.ok ? rows.value.map((row) => mapOpportunity(row, place)) : [];
    const fault = rows.ok ? (items.includes(null) ? ({ code: 'bad_answer' } as const) : null) : rows.error;
    const outcomes = new Map<string, Outcome<ReadIssue>>(
      keys.map((key) => [key, fault ? { is: 'failed', fault } : { is: 'absent' }]),
    );
    for (const item of items)
      if (item && !fault && outcomes.has(item.key)) outcomes.set(item.key, { is: 'read', issue: { item } });
    return outcomes;
  }

  return fieldSource({
    load: loader<ReadIssue>({ read, size: MAX_KEYS, now: environment.now }),
    spell: (key) => (isDealId(key) ? key : null),
    complete: (deals) =>
      Promise.resolve({ items: new Map(deals.map(({ item }) => [item.key, item])), fault: undefined }),
  });
}
