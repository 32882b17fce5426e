import type { Fault } from '../../domain/tracker.ts';
import type { Result } from '../../domain/result.ts';
import type { JiraIssue } from './map-issue.ts';
import type { Found, UnknownKeys } from './queries.ts';

/** What became of one asked key. A moved item is read, under another key. */
export type Outcome =
  | { readonly is: 'read'; readonly issue: JiraIssue }
  | { readonly is: 'absent' }
  | { readonly is: 'failed'; readonly fault: Fault };

/** Requests that one batch may cost beyond the first, to tell moved from absent keys. */
const EXTRA_REQUESTS = 12;

/**
 * Reads a batch of keys (upper case) to the end: every one of them gets an outcome.
 *
 * Jira follows moved items silently: the answer holds a key that was not asked for, and does not say which asked key it
 * stands for. One missing key and one unexpected item belong together; no unexpected item means that what is missing is
 * absent. Everything else is asked again by halves, as is a query that Data Center refuses because of a key it does not
 * know, and an answer that is in doubt. Where the requests run out, the rest fails as `bad_answer`: better unknown for now than
 * mistaken for absent. Not told apart: two asked keys of one and the same item, of which the older is called absent.
 */
export async function readBatch(
  asked: readonly string[],
  query: (keys: readonly string[]) => Promise<Result<Found, Fault | UnknownKeys>>,
): Promise<ReadonlyMap<string, Outcome>> {
  const outcomes = new Map<string, Outcome>();
  let requests = 1 + EXTRA_REQUESTS;
  let fault: Fault | undefined;

  const give = (keys: readonly string[], outcome: Outcome) =>
    keys.forEach((key) => outcomes.set(key, outcome));

  async function read(keys: readonly string[]): Promise<void> {
    if (keys.length === 0) return;
    if (requests-- <= 0) fault ??= { code: 'bad_answer' };
    if (fault) return give(keys, { is: 'failed', fault });
    const answer = await query(keys);
    if (answer.ok) return settle(keys, answer.value);
    if ('code' in answer.error) {
      fault = answer.error;
      return give(keys, { is: 'failed', fault });
    }

    const unknown = keys.length === 1 ? keys : answer.error.unknown;
    give(unknown, { is: 'absent' });
    if (unknown.length > 0) return read(keys.filter((key) => !unknown.includes(key)));
    await halves(keys, read);
  }

  async function settle(keys: readonly string[], { issues, doubt }: Found): Promise<void> {
    const byKey = new Map(issues.map((issue) => [issue.item.key, issue]));
    const missing = keys.filter((key) => {
      const issue = byKey.get(key);
      if (issue) outcomes.set(key, { is: 'read', issue });
      return !issue;
    });
    if (doubt && keys.length === 1) return give(missing, { is: 'failed', fault: doubt });
    if (doubt) return halves(missing, read);
    await match(
      missing,
      [...byKey.values()].filter((issue) => !keys.includes(issue.item.key)),
    );
  }

  /** `strangers` are all the items that `missing` keys have moved to. */
  async function match(missing: readonly string[], strangers: readonly JiraIssue[]): Promise<void> {
    const [stranger] = strangers;
    if (!stranger) return give(missing, { is: 'absent' });
    if (missing.length === 1 && strangers.length === 1) return give(missing, { is: 'read', issue: stranger });
    if (missing.length === 1) return give(missing, { is: 'failed', fault: { code: 'bad_answer' } });
    let left = strangers;
    await halves(missing, async (half, last) => {
      if (last) return fault ? read(half) : match(half, left);
      await read(half);
      const taken = new Set(half.map((key) => newKey(outcomes.get(key))));
      left = strangers.filter((issue) => !taken.has(issue.item.key));
    });
  }

  await read(asked);
  return outcomes;
}

const newKey = (outcome: Outcome | undefined) =>
  outcome?.is === 'read' ? outcome.issue.item.key : undefined;

async function halves(
  keys: readonly string[],
  run: (half: readonly string[], last: boolean) => Promise<void>,
): Promise<void> {
  const middle = Math.ceil(keys.length / 2);
  await run(keys.slice(0, middle), false);
  await run(keys.slice(middle), true);
}
