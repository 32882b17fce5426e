import type { Ask } from '../ask.ts';
import { nameOf, record, text } from '../untrusted.ts';

/** Ids of the fields that are custom ones in Jira and so differ from site to site. */
export interface FieldIds {
  readonly sprint: readonly string[];
  /** Company-managed and team-managed projects have one each; an item has a value in one of them. */
  readonly points: readonly string[];
  readonly team: readonly string[];
  /** Fields that hold the key of a parent, where Jira has no `parent` for all types. */
  readonly parent: readonly string[];
  /** Fields that were asked for by name, as a person named them → id. */
  readonly named: ReadonlyMap<string, string>;
}

type Kind = Exclude<keyof FieldIds, 'named'>;

/** A field is recognised by the end of its type; the front names the app, which has changed owners. */
const TYPES: Readonly<Record<Kind, RegExp>> = {
  sprint: /:gh-sprint$/,
  points: /:jsw-story-points$/,
  team: /:(rm-teams-custom-field|atlassian)-team$/,
  parent: /:(gh-epic-link|jpo-custom-field-parent)$/,
};
const POINTS_NAME = /^story points?( estimate)?$/i;

/** Reads the answer of `/field`. Null when it is no list of fields. */
export const readFieldIds = (json: unknown, names: readonly string[] = []): FieldIds | null =>
  Array.isArray(json) ? idsIn(json, names) : null;

function idsIn(fields: readonly unknown[], names: readonly string[]): FieldIds {
  const idsOf = (kind: Kind, type: RegExp) =>
    fields.flatMap((field) => {
      const id = text(record(field)['id']) ?? '';
      const schema = record(record(field)['schema']);
      const named = kind === 'points' && schema['type'] === 'number' && POINTS_NAME.test(nameOf(field) ?? '');
      return /^customfield_/.test(id) && (named || type.test(text(schema['custom']) ?? '')) ? id : [];
    });
  const kinds = Object.keys(TYPES) as Kind[];
  const entries = kinds.map((kind) => [kind, idsOf(kind, TYPES[kind])] as const);
  return {
    ...(Object.fromEntries(entries) as Record<Kind, string[]>),
    named: new Map(names.flatMap((name) => named(fields, name))),
  };
}

/** The first field of that name, whatever its case; the name or the id will do. */
function named(fields: readonly unknown[], name: string): readonly (readonly [string, string])[] {
  const wanted = name.trim().toLowerCase();
  for (const field of fields) {
    const id = text(record(field)['id']);
    if (id !== undefined && (nameOf(field)?.trim().toLowerCase() === wanted || id.toLowerCase() === wanted))
      return [[name, id]];
  }
  return [];
}

const TRIES = 3;
const PATIENCE_MS = 5_000;

/**
 * Finds the ids, once per page. Where that fails, fields are read without them: an item without its sprint is better
 * than none. A failed discovery is tried again with later batches, three times at most. It goes on when its caller has
 * left: the next one needs it too.
 */
export function fieldIdFinder(ask: Ask, path: string): (names: readonly string[]) => Promise<FieldIds> {
  let tries = 0;
  let search: Promise<unknown> | undefined;

  const discover = async (): Promise<unknown> => {
    const { signal } = new AbortController();
    const answer = await ask({ path: `${path}/field`, timeoutMs: PATIENCE_MS, once: true }, signal);
    if (answer.ok && Array.isArray(answer.value)) return answer.value;
    if (++tries < TRIES) search = undefined;
    return [];
  };

  return async (names) => readFieldIds(await (search ??= discover()), names) ?? idsIn([], []);
}
