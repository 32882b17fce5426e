import { fail, ok } from '../../../domain/result.ts';
import type { Answered, BackfillQuestion, Cursor, KeysPage } from '../../backfill-source.ts';
import { record, text } from '../../untrusted.ts';
import { KEY } from '../place.ts';
import type { JiraAsking } from './asking.ts';
import { jqlOf } from './first.ts';
import { search, type SearchPlace } from './search.ts';

/** With nothing but keys, Cloud gives five thousand at once, Data Center one thousand unless it is told otherwise. */
const AT_ONCE = 5_000;
const AT_ONCE_SERVER = 1_000;

/** The keys of everything in the scope: of 20,000 items, in four requests. */
export async function readKeys(
  asking: JiraAsking,
  question: BackfillQuestion,
  cursor: Cursor | undefined,
): Answered<KeysPage> {
  const place = cursor ? placeOf(cursor) : await jqlOf(asking, question);
  if (place === null) return fail({ is: 'startOver' });
  if ('ok' in place && !place.ok) return place;
  const at: SearchPlace = 'ok' in place ? { jql: place.value } : place;
  const onServer = asking.place.flavour === 'server';
  const found = await search(asking, at, onServer ? AT_ONCE_SERVER : AT_ONCE, { fields: ['key'] });
  if (!found.ok) return found;
  const { issues, next } = found.value;
  const keys = issues.flatMap((issue) => {
    const key = text(record(issue)['key'])?.toUpperCase() ?? '';
    return KEY.test(key) ? [key] : [];
  });
  // What has no key here would be dropped as gone.
  if (keys.length < issues.length) return fail({ is: 'fault', fault: { code: 'bad_answer' } });
  return ok({ keys, ...(next && { next: { jql: at.jql, ...next } }) });
}

function placeOf(cursor: Cursor): SearchPlace | null {
  const [jql, token] = [text(cursor['jql'], 10_000), text(cursor['token'], 10_000)];
  const { startAt, total } = cursor;
  return jql === undefined
    ? null
    : {
        jql,
        ...(token !== undefined && { token }),
        ...(typeof startAt === 'number' && { startAt }),
        ...(typeof total === 'number' && { total }),
      };
}
