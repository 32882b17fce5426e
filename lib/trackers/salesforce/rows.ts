import { fail, ok, type Result } from '../../domain/result.ts';
import { list, record } from '../untrusted.ts';
import type { Refusal } from '../refusal.ts';
import { API_PATH } from './place.ts';
import type { salesforceRequests } from './requests.ts';

const NEXT_PAGE = /^\/services\/data\/v\d{1,3}\.\d\/query\/[\w-]{1,200}$/;

export interface Rows {
  readonly rows: readonly unknown[];
  /** How many the query found, whatever of them is in the answer. */
  readonly total: number;
}

/** Asks one org a query of fields that every org has, and reads on up to so many pages. */
export async function rowsOf(
  request: ReturnType<typeof salesforceRequests>,
  soql: string,
  mostPages: number,
): Promise<Result<Rows, Refusal>> {
  const { signal } = new AbortController();
  const rows: unknown[] = [];
  let path = `${API_PATH}/query?q=${encodeURIComponent(soql)}`;
  for (let pages = 0; pages < mostPages; pages += 1) {
    const answer = await request(path, signal);
    if (!answer.ok) return answer;
    const { records, totalSize, done, nextRecordsUrl: next } = record(answer.value);
    if (!Array.isArray(records) || typeof totalSize !== 'number') break;
    rows.push(...list(records));
    if (done === true) return ok({ rows, total: totalSize });
    if (typeof next !== 'string' || !NEXT_PAGE.test(next)) break;
    path = next;
  }
  return fail({ fault: { code: 'bad_answer' } });
}
