import { wholeOf, type FieldsAnswer, type FieldSource } from '../domain/tracker.ts';
import { ask } from '../messages/client.ts';
import { MAX_BATCH } from '../messages/protocol.ts';
import type { Route } from '../sites/adapter.ts';

/** Fields of a tool that is asked from the background, where its key is kept. The page gets what it may show, and no key. */
export function backgroundFields({ site, tenant }: Route): FieldSource {
  let page = '';
  return {
    // Pipedrive alone gives notes by a request for each deal; the others' come with the fields.
    ...(site === 'pipedrive' && { about: (key: string) => void (page = key) }),
    async fields(keys, signal, onPart) {
      const parts: FieldsAnswer[] = [];
      for (let from = 0; from < keys.length && !signal.aborted; from += MAX_BATCH) {
        const asked = keys.slice(from, from + MAX_BATCH);
        const answer = await ask('fields', {
          site,
          tenant,
          keys: asked,
          ...(asked.includes(page) && { page }),
        });
        const part: FieldsAnswer = answer.ok
          ? answer.value
          : { items: [], absent: [], failed: asked, moved: {}, fault: { code: 'server_error' } };
        parts.push(part);
        if (!signal.aborted) onPart?.(part);
      }
      const left = keys.slice(parts.length * MAX_BATCH);
      const whole = wholeOf(parts);
      return { ...whole, failed: [...whole.failed, ...left] };
    },
  };
}
