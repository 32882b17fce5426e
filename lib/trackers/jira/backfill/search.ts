import { fail, ok } from '../../../domain/result.ts';
import type { Answered } from '../../backfill-source.ts';
import { record, text } from '../../untrusted.ts';
import { isSomebody, refusedBy, type JiraAsking } from './asking.ts';
import { ordered } from './jql.ts';

/** Where a search goes on. */
export interface SearchPlace {
  readonly jql: string;
  readonly token?: string;
  readonly startAt?: number;
  readonly total?: number;
}

export interface SearchPage {
  readonly issues: readonly unknown[];
  readonly total?: number;
  /** Absent = this was the last page. */
  readonly next?: Omit<SearchPlace, 'jql'>;
}

/** One page of a search: by token on Cloud, by number on Data Center. `more`: what else is sent. */
export async function search(
  asking: JiraAsking,
  place: SearchPlace,
  maxResults: number,
  more: { readonly fields: readonly string[]; readonly expand?: readonly string[] },
): Answered<SearchPage> {
  const { ask, path, signal } = asking;
  const onServer = asking.place.flavour === 'server';
  const { token, startAt = 0 } = place;
  const { expand, fields } = more;
  const jql = ordered(place.jql);
  const answer = await ask(
    onServer
      ? { path: `${path}/search`, body: { jql, startAt, maxResults, fields, ...(expand && { expand }) } }
      : {
          path: `${path}/search/jql`,
          body: { jql, maxResults, fields, ...(token !== undefined && { nextPageToken: token }) },
        },
    signal,
  );
  // A token is remembered for a week; a query that was right before is not wrong now.
  if (!answer.ok)
    return fail(
      answer.error.refused && (token !== undefined || startAt > 0)
        ? { is: 'startOver' }
        : refusedBy(answer.error),
    );
  const said = record(answer.value);
  const { issues } = said;
  if (!Array.isArray(issues)) return fail({ is: 'fault', fault: { code: 'bad_answer' } });
  if (issues.length === 0 && token === undefined && startAt === 0) {
    const somebody = await isSomebody(asking);
    if (!somebody.ok) return somebody;
  }
  return onServer ? ok(numbered(issues, said, place)) : ok(byToken(issues, said));
}

function byToken(issues: readonly unknown[], said: Readonly<Record<string, unknown>>): SearchPage {
  const token = text(said['nextPageToken'], 10_000);
  return { issues, ...(token !== undefined && said['isLast'] !== true && { next: { token } }) };
}

/** What was deleted meanwhile has moved all that follows to the front: then the next page begins that much earlier. */
function numbered(
  issues: readonly unknown[],
  said: Readonly<Record<string, unknown>>,
  { startAt = 0, total: before }: SearchPlace,
): SearchPage {
  const total = typeof said['total'] === 'number' ? said['total'] : 0;
  const fewer = Math.max(0, (before ?? total) - total);
  const next = Math.max(startAt + 1, startAt + issues.length - fewer);
  return { issues, total, ...(issues.length > 0 && next < total && { next: { startAt: next, total } }) };
}
