import type { FieldsAnswer, FieldSource } from '../domain/tracker.ts';
import { ask } from '../messages/client.ts';
import type { ScriptName } from '../messages/protocol.ts';
import type { Route } from '../sites/adapter.ts';

declare global {
  /** Of the isolated world: set by the script that reads this site's API. */
  var throughlineFields: ((route: Route) => FieldSource) | undefined;
}

/**
 * Fields read from the page by a script that comes when the first of them are wanted: most of the weight of a site's content
 * script would be its API, and many pages show no work item. Where it cannot come, keys fail for now.
 */
export const laterFields =
  (name: ScriptName) =>
  (route: Route): FieldSource => {
    let source: FieldSource | null = null;
    let more: readonly string[] = [];
    return {
      also(names) {
        more = names;
        source?.also?.(names);
      },
      async fields(keys, signal, onPart) {
        if (!globalThis.throughlineFields) await ask('script', { name });
        if (!source && globalThis.throughlineFields) {
          source = globalThis.throughlineFields(route);
          source.also?.(more);
        }
        if (source) return source.fields(keys, signal, onPart);
        const failed: FieldsAnswer = {
          items: [],
          absent: [],
          failed: keys,
          moved: {},
          fault: { code: 'server_error', retryAfterMs: 5_000 },
        };
        if (!signal.aborted) onPart?.(failed);
        return failed;
      },
    };
  };
