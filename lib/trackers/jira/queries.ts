import { fail, ok, type Result } from '../../domain/result.ts';
import type { Fault } from '../../domain/tracker.ts';
import type { Ask, Request } from '../ask.ts';
import { LATER_MS } from '../refusal.ts';
import { list, record } from '../untrusted.ts';
import type { Found } from './batch.ts';
import type { FieldIds } from './field-ids.ts';
import { fieldNames, mapIssue } from './map-issue.ts';
import { apiPath, type JiraPlace } from './place.ts';

/** One request for at most 100 keys, in upper case. */
export type Query = (
  keys: readonly string[],
  ids: FieldIds,
  signal: AbortSignal,
) => Promise<Result<Found, Fault>>;

/** Most keys of one request (Atlassian's REST v3 description of bulkfetch). */
export const MAX_KEYS = 100;

export function jiraQuery(ask: Ask, place: JiraPlace): Query {
  const onServer = place.flavour === 'server';
  const request = onServer ? searchRequest : bulkRequest;
  return async (keys, ids, signal) => {
    const answer = await ask(request(apiPath(place), keys, ids), signal);
    if (answer.ok) return found(answer.value, keys.length, place, ids);
    // Some versions of Data Center refuse the whole query for one key that they do not know.
    return onServer && answer.error.refused
      ? ok({ issues: [], doubt: { is: 'absent' } })
      : fail(answer.error.fault);
  };
}

const bulkRequest = (path: string, keys: readonly string[], ids: FieldIds): Request => ({
  path: `${path}/issue/bulkfetch`,
  body: { issueIdsOrKeys: keys, fields: fieldNames(ids), fieldsByKeys: false },
});

/** Data Center has no bulkfetch. Unvalidated, a query may name keys that do not exist. */
const searchRequest = (path: string, keys: readonly string[], ids: FieldIds): Request => ({
  path: `${path}/search`,
  body: {
    jql: `key in ("${keys.join('","')}")`,
    startAt: 0,
    maxResults: keys.length,
    fields: fieldNames(ids),
    validateQuery: false,
  },
});

function found(json: unknown, asked: number, place: JiraPlace, ids: FieldIds): Result<Found, Fault> {
  const answer = record(json);
  if (!Array.isArray(answer['issues'])) return fail({ code: 'bad_answer' });
  const mapped = answer['issues'].map((issue) => mapIssue(issue, place, ids));
  const issues = mapped.filter((issue) => issue !== null);
  const cutShort = Math.min(Number(answer['total']) || 0, asked) > mapped.length;
  const fault: Fault | undefined =
    issues.length < mapped.length
      ? { code: 'bad_answer' }
      : cutShort || list(answer['issueErrors']).length > 0
        ? { code: 'server_error', retryAfterMs: LATER_MS }
        : undefined;
  return ok({ issues, doubt: fault && { is: 'failed', fault } });
}
