import type { Fault } from '../../domain/tracker.ts';
import type { Ancestor, WorkItem } from '../../domain/work-item.ts';
import type { Loader } from '../loader.ts';
import { issueOf, type Outcome } from '../outcome.ts';
import { known } from '../untrusted.ts';
import type { JiraIssue } from './map-issue.ts';

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
  load: Loader<JiraIssue>,
  signal: AbortSignal,
): Promise<{ readonly items: ReadonlyMap<string, WorkItem>; readonly fault: Fault | undefined }> {
  const read = new Map<string, Outcome<JiraIssue>>();
  let level = issues;
  for (let depth = 0; depth < DEPTH && level.length > 0; depth++) {
    const parents = new Set(level.flatMap(({ parent }) => parent?.key ?? []));
    const unread = [...parents].filter((key) => !read.has(key));
    for (const { outcomes } of load(unread, signal, MAX_AGE_MS))
      for (const [key, outcome] of (await outcomes) ?? []) read.set(key, outcome);
    level = unread.flatMap((key) => issueOf(read.get(key)) ?? []);
  }

  const items = new Map<string, WorkItem>();
  let fault: Fault | undefined;
  for (const issue of issues) {
    const ancestors: Ancestor[] = [];
    const broken = climb(issue, read, ancestors);
    if (broken) fault = broken;
    else items.set(issue.item.key, { ...issue.item, ancestors });
  }
  return { items, fault };
}

/** Adds the ancestors of an item to `ancestors`; the fault of the first that could not be read. */
function climb(
  issue: JiraIssue,
  read: ReadonlyMap<string, Outcome<JiraIssue>>,
  ancestors: Ancestor[],
): Fault | undefined {
  const met = new Set([issue.item.key]);
  for (let parent = issue.parent; parent && ancestors.length < DEPTH;) {
    const outcome = read.get(parent.key);
    if (outcome?.is === 'failed') return outcome.fault;
    const found = issueOf(outcome);
    const { key, title, type, labels } = found?.item ?? { ...parent };
    if (met.has(key)) break;
    met.add(key);
    ancestors.push(known<Ancestor>({ key, title, type, labels }));
    parent = found?.parent;
  }
  return undefined;
}
