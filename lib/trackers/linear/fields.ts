import type { FieldSource } from '../../domain/tracker.ts';
import { fail } from '../../domain/result.ts';
import { asker, type Ask } from '../ask.ts';
import { browserEnvironment, type Environment } from '../environment.ts';
import { fieldSource } from '../field-source.ts';
import { loader } from '../loader.ts';
import { linearApi } from './api.ts';
import { isApiKey, type LinearConnection } from './connection.ts';
import { MAX_KEYS } from './documents.ts';
import { spell } from './keys.ts';
import type { LinearItem } from './map.ts';
import { linearReader } from './read.ts';

/** Asks with a key. A text that is no key is refused as Linear would refuse it, without being sent anywhere. */
export const askLinear = (apiKey: string, environment: Environment): Ask =>
  isApiKey(apiKey)
    ? asker(environment, linearApi(apiKey))
    : () => Promise.resolve(fail({ fault: { code: 'signed_out' } }));

/**
 * Reads issues (`ENG-123`) and projects (by slug) of one workspace from the background, with a personal API key. One per
 * connection: requests on their way are remembered in it. `signed_out` = the key is not accepted; `forbidden` = it may not
 * read this, or belongs to another workspace.
 */
export function linearFields(
  connection: LinearConnection,
  environment: Environment = browserEnvironment(),
): FieldSource {
  const read = linearReader(askLinear(connection.apiKey, environment), connection, environment.now);
  return fieldSource<LinearItem>({
    load: loader({ read, size: MAX_KEYS, now: environment.now }),
    spell,
    // Ancestors come with the issue.
    complete: (issues) =>
      Promise.resolve({
        items: new Map(issues.map(({ item }) => [item.key, item])),
        fault: undefined,
      }),
  });
}
