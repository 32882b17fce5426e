import type { FieldsAnswer, FieldSource } from '../../domain/tracker.ts';
import { asker } from '../ask.ts';
import { issueOf, withAncestors } from './ancestors.ts';
import { jiraApi } from './api.ts';
import { pageEnvironment, type JiraEnvironment } from './environment.ts';
import { fieldIdFinder } from './field-ids.ts';
import { loader, type Load } from './loader.ts';
import { apiPath, KEY, type JiraPlace } from './place.ts';
import { jiraQuery } from './queries.ts';

/**
 * Reads fields through Jira's own API, from a content script on a page of that Jira, with the session of the person who
 * looks at it. One per page: requests on their way, field ids and parents are remembered in it.
 *
 * Of an answer: keys are matched whatever their case; a string that is no key is absent without being asked for. Keys
 * that were not read because `signal` was aborted are `failed` without a fault.
 */
export function jiraFields(place: JiraPlace, environment: JiraEnvironment = pageEnvironment()): FieldSource {
  const ask = asker(environment, jiraApi(environment.origin));
  const load = loader(fieldIdFinder(ask, apiPath(place)), jiraQuery(ask, place), environment.now);

  /** `spelt`: key in upper case → as it was asked for. */
  async function part(
    { keys, outcomes }: Load,
    spelt: ReadonlyMap<string | undefined, readonly string[]>,
    signal: AbortSignal,
  ): Promise<FieldsAnswer> {
    const asAsked = (key: string) => spelt.get(key) ?? [];
    const answered = await outcomes;
    const issues = keys.flatMap((key) => issueOf(answered?.get(key)) ?? []);
    const lineage = await withAncestors(issues, load, signal);
    if (signal.aborted) return { ...NOTHING, failed: keys.flatMap(asAsked) };

    const absent: string[] = [];
    const failed: string[] = [];
    const moved: Record<string, string> = {};
    let { fault } = lineage;
    for (const key of keys) {
      const outcome = answered?.get(key);
      const now = lineage.items.get(issueOf(outcome)?.item.key ?? '')?.key;
      if (now && now !== key) for (const old of asAsked(key)) moved[old] = now;
      if (outcome?.is === 'absent') absent.push(...asAsked(key));
      else if (!now) failed.push(...asAsked(key));
      if (outcome?.is === 'failed') fault ??= outcome.fault;
    }
    return { items: [...lineage.items.values()], absent, failed, moved, ...(fault && { fault }) };
  }

  return {
    async fields(keys, signal, onPart) {
      const spelt = Map.groupBy(new Set(keys), (key) => (KEY.test(key) ? key.toUpperCase() : undefined));
      const parts: FieldsAnswer[] = [];
      const finish = (answer: FieldsAnswer) => {
        parts.push(answer);
        if (!signal.aborted) onPart?.(answer);
      };

      const noKeys = spelt.get(undefined);
      if (noKeys) finish({ ...NOTHING, absent: noKeys });
      const wanted = [...spelt.keys()].filter((key) => key !== undefined);
      const loads = signal.aborted
        ? [{ keys: wanted, outcomes: Promise.resolve(null) }]
        : load(wanted, signal);
      await Promise.all(loads.map(async (one) => finish(await part(one, spelt, signal))));
      return whole(parts);
    },
  };
}

const NOTHING: FieldsAnswer = { items: [], absent: [], failed: [], moved: {} };

function whole(parts: readonly FieldsAnswer[]): FieldsAnswer {
  const fault = parts.find((part) => part.fault)?.fault;
  return {
    items: [...new Map(parts.flatMap(({ items }) => items.map((item) => [item.key, item]))).values()],
    absent: parts.flatMap((part) => part.absent),
    failed: parts.flatMap((part) => part.failed),
    moved: Object.assign({}, ...parts.map((part) => part.moved)) as Record<string, string>,
    ...(fault && { fault }),
  };
}
