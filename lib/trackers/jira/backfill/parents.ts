import { fail, ok } from '../../../domain/result.ts';
import type { WorkItem } from '../../../domain/work-item.ts';
import type { Answered } from '../../backfill-source.ts';
import { KEY } from '../place.ts';
import { jiraQuery } from '../queries.ts';
import type { JiraAsking } from './asking.ts';

/** Parents by their keys, each with its own parent. Who works on them is not asked. */
export async function ancestorsOf(
  { ask, place, signal, fieldIds }: JiraAsking,
  keys: readonly string[],
): Answered<readonly WorkItem[]> {
  const wanted = keys.filter((key) => KEY.test(key)).map((key) => key.toUpperCase());
  if (wanted.length === 0) return ok([]);
  const ids = await fieldIds();
  if (!ids.ok) return ids;
  const found = await jiraQuery(ask, place)(wanted, { ...ids.value, named: new Map() }, signal);
  if (!found.ok) return fail({ is: 'fault', fault: found.error });
  return ok(found.value.issues.map(({ item, parent }) => ({ ...item, ancestors: parent ? [parent] : [] })));
}
