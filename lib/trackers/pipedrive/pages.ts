import { fail, ok, type Result } from '../../domain/result.ts';
import type { Fault } from '../../domain/tracker.ts';
import type { Ask } from '../ask.ts';
import { record, text } from '../untrusted.ts';

/** Most pages of one list; a cursor that goes on longer is a loop. */
const MOST_PAGES = 20;

/** Every entry of a list of API v2, page by page. `path` has a query already. */
export async function readPages(
  ask: Ask,
  path: string,
  signal: AbortSignal,
): Promise<Result<readonly unknown[], Fault>> {
  const entries: unknown[] = [];
  let cursor = '';
  for (let page = 0; page < MOST_PAGES; page++) {
    const answer = await ask(
      { path: cursor ? `${path}&cursor=${encodeURIComponent(cursor)}` : path },
      signal,
    );
    if (!answer.ok) return fail(answer.error.fault);
    const { data, additional_data: more } = record(answer.value);
    if (!Array.isArray(data)) return fail({ code: 'bad_answer' });
    entries.push(...(data as unknown[]));
    cursor = text(record(more)['next_cursor'], 2_000) ?? '';
    if (!cursor) return ok(entries);
  }
  return fail({ code: 'bad_answer' });
}
