import { fail, ok, type Result } from '../../domain/result.ts';
import type { Fault } from '../../domain/tracker.ts';
import type { Ask } from '../ask.ts';
import type { Outcome } from '../outcome.ts';
import { record } from '../untrusted.ts';
import type { LinearConnection } from './connection.ts';
import { ISSUES, lookups, MAX_LOOKUPS, PROJECTS } from './documents.ts';
import { errorsOf, faultOf, hasData, type GraphError } from './errors.ts';
import { filterOf, isIssueKey, slugIdOf } from './keys.ts';
import { mapIssue, mapProject, type LinearItem } from './map.ts';
import { isWorkspace } from './workspace.ts';

type Outcomes = Map<string, Outcome<LinearItem>>;

/** An answer, and what is missing in it and why. */
interface Said {
  readonly data: Readonly<Record<string, unknown>>;
  /** False: one thing that is missing has left the answer without data. */
  readonly whole: boolean;
  readonly errors: readonly GraphError[];
}

/** Requests that finding moved issues may cost in one batch. */
const MOST_LOOKUPS = 3;
const SOUGHT_MS = 10 * 60_000;

/**
 * Reads a batch of keys (at most 50, as `spell` writes them) to the end. Issues that are not found by team and number are
 * looked up one by one, since they may have moved: an issue is found by every key it ever had.
 */
export function linearReader(
  ask: Ask,
  connection: LinearConnection,
  now: () => number,
): (keys: readonly string[], signal: AbortSignal) => Promise<Outcomes> {
  const { workspace } = connection;
  /** Issues that were looked up in vain, and until when that is believed. */
  const soughtUntil = new Map<string, number>();

  async function query(
    document: string,
    variables: object,
    signal: AbortSignal,
  ): Promise<Result<Said, Fault>> {
    const answer = await ask({ path: '/graphql', body: { query: document, variables } }, signal);
    if (!answer.ok) return fail(answer.error.fault);
    const errors = errorsOf(answer.value);
    const data = record(record(answer.value)['data']);
    if (!hasData(answer.value) && errors.length === 0) return fail({ code: 'bad_answer' });
    // A key of another workspace would show that one's issues under the same numbers.
    if (hasData(answer.value) && !isWorkspace(data, connection)) return fail({ code: 'forbidden' });
    return ok({ data, errors, whole: hasData(answer.value) });
  }

  /** What a list holds. An item with something missing in it would look untagged without being so: it has failed. */
  function settle(
    { data, errors }: Said,
    name: 'issues' | 'projects',
    map: (node: unknown, workspace: string) => LinearItem | null,
    outcomes: Outcomes,
    keysOf: (item: LinearItem) => readonly string[],
  ): Fault | null {
    const { nodes } = record(data[name]);
    const general = errors.find(({ path }) => path[0] !== name || typeof path[2] !== 'number');
    if (!Array.isArray(nodes)) return errors[0] ? faultOf(errors[0].code) : { code: 'bad_answer' };
    if (general) return faultOf(general.code);
    let fault: Fault | null = null;
    for (const [index, node] of nodes.entries()) {
      const item = map(node, workspace);
      const broken = errors.find(({ path }) => path[2] === index);
      if (!item) fault = broken ? faultOf(broken.code) : { code: 'bad_answer' };
      else
        for (const key of keysOf(item))
          outcomes.set(
            key,
            broken ? { is: 'failed', fault: faultOf(broken.code) } : { is: 'read', issue: item },
          );
    }
    return fault;
  }

  async function readIssues(keys: readonly string[], signal: AbortSignal, outcomes: Outcomes): Promise<void> {
    if (keys.length === 0) return;
    const said = await query(ISSUES, { filter: filterOf(keys), first: keys.length }, signal);
    const found: Outcomes = new Map();
    const fault = said.ok
      ? settle(said.value, 'issues', mapIssue, found, ({ item, previously }) => [item.key, ...previously])
      : said.error;
    for (const key of keys) {
      const outcome = found.get(key) ?? (fault ? { is: 'failed' as const, fault } : undefined);
      if (outcome) outcomes.set(key, outcome);
    }
    const missing = keys.filter((key) => !outcomes.has(key));
    for (const key of missing) outcomes.set(key, { is: 'absent' });
    const worth = missing.filter((key) => now() >= (soughtUntil.get(key) ?? 0));
    for (let from = 0; from < worth.length; from += MAX_LOOKUPS)
      await lookUp(worth.slice(from, from + MAX_LOOKUPS), signal, outcomes);
  }

  /** One unknown key may leave the whole answer without data; its name is in the errors, and the others are asked again. */
  async function lookUp(keys: readonly string[], signal: AbortSignal, outcomes: Outcomes): Promise<void> {
    let rest = keys;
    for (let round = 0; round < MOST_LOOKUPS && rest.length > 0; round++) {
      const variables = Object.fromEntries(rest.map((key, index) => [`k${index}`, key]));
      const said = await query(lookups(rest.length), variables, signal);
      const { data, errors, whole } = said.ok ? said.value : { data: {}, errors: [], whole: false };
      const faults = new Map(errors.map(({ path, code }) => [path[0], faultOf(code)]));
      const next: string[] = [];
      for (const [index, key] of rest.entries()) {
        const fault = faults.get(`i${index}`);
        const issue = fault ? null : mapIssue(data[`i${index}`], workspace);
        if (issue) outcomes.set(key, { is: 'read', issue });
        else if (fault?.retryAfterMs !== undefined) outcomes.set(key, { is: 'failed', fault });
        else if (fault || whole) soughtUntil.set(key, now() + SOUGHT_MS);
        else next.push(key);
      }
      const stuck = next.length === rest.length;
      const [error] = errors;
      if (stuck) {
        const fault = said.ok ? faultOf(error?.code ?? '') : said.error;
        return next.forEach((key) => outcomes.set(key, { is: 'failed', fault }));
      }
      rest = next;
    }
  }

  async function readProjects(
    slugs: readonly string[],
    signal: AbortSignal,
    outcomes: Outcomes,
  ): Promise<void> {
    if (slugs.length === 0) return;
    const slugIds = [...new Set(slugs.map(slugIdOf))];
    const said = await query(PROJECTS, { slugIds, first: slugIds.length }, signal);
    const found: Outcomes = new Map();
    const fault = said.ok
      ? settle(said.value, 'projects', mapProject, found, ({ item }) => [slugIdOf(item.key)])
      : said.error;
    for (const slug of slugs)
      outcomes.set(slug, found.get(slugIdOf(slug)) ?? (fault ? { is: 'failed', fault } : { is: 'absent' }));
  }

  return async (keys, signal) => {
    const outcomes: Outcomes = new Map();
    await Promise.all([
      readIssues(keys.filter(isIssueKey), signal, outcomes),
      readProjects(
        keys.filter((key) => !isIssueKey(key)),
        signal,
        outcomes,
      ),
    ]);
    return outcomes;
  };
}
