import { fail, ok, type Result } from '../../../domain/result.ts';
import type { FieldChange } from '../../../domain/work-item.ts';
import type { Ask } from '../../ask.ts';
import type { Refusal } from '../../refusal.ts';
import { list, record, text } from '../../untrusted.ts';
import { changedFields, changesIn, type ChangeWords } from './changes.ts';

/** Histories by the id of the item (Cloud names no keys here), oldest change first. */
export type Histories = ReadonlyMap<string, readonly FieldChange[]>;

/** Every change comes with all that Jira knows of who made it, some 1.2 kB: more of them and the answer is too large to be read. */
const MOST_CHANGES = 2_500;
/** Of a hundred items: far more than two hundred changes each. */
const MOST_PAGES = 10;

/** The changes of at most a hundred items; null where there are too many to be read. */
export async function bulkHistories(
  ask: Ask,
  path: string,
  ids: readonly string[],
  words: ChangeWords,
  signal: AbortSignal,
): Promise<Result<Histories | null, Refusal>> {
  const found = new Map<string, FieldChange[]>(ids.map((id) => [id, []]));
  let token: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const body = {
      issueIdsOrKeys: ids,
      fieldIds: changedFields(words.ids),
      maxResults: MOST_CHANGES,
      ...(token !== undefined && { nextPageToken: token }),
    };
    const answer = await ask({ path: `${path}/changelog/bulkfetch`, body }, signal);
    if (!answer.ok) return answer;
    const said = record(answer.value);
    if (!Array.isArray(said['issueChangeLogs'])) return fail({ fault: { code: 'bad_answer' } });
    for (const log of list(said['issueChangeLogs']).map(record)) {
      const own = found.get(text(log['issueId']) ?? '');
      for (const entry of list(log['changeHistories'])) own?.push(...(await changesIn(entry, words)));
    }
    token = text(said['nextPageToken'], 10_000);
    if (token === undefined) return ok(sorted(found));
  }
  return ok(null);
}

/** The changes that `expand=changelog` has put into an item; undefined where not all of them are there. */
export async function expandedHistory(
  issue: unknown,
  words: ChangeWords,
): Promise<readonly FieldChange[] | undefined> {
  const { histories, total } = record(record(issue)['changelog']);
  if (!Array.isArray(histories) || Number(total) > histories.length) return undefined;
  const changes: FieldChange[] = [];
  for (const entry of histories) changes.push(...(await changesIn(entry, words)));
  return changes.sort(byInstant);
}

/** Changes of one instant stay in their order. */
const byInstant = (one: FieldChange, other: FieldChange): number => Date.parse(one.at) - Date.parse(other.at);

const sorted = (all: ReadonlyMap<string, FieldChange[]>): Histories =>
  new Map([...all].map(([id, changes]) => [id, changes.sort(byInstant)]));
