import { fail, ok, type Result } from '../../domain/result.ts';
import type { Fault } from '../../domain/tracker.ts';
import type { Ask, Request } from './ask.ts';
import type { FieldIds } from './field-ids.ts';
import { fieldNames, mapIssue, type JiraIssue } from './map-issue.ts';
import { apiPath, type JiraPlace } from './place.ts';
import { LATER_MS, type Refusal } from './refusal.ts';
import { list, record } from './untrusted.ts';

/** What one request said about the keys it asked for. */
export interface Found {
  readonly issues: readonly JiraIssue[];
  /** Set when a key missing from `issues` need not be absent: the answer itself is cut short or partly unreadable. */
  readonly doubt: Fault | null;
}

/** Keys that Jira refuses the query for, because it knows none such. Empty: it does not say which. */
export interface UnknownKeys {
  readonly unknown: readonly string[];
}

/** One request for at most 100 keys, in upper case. */
export type Query = (
  keys: readonly string[],
  ids: FieldIds,
  signal: AbortSignal,
) => Promise<Result<Found, Fault | UnknownKeys>>;

/** Most keys of one request (Atlassian's REST v3 description of bulkfetch). */
export const MAX_KEYS = 100;

export function jiraQuery(ask: Ask, place: JiraPlace): Query {
  const onServer = place.flavour === 'server';
  const request = onServer ? searchRequest : bulkRequest;
  return async (keys, ids, signal) => {
    const answer = await ask(request(apiPath(place), keys, ids), signal);
    if (answer.ok) return found(answer.value, keys.length, place, ids);
    return fail(onServer && answer.error.status === 400 ? serverRefusal(answer.error, keys) : answer.error);
  };
}

const bulkRequest = (path: string, keys: readonly string[], ids: FieldIds): Request => ({
  path: `${path}/issue/bulkfetch`,
  body: { issueIdsOrKeys: keys, fields: fieldNames(ids), fieldsByKeys: false },
});

/** Data Center has no bulkfetch. Unvalidated, a query may name keys that do not exist; some versions refuse it all the same. */
const searchRequest = (path: string, keys: readonly string[], ids: FieldIds): Request => ({
  path: `${path}/search`,
  body: {
    jql: `key in (${keys.map((key) => `"${key}"`).join(',')})`,
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
  return ok({
    issues,
    doubt:
      issues.length < mapped.length
        ? { code: 'bad_answer' }
        : cutShort || list(answer['issueErrors']).length > 0
          ? { code: 'server_error', retryAfterMs: LATER_MS }
          : null,
  });
}

/** `An issue with key 'ABC-1' does not exist for field 'key'.`, in the user's language: only the keys are looked for. */
function serverRefusal(refusal: Refusal, keys: readonly string[]): Fault | UnknownKeys {
  const messages = record(refusal.said)['errorMessages'];
  if (refusal.code !== 'bad_answer' || !Array.isArray(messages)) return refusal;
  const named = new Set(
    messages
      .join(' ')
      .toUpperCase()
      .match(/[A-Z][A-Z0-9_]*-\d+/g),
  );
  return { unknown: keys.filter((key) => named.has(key)) };
}
