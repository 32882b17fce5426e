import { fail, ok, type Result } from '../../domain/result.ts';
import type { Fault } from '../../domain/tracker.ts';
import type { Environment } from '../environment.ts';
import { record } from '../untrusted.ts';
import type { Refusal } from '../refusal.ts';
import type { UnknownField } from './api.ts';
import type { Credentials } from './grant.ts';
import { API_PATH, type OrgFields } from './place.ts';
import { salesforceRequests } from './requests.ts';
import { fieldsToAsk, isNotes, refusedFields } from './soql.ts';

/** Answers to one query are at most this many; Salesforce gives 2,000 rows each, or fewer when rows are large. */
const MOST_PAGES = 50;
const NEXT_PAGE = /^\/services\/data\/v\d{1,3}\.\d\/query\/[\w-]{1,200}$/;

/** The rows of a query. `soql` makes it from the fields that may be asked for. Never rejects. */
export interface Query {
  (
    soql: (fields: readonly string[]) => string,
    signal: AbortSignal,
  ): Promise<Result<readonly unknown[], Fault>>;
  /** Fields of the list that this org has not, or this person may not see, as far as has been found out. */
  readonly unknown: ReadonlySet<string>;
}

/**
 * Asks one org. A field that the org does not know is left out from then on and the query
 * asked again, until it is answered.
 */
export function salesforceQuery(env: Environment, credentials: Credentials, own: OrgFields): Query {
  const unknown = new Set<string>();
  const request = salesforceRequests(env, credentials);

  async function rows(first: unknown, signal: AbortSignal): Promise<Result<readonly unknown[], Fault>> {
    const all: unknown[] = [];
    let page = record(first);
    for (let pages = 1; ; pages++) {
      if (!Array.isArray(page['records'])) return fail({ code: 'bad_answer' });
      all.push(...(page['records'] as unknown[]));
      if (page['done'] === true) return ok(all);
      const next = page['nextRecordsUrl'];
      if (typeof next !== 'string' || !NEXT_PAGE.test(next) || pages === MOST_PAGES)
        return fail({ code: 'bad_answer' });
      const answer = await request(next, signal);
      if (!answer.ok) return fail(answer.error.fault);
      page = record(answer.value);
    }
  }

  const query = async (
    soql: (fields: readonly string[]) => string,
    signal: AbortSignal,
  ): Promise<Result<readonly unknown[], Fault>> => {
    for (;;) {
      const fields = fieldsToAsk(own, unknown);
      const path = `${API_PATH}/query?q=${encodeURIComponent(soql(fields))}`;
      const answer = await request(path, signal);
      if (answer.ok) return rows(answer.value, signal);
      const { unknownField, refused: disliked, fault } = answer.error as Refusal & Partial<UnknownField>;
      // Whatever else is wrong with a query or its answer, such as its size: it may be the notes, and they are no field.
      const maybe = disliked || fault.code === 'bad_answer' ? fields.filter(isNotes) : [];
      const refused = unknownField === undefined ? maybe : refusedFields(unknownField, fields);
      // Each round leaves out at least one field, so this ends.
      if (refused.length === 0) return fail(fault);
      for (const name of refused) unknown.add(name);
    }
  };
  return Object.assign(query, { unknown });
}
