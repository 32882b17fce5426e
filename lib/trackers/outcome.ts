import type { Fault } from '../domain/tracker.ts';
import type { WorkItem } from '../domain/work-item.ts';

/** Something that was read about a work item. */
export interface ReadIssue {
  readonly item: WorkItem;
}

/** What became of one asked key. A moved item is read, under another key. */
export type Outcome<T extends ReadIssue> =
  | { readonly is: 'read'; readonly issue: T }
  | { readonly is: 'absent' }
  | { readonly is: 'failed'; readonly fault: Fault };

/** The item, where one has been read. */
export const issueOf = <T extends ReadIssue>(outcome: Outcome<T> | undefined): T | undefined =>
  outcome?.is === 'read' ? outcome.issue : undefined;
