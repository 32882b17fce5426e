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
}

/** A field is recognised by the end of its type; the front names the app, which has changed owners. */
const TYPES: Readonly<Record<keyof FieldIds, RegExp>> = {
  sprint: /:gh-sprint$/,
  points: /:jsw-story-points$/,
  team: /:(rm-teams-custom-field|atlassian)-team$/,
  parent: /:(gh-epic-link|jpo-custom-field-parent)$/,
};
const POINTS_NAME = /^story points?( estimate)?$/i;

/** Reads the answer of `/field`. Null when it is no list of fields. */
export const readFieldIds = (json: unknown): FieldIds | null => (Array.isArray(json) ? idsIn(json) : null);

function idsIn(fields: readonly unknown[]): FieldIds {
  const idsOf = (kind: string, type: RegExp) =>
    fields.flatMap((field) => {
      const id = text(record(field)['id']) ?? '';
      const schema = record(record(field)['schema']);
      const named = kind === 'points' && schema['type'] === 'number' && POINTS_NAME.test(nameOf(field) ?? '');
      return /^customfield_/.test(id) && (named || type.test(text(schema['custom']) ?? '')) ? id : [];
    });
  const entries = Object.entries(TYPES).map(([kind, type]) => [kind, idsOf(kind, type)] as const);
  return Object.fromEntries(entries) as unknown as FieldIds;
}

const TRIES = 3;
const PATIENCE_MS = 5_000;

/**
 * Finds the ids, once per page. Where that fails, fields are read without them: an item without its sprint is better
 * than none. A failed discovery is tried again with later batches, three times at most. It goes on when its caller has
 * left: the next one needs it too.
 */
export function fieldIdFinder(ask: Ask, path: string): () => Promise<FieldIds> {
  let tries = 0;
  let search: Promise<FieldIds> | undefined;

  const discover = async (): Promise<FieldIds> => {
    const { signal } = new AbortController();
    const answer = await ask({ path: `${path}/field`, timeoutMs: PATIENCE_MS, once: true }, signal);
    const ids = answer.ok ? readFieldIds(answer.value) : null;
    if (!ids && ++tries < TRIES) search = undefined;
    return ids ?? idsIn([]);
  };

  return () => (search ??= discover());
}
