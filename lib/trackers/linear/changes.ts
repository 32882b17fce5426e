/** The history of an issue, as Linear tells of it: several fields in one entry, labels as what came and went, all by ids. */
import type { FieldChange } from '../../domain/work-item.ts';
import type { Opaque } from '../opaque.ts';
import { instant, list, nameOf, text, type Json } from '../untrusted.ts';
import { labelsOf } from './ancestors.ts';
import { categoryOf, cycleOf } from './map.ts';
import { noIds, type Kind, type Names } from './names.ts';

const IDS: readonly (readonly [field: string, kind: Kind])[] = [
  ['State', 'states'],
  ['Cycle', 'cycles'],
  ['Parent', 'issues'],
  ['Project', 'projects'],
  ['Team', 'teams'],
];

/** Every id that has to be known before these entries can be told of. */
export function idsIn(entries: readonly Json[], labelIds: readonly unknown[]): ReturnType<typeof noIds> {
  const ids = noIds();
  const add = (kind: Kind, id: unknown): void => {
    if (typeof id === 'string' && id !== '') ids[kind].add(id);
  };
  for (const id of labelIds) add('labels', id);
  for (const entry of entries) {
    for (const [field, kind] of IDS) for (const side of ['from', 'to']) add(kind, entry[`${side}${field}Id`]);
    for (const id of [...list(entry['addedLabelIds']), ...list(entry['removedLabelIds'])]) add('labels', id);
  }
  return ids;
}

/** Labels as a list of the API, for `labelsOf`. Those that are not known any more are left out. */
export const labelNodes = (ids: unknown, names: Names): { readonly nodes: readonly Json[] } => ({
  nodes: list(ids).flatMap((id): readonly Json[] => {
    const label = names.at('labels', id);
    return label ? [label] : [];
  }),
});

/**
 * The changes of an issue that has these labels now, oldest first. What an id stands for must have been learned. Nobody who
 * changed anything is in it; whom it was assigned to is a token.
 */
export async function changesOf(
  entries: readonly Json[],
  labelIds: readonly unknown[],
  names: Names,
  opaque: Opaque,
): Promise<readonly FieldChange[]> {
  const dated = entries
    .flatMap((entry) => {
      const at = instant(entry['createdAt']);
      return at === undefined ? [] : [{ at, entry }];
    })
    .sort((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0));
  let labels = new Set(labelIds);
  const newest: FieldChange[] = [];
  for (const { at, entry } of dated) {
    const changes: FieldChange[] = [];
    const tell = (field: string, from: unknown, to: unknown): void => {
      if (from !== to) changes.push({ at, field, from: from ?? null, to: to ?? null });
    };
    const named = (field: string, kind: Kind, id: string, read: (node: Json | undefined) => unknown): void =>
      tell(field, read(names.at(kind, entry[`from${id}Id`])), read(names.at(kind, entry[`to${id}Id`])));
    const [was, is] = [names.at('states', entry['fromStateId']), names.at('states', entry['toStateId'])];
    if (was !== is) {
      // The category first, even where it stays: what a status meant is then known where no item has it today.
      const [from, to] = [categoryOf(was?.['type']) ?? null, categoryOf(is?.['type']) ?? null];
      changes.push({ at, field: 'statusCategory', from, to });
      tell('status', nameOf(was), nameOf(is));
    }
    tell(
      'assignee',
      await person(entry['fromAssigneeId'], opaque),
      await person(entry['toAssigneeId'], opaque),
    );
    named('sprint', 'cycles', 'Cycle', cycleOf);
    named('parent', 'issues', 'Parent', (issue) => text(issue?.['identifier']));
    named('project', 'projects', 'Project', nameOf);
    named('team', 'teams', 'Team', (team) => text(team?.['key']));
    tell('estimate', number(entry['fromEstimate']), number(entry['toEstimate']));
    const [added, removed] = [list(entry['addedLabelIds']), list(entry['removedLabelIds'])];
    if (added.length + removed.length > 0) {
      const before = new Set(labels);
      for (const id of added) before.delete(id);
      for (const id of removed) before.add(id);
      const [from, to] = [before, labels].map((ids) => labelsOf(labelNodes([...ids], names)) ?? []);
      changes.push({ at, field: 'labels', from, to });
      labels = before;
    }
    newest.push(...changes.reverse());
  }
  return newest.reverse();
}

const person = async (id: unknown, opaque: Opaque): Promise<string | null> =>
  typeof id === 'string' && id !== '' ? opaque(id) : null;

const number = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null;
