import { fail, ok } from '../../../domain/result.ts';
import type { Answered, BackfillQuestion } from '../../backfill-source.ts';
import { list, record, text } from '../../untrusted.ts';
import { statusCategory } from '../status.ts';
import type { JiraCursor } from './cursor.ts';
import { boundedJql, restrictionOf } from './jql.ts';
import { refusedBy, type JiraAsking } from './asking.ts';

/** The whole query; `not_found` for one that cannot be bounded: nothing of it has been sent. */
export async function jqlOf(asking: JiraAsking, question: BackfillQuestion): Answered<string> {
  const { query } = question;
  const filter = query.by === 'board' ? await filterOf(asking, query.id) : ok(undefined);
  if (!filter.ok) return filter;
  const restriction = restrictionOf(query, filter.value);
  return restriction === null
    ? fail({ is: 'fault', fault: { code: 'not_found' } })
    : ok(boundedJql(restriction, question));
}

/** What lies on a board is what its filter finds; the columns and a Kanban's own sub-filter leave out what is finished. */
async function filterOf({ ask, place, signal }: JiraAsking, board: string): Answered<string> {
  if (!/^\d{1,15}$/.test(board)) return fail({ is: 'fault', fault: { code: 'not_found' } });
  const path = `${place.contextPath ?? ''}/rest/agile/1.0/board/${board}/configuration`;
  const answer = await ask({ path }, signal);
  if (!answer.ok) return fail(refusedBy(answer.error));
  const id = text(record(record(answer.value)['filter'])['id']) ?? '';
  return /^\d{1,15}$/.test(id) ? ok(id) : fail({ is: 'fault', fault: { code: 'bad_answer' } });
}

/** What a pass finds out once: ids of fields and categories of statuses go along in its cursor. */
export async function firstCursor(asking: JiraAsking, question: BackfillQuestion): Answered<JiraCursor> {
  const { ask, path, signal } = asking;
  const jql = await jqlOf(asking, question);
  if (!jql.ok) return jql;
  const ids = await asking.fieldIds();
  if (!ids.ok) return ids;
  const statuses = await ask({ path: `${path}/status` }, signal);
  if (!statuses.ok) return fail(refusedBy(statuses.error));
  if (!Array.isArray(statuses.value)) return fail({ is: 'fault', fault: { code: 'bad_answer' } });
  const categories = list(statuses.value).flatMap((status) => {
    const [id, category] = [text(record(status)['id']), statusCategory(status, undefined)];
    return id !== undefined && category ? [[id, category] as const] : [];
  });
  return ok({ jql: jql.value, ids: ids.value, categories: Object.fromEntries(categories) });
}
