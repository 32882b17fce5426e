import type { Ask } from './ask.ts';
import { share, type Shared } from './share.ts';
import { nameOf, record, text } from './untrusted.ts';

/** Ids of the fields that are custom ones in Jira and so differ from site to site. */
export interface FieldIds {
  readonly sprint: readonly string[];
  /** Company-managed and team-managed projects have one each; an item has a value in one of them. */
  readonly points: readonly string[];
  readonly team: readonly string[];
  /** Fields that hold the key of a parent, where Jira has no `parent` for all types. */
  readonly parent: readonly string[];
}

export const NO_IDS: FieldIds = { sprint: [], points: [], team: [], parent: [] };

const POINTS_NAME = /^story points?( estimate)?$/i;
/** A field is recognised by the end of its type; the front names the app, which has changed owners. */
const TYPES: Readonly<Record<keyof FieldIds, RegExp>> = {
  sprint: /:gh-sprint$/,
  points: /:jsw-story-points$/,
  team: /:(rm-teams-custom-field|atlassian)-team$/,
  parent: /:(gh-epic-link|jpo-custom-field-parent)$/,
};

/** Reads the answer of `/field`. Null when it is no list of fields. */
export function readFieldIds(json: unknown): FieldIds | null {
  if (!Array.isArray(json)) return null;
  const idsOf = (kind: keyof FieldIds) =>
    json.flatMap((field: unknown) => {
      const id = text(record(field)['id']) ?? '';
      const schema = record(record(field)['schema']);
      const named = kind === 'points' && schema['type'] === 'number' && POINTS_NAME.test(nameOf(field) ?? '');
      return id.startsWith('customfield_') && (named || TYPES[kind].test(text(schema['custom']) ?? ''))
        ? id
        : [];
    });
  return { sprint: idsOf('sprint'), points: idsOf('points'), team: idsOf('team'), parent: idsOf('parent') };
}

const TRIES = 3;
const PATIENCE_MS = 5_000;

/**
 * Finds the ids, once per page. Where that fails, fields are read without them: an item without its sprint is better
 * than none. A failed discovery is tried again with later batches, three times at most.
 */
export function fieldIdFinder(ask: Ask, path: string): (signal: AbortSignal) => Promise<FieldIds> {
  let found: FieldIds | null = null;
  let tries = 0;
  let search: Shared<FieldIds | null> | undefined;

  const discover = async (signal: AbortSignal): Promise<FieldIds | null> => {
    const answer = await ask({ path: `${path}/field`, timeoutMs: PATIENCE_MS, once: true }, signal);
    if (!signal.aborted) tries++;
    found = answer.ok ? readFieldIds(answer.value) : null;
    search = undefined;
    return found;
  };

  return async (signal) => {
    if (found || tries >= TRIES) return found ?? NO_IDS;
    if (!search || search.abandoned()) search = share(discover);
    return (await search.join(signal)) ?? NO_IDS;
  };
}
