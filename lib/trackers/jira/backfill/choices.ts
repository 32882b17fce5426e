import { ok } from '../../../domain/result.ts';
import type { Answered, ScopeChoice } from '../../backfill-source.ts';
import { list, record, text } from '../../untrusted.ts';
import { refusedBy, type JiraAsking } from './asking.ts';

/** Boards and projects; who sees more of them types a key or a query. */
const MOST = 50;

/** Projects (on Cloud those worked on last first) and boards. A Jira without boards has projects all the same. */
export async function jiraChoices({
  ask,
  place,
  path,
  signal,
}: JiraAsking): Answered<readonly ScopeChoice[]> {
  const onServer = place.flavour === 'server';
  const search = onServer ? '/project' : `/project/search?maxResults=${MOST}&orderBy=-lastIssueUpdatedTime`;
  const projects = await ask({ path: `${path}${search}` }, signal);
  if (!projects.ok) return { ok: false, error: refusedBy(projects.error) };
  const boards = await ask(
    { path: `${place.contextPath ?? ''}/rest/agile/1.0/board?maxResults=${MOST}` },
    signal,
  );
  const found = onServer ? projects.value : record(projects.value)['values'];
  return ok([
    ...list(found)
      .slice(0, 4 * MOST)
      .map(record)
      .flatMap(({ key, name }): readonly ScopeChoice[] => {
        const own = text(key);
        return own === undefined ? [] : [{ query: { by: 'project', key: own }, title: text(name) ?? own }];
      }),
    ...(boards.ok ? list(record(boards.value)['values']) : [])
      .slice(0, MOST)
      .map(record)
      .flatMap(({ id, name }): readonly ScopeChoice[] => {
        const title = text(name);
        return typeof id === 'number' && title !== undefined
          ? [{ query: { by: 'board', id: String(id) }, title }]
          : [];
      }),
  ]);
}
