import type { Answer } from '../messages/protocol.ts';
import type { Handlers } from '../messages/router.ts';
import type { App } from './app.ts';
import { summary } from './summary.ts';

/**
 * The same handlers, with the summary worked out right after the strategy has become another one: with many items that takes a
 * moment, and the next popup should not be the one to wait for it. Nothing waits here, and nothing is lost if it fails.
 */
export function countingAhead(app: App, handlers: Handlers): Handlers {
  const after = <T>(answer: Answer<T>): Answer<T> => {
    if (answer.ok) summary(app, {}).catch(() => undefined);
    return answer;
  };
  return {
    ...handlers,
    'strategy.put': async (request, origin) => after(await handlers['strategy.put'](request, origin)),
    'import.apply': async (request, origin) => after(await handlers['import.apply'](request, origin)),
  };
}
