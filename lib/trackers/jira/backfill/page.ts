import { leaveOut } from '../../../domain/leave-out.ts';
import { fail, ok } from '../../../domain/result.ts';
import type { FieldChange, WorkItem } from '../../../domain/work-item.ts';
import type { Answered, BackfillPage } from '../../backfill-source.ts';
import { opaqueTokens, type Opaque } from '../../opaque.ts';
import { record, text } from '../../untrusted.ts';
import { fieldNames, mapIssue, type JiraIssue } from '../map-issue.ts';
import type { FieldIds } from '../field-ids.ts';
import { refusedBy, type JiraAsking } from './asking.ts';
import type { ChangeWords } from './changes.ts';
import type { JiraCursor } from './cursor.ts';
import { bulkHistories, expandedHistory } from './histories.ts';
import { search } from './search.ts';

/** Jira cuts pages with many fields at about as many itself. With their histories they are well below the 5 MB that are read at once. */
const ON_PAGE = 100;
/** Data Center sends whole histories along. */
const ON_SERVER_PAGE = 50;

/** One page of items, and their histories: by a request of its own on Cloud, in the same one on Data Center. */
export async function readPage(asking: JiraAsking, cursor: JiraCursor, salt: string): Answered<BackfillPage> {
  const onServer = asking.place.flavour === 'server';
  const ids: FieldIds = { ...cursor.ids, named: new Map() };
  const found = await search(asking, cursor, onServer ? ON_SERVER_PAGE : ON_PAGE, {
    fields: [...fieldNames(ids), 'assignee'],
    ...(onServer && { expand: ['changelog'] }),
  });
  if (!found.ok) return found;
  const { issues, next, total } = found.value;
  const words: ChangeWords = { ...cursor, opaque: opaqueTokens(salt) };
  const read = issues.flatMap((issue) => {
    const mapped = mapIssue(issue, asking.place, ids);
    return mapped ? [{ issue, mapped, id: text(record(issue)['id']) ?? '' }] : [];
  });
  // One that cannot be read is no reason to read none; a page of nothing else is no answer.
  if (read.length === 0 && issues.length > 0) return fail({ is: 'fault', fault: { code: 'bad_answer' } });

  const bulk =
    onServer || read.length === 0
      ? ok(null)
      : await bulkHistories(
          asking.ask,
          asking.path,
          read.map(({ id }) => id),
          words,
          asking.signal,
        );
  if (!bulk.ok) return fail(refusedBy(bulk.error));
  const items: WorkItem[] = [];
  for (const { issue, mapped, id } of read) {
    const history = onServer ? await expandedHistory(issue, words) : bulk.value?.get(id);
    items.push(await whole(mapped, issue, history, words.opaque));
  }
  const rest = leaveOut(cursor, 'token', 'startAt', 'total');
  return ok({
    items,
    ...(total !== undefined && { total }),
    ...(next && { next: { ...rest, ...next } }),
  });
}

async function whole(
  { item, parent }: JiraIssue,
  issue: unknown,
  history: readonly FieldChange[] | undefined,
  opaque: Opaque,
): Promise<WorkItem> {
  const person = personOf(record(record(issue)['fields'])['assignee']);
  return {
    ...item,
    ancestors: parent ? [parent] : [],
    ...(person !== undefined && { assignee: await opaque(person) }),
    ...(history && { history }),
  };
}

/** As changelogs name people: by account on Cloud, by key on Data Center. */
const personOf = (value: unknown): string | undefined => {
  const { accountId, key, name } = record(value);
  return text(accountId) ?? text(key) ?? text(name);
};
