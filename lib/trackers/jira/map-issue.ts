import type { Ancestor, WorkItem } from '../../domain/work-item.ts';
import { each, instant, known, nameOf, record, text, type Json } from '../untrusted.ts';
import type { FieldIds } from './field-ids.ts';
import { browseUrl, KEY, type JiraPlace } from './place.ts';
import { sprintName } from './sprint.ts';
import { statusCategory } from './status.ts';

/** A work item as Jira answered it, and its parent as far as the item itself tells. */
export interface JiraIssue {
  readonly item: WorkItem;
  readonly parent: Ancestor | undefined;
}

const TITLE_LENGTH = 500;

/** The fields to ask for. No assignee, reporter or text: what is not read cannot leak. */
export const fieldNames = (ids: FieldIds): readonly string[] => [
  ...'summary status resolution issuetype labels components parent priority project created updated'.split(
    ' ',
  ),
  ...[ids.sprint, ids.points, ids.team, ids.parent, [...ids.named.values()]].flat(),
];

/** Jira's `IssueBean` as a work item, its ancestors not yet known. Null when it has no key or no fields. */
export function mapIssue(issue: unknown, place: JiraPlace, ids: FieldIds): JiraIssue | null {
  const key = text(record(issue)['key'])?.toUpperCase();
  const fields = record(issue)['fields'];
  if (key === undefined || !KEY.test(key) || typeof fields !== 'object' || fields === null) return null;
  const field = fields as Json;
  const first = <T>(of: readonly string[], read: (value: unknown) => T | undefined): T | undefined =>
    of.map((id) => read(field[id])).find((value) => value !== undefined);

  return {
    item: known<WorkItem>({
      site: 'jira',
      tenant: place.tenant,
      key,
      kind: 'ticket',
      title: text(field['summary'], TITLE_LENGTH) ?? '',
      url: browseUrl(place, key),
      type: nameOf(field['issuetype']),
      status: nameOf(field['status']),
      statusCategory: statusCategory(field['status'], field['resolution']),
      project: text(record(field['project'])['key']),
      labels: each(field['labels'], text),
      components: each(field['components'], nameOf),
      sprint: first(ids.sprint, sprintName),
      team: first(ids.team, teamName),
      priority: nameOf(field['priority']),
      estimate: first(ids.points, points),
      createdAt: instant(field['created']),
      updatedAt: instant(field['updated']),
      custom: ids.named.size > 0 ? customOf(ids, field) : undefined,
    }),
    parent: parentOf(field['parent']) ?? first(ids.parent, parentOf),
  };
}

/** What was asked for by name: a text, a list of texts, or null where the item has none. */
const customOf = ({ named }: FieldIds, field: Json): NonNullable<WorkItem['custom']> =>
  Object.fromEntries(
    [...named].map(([name, id]) => {
      const value = field[id];
      return [name, Array.isArray(value) ? (each(value, wordsOf) ?? []) : (wordsOf(value) ?? null)];
    }),
  );

/** A text, a number, or what an option or a version is called. Never a person. */
const wordsOf = (value: unknown): string | undefined =>
  'displayName' in record(value)
    ? undefined
    : typeof value === 'number'
      ? String(value)
      : (text(value) ?? text(record(value)['value']) ?? nameOf(value));

const points = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined;

/** Cloud sends an object with a name or, on some sites, the bare id of the team, which is no name. */
const teamName = (value: unknown): string | undefined => nameOf(value) ?? text(record(value)['title']);

/** `{key, fields: {summary, issuetype}}`, or the bare key of an epic link. The key stands in for an unknown title. */
function parentOf(value: unknown): Ancestor | undefined {
  const parent = record(value);
  const key = (text(value) ?? text(parent['key']))?.toUpperCase();
  if (key === undefined || !KEY.test(key)) return undefined;
  const fields = record(parent['fields']);
  return known<Ancestor>({
    key,
    title: text(fields['summary'], TITLE_LENGTH) ?? key,
    type: nameOf(fields['issuetype']),
    labels: undefined,
  });
}
