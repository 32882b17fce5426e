import { ok, type Result } from '../../domain/result.ts';
import type { ScopeQuery } from '../../domain/scope.ts';
import type { Fault } from '../../domain/tracker.ts';
import type { WorkItem } from '../../domain/work-item.ts';
import { faulty, misasked, refusedAt } from '../backfill-answer.ts';
import type { BackfillQuestion, BackfillSource, Cursor } from '../backfill-source.ts';
import { browserEnvironment, type Environment } from '../environment.ts';
import { opaqueTokens, type Opaque } from '../opaque.ts';
import { list, record, text, type Json } from '../untrusted.ts';
import { ISSUES_A_PAGE, KEYS, KEYS_A_PAGE, SIZE, TEAMS, WORK } from './backfill-documents.ts';
import { listIn, query, whole } from './backfill-query.ts';
import { changesOf, idsIn, labelNodes } from './changes.ts';
import type { LinearConnection } from './connection.ts';
import { askLinear } from './fields.ts';
import { isIssueKey } from './keys.ts';
import { historiesOf } from './long-histories.ts';
import { mapIssue } from './map.ts';
import { names, type Names } from './names.ts';

const FINISHED = ['completed', 'canceled', 'duplicate'];
const TEAM = /^[A-Z][A-Z0-9]{0,9}$/i;

/**
 * Reads the issues of a team from the background, with a personal API key: 64 a request, in the order they were made in, with their
 * whole history. One per connection: what ids stand for is remembered in it, and asked for again after a restart.
 */
export function linearBackfill(
  connection: LinearConnection,
  environment: Environment = browserEnvironment(),
): BackfillSource {
  const ask = askLinear(connection.apiKey, environment);
  const known = names();

  return {
    async size({ query, since }) {
      const key = teamOf(query);
      if (key === null) return misasked();
      // The API counts a team's issues, and none by a filter.
      if (since !== undefined) return ok(null);
      const said = await whole(ask, connection)(SIZE, { key });
      if (!said.ok) return faulty(said.error);
      const count = record(list(record(said.value['teams'])['nodes'])[0])['issueCount'];
      return typeof count === 'number' ? ok(count) : faulty({ code: 'not_found' });
    },

    async page(question) {
      const after = afterOf(question.cursor);
      const filter = filterOf(question);
      if (!filter) return misasked();
      const said = await query(ask, connection, WORK, { filter, first: ISSUES_A_PAGE, ...after });
      if (!said.ok) return refusedAt(after?.after, said.error);
      const read = listIn(said.value);
      if (!read.ok) return refusedAt(after?.after, read.error);
      const { nodes, broken, next } = read.value;
      const items = await itemsOf(nodes, broken, opaqueTokens(question.salt));
      return items.ok ? ok({ items: items.value, ...(next && { next }) }) : faulty(items.error);
    },

    async keys(question) {
      const after = afterOf(question.cursor);
      const filter = filterOf(question);
      if (!filter) return misasked();
      const said = await query(ask, connection, KEYS, { filter, first: KEYS_A_PAGE, ...after });
      if (!said.ok) return refusedAt(after?.after, said.error);
      const read = listIn(said.value);
      if (!read.ok) return refusedAt(after?.after, read.error);
      const { nodes, next } = read.value;
      const keys = nodes.flatMap(({ identifier, trashed }) => {
        const key = text(identifier)?.toUpperCase() ?? '';
        return trashed !== true && isIssueKey(key) ? [key] : [];
      });
      return ok({ keys, ...(next && { next }) });
    },

    async choices() {
      const said = await whole(ask, connection)(TEAMS, {});
      if (!said.ok) return faulty(said.error);
      return ok(
        list(record(said.value['teams'])['nodes']).flatMap((team) => {
          const [key, name] = [text(record(team)['key']), text(record(team)['name'])];
          return key === undefined ? [] : [{ query: { by: 'team', key }, title: name ?? key }];
        }),
      );
    },
  };

  async function itemsOf(
    nodes: readonly Json[],
    broken: ReadonlySet<Json>,
    opaque: Opaque,
  ): Promise<Result<readonly WorkItem[], Fault>> {
    const asking = whole(ask, connection);
    const entries = await historiesOf(nodes, asking);
    if (!entries.ok) return entries;
    for (const { id, identifier } of nodes) known.know('issues', text(id) ?? '', { identifier });
    const labels = nodes.flatMap((node) => lineOf(node).flatMap(({ labelIds }) => list(labelIds)));
    const learned = await known.learn(asking, idsIn([...entries.value.values()].flat(), labels));
    if (!learned.ok) return learned;
    const items: WorkItem[] = [];
    for (const node of nodes) {
      const issue = mapIssue(dressed(node, known), connection.workspace);
      if (!issue || node['trashed'] === true) continue;
      const assignee = text(record(node['assignee'])['id']);
      items.push({
        ...issue.item,
        ...(assignee !== undefined && { assignee: await opaque(assignee) }),
        ...(broken.has(node) && { readable: false }),
        history: await changesOf(entries.value.get(node) ?? [], list(node['labelIds']), known, opaque),
      });
    }
    return ok(items);
  }
}

/** Parents that are asked for; an answer that nests more of them is not followed. */
const LEVELS = 3;

/** The parent of an issue, as far as it was read. */
const parentOf = ({ parent }: Json, levels: number): Json | undefined =>
  levels > 0 && parent !== null && parent !== undefined ? record(parent) : undefined;

/** An issue and its parents. */
function lineOf(node: Json, levels = LEVELS): readonly Json[] {
  const parent = parentOf(node, levels);
  return parent ? [node, ...lineOf(parent, levels - 1)] : [node];
}

/** With lists of labels in place of their ids, as other queries have them. */
function dressed(node: Json, known: Names, levels = LEVELS): Json {
  const parent = parentOf(node, levels);
  const labels = labelNodes(node['labelIds'], known);
  return { ...node, labels, parent: parent && dressed(parent, known, levels - 1) };
}

const afterOf = (cursor: Cursor | undefined): { readonly after: string } | undefined => {
  const after = text(cursor?.['after'], 500);
  return after === undefined ? undefined : { after };
};

const teamOf = (query: ScopeQuery): string | null =>
  query.by === 'team' && TEAM.test(query.key) ? query.key : null;

/** Null where it is no question to Linear. Times are said as “so long ago”: the two clocks need not agree. */
function filterOf({ query, horizon, since, now }: BackfillQuestion): object | null {
  const key = teamOf(query);
  if (key === null) return null;
  const ago = (at: string): string =>
    `-PT${Math.max(0, Math.ceil((Date.parse(now) - Date.parse(at)) / 1_000))}S`;
  return {
    team: { key: { eq: key } },
    or: [
      { state: { type: { nin: FINISHED } } },
      { completedAt: { gte: horizon } },
      { canceledAt: { gte: horizon } },
    ],
    ...(since !== undefined && { updatedAt: { gte: ago(since) } }),
  };
}
