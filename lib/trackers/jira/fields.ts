import type { FieldSource } from '../../domain/tracker.ts';
import { asker } from '../ask.ts';
import { fieldSource } from '../field-source.ts';
import { loader } from '../loader.ts';
import { withAncestors } from './ancestors.ts';
import { jiraApi } from './api.ts';
import { readBatch } from './batch.ts';
import { pageEnvironment, type JiraEnvironment } from './environment.ts';
import { fieldIdFinder } from './field-ids.ts';
import type { JiraIssue } from './map-issue.ts';
import { apiPath, KEY, type JiraPlace } from './place.ts';
import { jiraQuery, MAX_KEYS } from './queries.ts';

/**
 * Reads fields through Jira's own API, from a content script on a page of that Jira, with the session of the person who
 * looks at it. One per page: requests on their way, field ids and parents are remembered in it. Keys are matched whatever
 * their case.
 */
export function jiraFields(place: JiraPlace, environment: JiraEnvironment = pageEnvironment()): FieldSource {
  const ask = asker(environment, jiraApi(environment.origin));
  const fieldIds = fieldIdFinder(ask, apiPath(place));
  const query = jiraQuery(ask, place);
  let names: readonly string[] = [];
  const load = loader<JiraIssue>({
    async read(keys, signal) {
      const ids = await fieldIds(names);
      return readBatch(keys, (part) => query(part, ids, signal));
    },
    size: MAX_KEYS,
    now: environment.now,
  });
  return {
    ...fieldSource({
      load,
      spell: (key) => (KEY.test(key) ? key.toUpperCase() : null),
      complete: (issues, signal) => withAncestors(issues, load, signal),
    }),
    also: (more) => void (names = more),
  };
}
