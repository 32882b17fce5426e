import type { Fault } from '../../domain/tracker.ts';
import type { Result } from '../../domain/result.ts';
import type { Outcome } from '../outcome.ts';
import type { JiraIssue } from './map-issue.ts';

/** What one request said about the keys it asked for. */
export interface Found {
  readonly issues: readonly JiraIssue[];
  /** Set when a key missing from `issues` need not be absent: what is to be made of it once it has been asked for alone. */
  readonly doubt?: Outcome<JiraIssue> | undefined;
}

/** Requests that one batch may cost: enough to find one moved item among 99 absent keys. */
const MOST_REQUESTS = 15;

/**
 * Reads a batch of keys (upper case) to the end: every one of them gets an outcome.
 *
 * Jira follows moved items silently: the answer holds a key that was not asked for, and does not say which asked key it
 * stands for. One missing key and one unexpected item belong together; no unexpected item means that what is missing is
 * absent. In every other case, and when an answer is in doubt, the missing keys are asked for again by halves. Where the
 * requests run out, the rest fails as `bad_answer`: better unknown for now than mistaken for absent. One thing is not told
 * apart: of two asked keys of the same item, one of them its present key, the older is called absent.
 */
export async function readBatch(
  asked: readonly string[],
  query: (keys: readonly string[]) => Promise<Result<Found, Fault>>,
): Promise<ReadonlyMap<string, Outcome<JiraIssue>>> {
  const outcomes = new Map<string, Outcome<JiraIssue>>();
  let requests = MOST_REQUESTS;
  let fault: Fault | undefined;

  const give = (keys: readonly string[], outcome: Outcome<JiraIssue>) =>
    keys.forEach((key) => outcomes.set(key, outcome));

  async function read(keys: readonly string[]): Promise<void> {
    if (keys.length === 0) return;
    if (requests-- === 0) fault ??= { code: 'bad_answer' };
    const answer = fault ? null : await query(keys);
    if (answer && !answer.ok) fault = answer.error;
    if (answer?.ok) await settle(keys, answer.value);
    else if (fault) give(keys, { is: 'failed', fault });
  }

  async function settle(keys: readonly string[], { issues, doubt }: Found): Promise<void> {
    const missing = new Set(keys);
    const strangers = issues.filter((issue) => {
      const expected = missing.delete(issue.item.key);
      if (expected) give([issue.item.key], { is: 'read', issue });
      return !expected;
    });
    const rest = [...missing];
    const [issue] = strangers;
    if (doubt && keys.length === 1) give(rest, doubt);
    else if (!doubt && !issue) give(rest, { is: 'absent' });
    else if (!doubt && issue && rest.length === 1 && strangers.length === 1)
      give(rest, { is: 'read', issue });
    else if (keys.length === 1) give(rest, { is: 'failed', fault: { code: 'bad_answer' } });
    else {
      const middle = Math.ceil(rest.length / 2);
      await read(rest.slice(0, middle));
      await read(rest.slice(middle));
    }
  }

  await read(asked);
  return outcomes;
}
