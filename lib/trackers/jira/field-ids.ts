import type { Ask } from './ask.ts';
import { share, type Shared } from './share.ts';
import { list, nameOf, record, text } from './untrusted.ts';

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
const TYPES: Readonly<Record<string, keyof FieldIds>> = {
  'gh-sprint': 'sprint',
  'jsw-story-points': 'points',
  'rm-teams-custom-field-team': 'team',
  'atlassian-team': 'team',
  'gh-epic-link': 'parent',
  'jpo-custom-field-parent': 'parent',
};

/** Reads the answer of `/field`. Null when it is no list of fields. */
export function readFieldIds(json: unknown): FieldIds | null {
  if (!Array.isArray(json)) return null;
  const ids = {
    sprint: [] as string[],
    points: [] as string[],
    team: [] as string[],
    parent: [] as string[],
  };
  for (const field of list(json)) {
    const id = text(record(field)['id']);
    if (id === undefined || !/^customfield_\d+$/.test(id)) continue;
    const schema = record(record(field)['schema']);
    const type = (text(schema['custom']) ?? '').split(':').at(-1) ?? '';
    if (Object.hasOwn(TYPES, type)) ids[TYPES[type] ?? 'team'].push(id);
    else if (schema['type'] === 'number' && POINTS_NAME.test(nameOf(field) ?? '')) ids.points.push(id);
  }
  return ids;
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
