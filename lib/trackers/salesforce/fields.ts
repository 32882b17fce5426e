import { isDealId } from '../../domain/salesforce-id.ts';
import type { FieldsAnswer, FieldSource } from '../../domain/tracker.ts';
import type { WorkItem } from '../../domain/work-item.ts';
import { browserEnvironment, type Environment } from '../environment.ts';
import type { Credentials } from './grant.ts';
import { mapOpportunity } from './map-opportunity.ts';
import type { SalesforcePlace } from './place.ts';
import { salesforceQuery } from './query.ts';
import { MAX_KEYS, queryForIds } from './soql.ts';

const NOTHING: FieldsAnswer = { items: [], absent: [], failed: [], moved: {} };

/**
 * Reads deals of one org by SOQL, from the background. One per org: what its fields are is remembered in it.
 *
 * Of an answer: keys are full ids of opportunities; any other string is absent without being asked for. Keys that were not
 * read because `signal` was aborted are `failed` without a fault.
 */
export function salesforceFields(
  place: SalesforcePlace,
  credentials: Credentials,
  environment: Environment = browserEnvironment(),
): FieldSource {
  const query = salesforceQuery(environment, credentials, place.fields ?? {});

  async function read(keys: readonly string[], signal: AbortSignal): Promise<FieldsAnswer> {
    const rows = signal.aborted ? null : await query((fields) => queryForIds(fields, keys), signal);
    if (!rows || signal.aborted) return { ...NOTHING, failed: keys };
    if (!rows.ok) return { ...NOTHING, failed: keys, fault: rows.error };
    const found = new Map<string, WorkItem>();
    for (const row of rows.value) {
      const item = mapOpportunity(row, place);
      if (!item) return { ...NOTHING, failed: keys, fault: { code: 'bad_answer' } };
      found.set(item.key, item);
    }
    return {
      ...NOTHING,
      items: keys.flatMap((key) => found.get(key) ?? []),
      absent: keys.filter((key) => !found.has(key)),
    };
  }

  return {
    async fields(keys, signal, onPart) {
      const parts: FieldsAnswer[] = [];
      const finish = (part: FieldsAnswer): void => {
        parts.push(part);
        if (!signal.aborted) onPart?.(part);
      };
      const asked = [...new Set(keys)];
      const absent = asked.filter((key) => !isDealId(key));
      const ids = asked.filter(isDealId);
      if (absent.length > 0) finish({ ...NOTHING, absent });
      const batches: string[][] = [];
      for (let from = 0; from < ids.length; from += MAX_KEYS) batches.push(ids.slice(from, from + MAX_KEYS));
      await Promise.all(batches.map(async (batch) => finish(await read(batch, signal))));
      return whole(parts);
    },
  };
}

function whole(parts: readonly FieldsAnswer[]): FieldsAnswer {
  const fault = parts.find((part) => part.fault)?.fault;
  return {
    items: parts.flatMap((part) => part.items),
    absent: parts.flatMap((part) => part.absent),
    failed: parts.flatMap((part) => part.failed),
    moved: {},
    ...(fault && { fault }),
  };
}
