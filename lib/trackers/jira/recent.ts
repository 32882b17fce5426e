import type { Outcome } from './batch.ts';
import type { JiraIssue } from './map-issue.ts';

const MOST_REMEMBERED = 2_000;

/** What was read of any item lately, by key. Parents are looked up here before they are asked for. */
export interface Recent {
  /** Null = absent; undefined = not known, or too old to be trusted. */
  get(key: string): JiraIssue | null | undefined;
  remember(outcomes: ReadonlyMap<string, Outcome>): void;
}

/** A memory of the last 2,000 items, each for `ttlMs` milliseconds. Failures are not remembered. */
export function recentIssues(now: () => number, ttlMs: number): Recent {
  const entries = new Map<string, { readonly at: number; readonly issue: JiraIssue | null }>();
  return {
    get(key) {
      const entry = entries.get(key);
      return entry && now() - entry.at < ttlMs ? entry.issue : undefined;
    },
    remember(outcomes) {
      for (const [key, outcome] of outcomes) {
        if (outcome.is === 'failed') continue;
        entries.delete(key);
        entries.set(key, { at: now(), issue: outcome.is === 'read' ? outcome.issue : null });
      }
      for (const key of entries.keys()) {
        if (entries.size <= MOST_REMEMBERED) break;
        entries.delete(key);
      }
    },
  };
}
