import { fail, ok, type Result } from '../../domain/result.ts';
import type { Fault } from '../../domain/tracker.ts';
import { LATER_MS } from '../refusal.ts';
import { list, record, type Json } from '../untrusted.ts';
import { LONG_AT_ONCE, longHistories } from './backfill-documents.ts';
import { endOf } from './backfill-query.ts';
import type { Query } from './names.ts';

/** Requests that long histories may cost in one step. An issue with thousands of changes has lost its oldest ones. */
const MOST_REQUESTS = 8;
const MEANWHILE: Fault = { code: 'server_error', retryAfterMs: LATER_MS };

/** All changes of these issues: those that came with them, and the rest of the long ones, twenty issues at a time. */
export async function historiesOf(
  nodes: readonly Json[],
  ask: Query,
): Promise<Result<ReadonlyMap<Json, readonly Json[]>, Fault>> {
  const entries = new Map<Json, Json[]>();
  const after = new Map<Json, string>();
  const take = (node: Json, history: unknown): void => {
    const known = entries.get(node) ?? [];
    entries.set(node, [...known, ...list(record(history)['nodes']).map(record)]);
    const more = endOf(history);
    if (typeof more === 'string') after.set(node, more);
    else after.delete(node);
  };
  for (const node of nodes) take(node, node['history']);
  for (let requests = 0; after.size > 0 && requests < MOST_REQUESTS; requests += 1) {
    const some = [...after].slice(0, LONG_AT_ONCE);
    const variables = some.flatMap(([node, cursor], index) => [
      [`k${index}`, node['id']],
      [`c${index}`, cursor],
    ]);
    const said = await ask(longHistories(some.length), Object.fromEntries(variables) as object);
    // One of them has gone meanwhile, and took the answer with it: the next time it is not in the list.
    if (!said.ok) return said.error.code === 'bad_answer' ? fail(MEANWHILE) : said;
    for (const [index, [node]] of some.entries()) take(node, record(said.value[`h${index}`])['history']);
  }
  return ok(entries);
}
