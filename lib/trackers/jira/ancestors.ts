import type { Fault } from '../../domain/tracker.ts';
import type { Ancestor, WorkItem } from '../../domain/work-item.ts';
import type { Loader } from './loader.ts';
import type { JiraIssue } from './map-issue.ts';
import { known } from './untrusted.ts';

/** Jira's own hierarchies have three to five levels; a longer chain is a loop or a mistake. */
const DEPTH = 6;
/** How long a parent is taken as last read. A tag set on an epic shows on its children at the latest after this. */
const MAX_AGE_MS = 5 * 60_000;

/**
 * The items (by key) with their ancestors, nearest first, at most six; a loop ends where it closes. Levels are read in
 * batches. An ancestor that may not be read is the last of its chain, with what the child knows of it and without labels.
 * Where an ancestor could not be read because of a `fault`, the item is left out: it would look untagged without being so.
 */
export async function withAncestors(
  issues: readonly JiraIssue[],
  load: Loader,
  signal: AbortSignal,
): Promise<{ readonly items: ReadonlyMap<string, WorkItem>; readonly fault: Fault | undefined }> {
  const read: Read = new Map();
  let fault: Fault | undefined;
  let level = issues;

  for (let depth = 0; depth < DEPTH && level.length > 0 && !signal.aborted; depth++) {
    const parents = [...new Set(level.flatMap(({ parent }) => parent?.key ?? []))].filter(
      (key) => !read.has(key),
    );
    for (const { keys, outcomes } of load(parents, signal, MAX_AGE_MS)) {
      const answered = await outcomes;
      for (const key of keys) {
        const outcome = answered?.get(key);
        if (outcome?.is === 'failed') fault ??= outcome.fault;
        read.set(key, outcome?.is === 'read' ? outcome.issue : outcome?.is === 'absent' ? null : FAILED);
      }
    }
    level = parents.flatMap((key) => read.get(key) || []);
  }

  const items = new Map<string, WorkItem>();
  for (const issue of issues) {
    const ancestors = chain(issue, read);
    if (ancestors) items.set(issue.item.key, { ...issue.item, ancestors });
  }
  return { items, fault };
}

const FAILED = false;
/** Parents by key; null = may not be read. */
type Read = Map<string, JiraIssue | null | typeof FAILED>;

function chain(issue: JiraIssue, read: Read): readonly Ancestor[] | null {
  const ancestors: Ancestor[] = [];
  const met = new Set([issue.item.key]);
  for (let parent = issue.parent; parent && ancestors.length < DEPTH;) {
    const found = read.get(parent.key);
    if (found === FAILED) return null;
    const { key, title, type, labels } = found?.item ?? { ...parent };
    if (met.has(key)) break;
    met.add(key);
    ancestors.push(known<Ancestor>({ key, title, type, labels }));
    parent = found?.parent;
  }
  return ancestors;
}
