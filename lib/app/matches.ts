import { countMatches } from '../domain/count-matches.ts';
import { ok } from '../domain/result.ts';
import type { Answer, MatchesAnswer, MatchesRequest } from '../messages/protocol.ts';
import type { App } from './app.ts';
import { everyItem } from './every-item.ts';
import { parsed } from './parsed.ts';

/** Live counts over everything seen, for a strategy that need not be saved yet. */
export async function matches(app: App, request: MatchesRequest): Promise<Answer<MatchesAnswer>> {
  const strategy = parsed(request.strategy);
  if (!strategy.ok) return strategy;
  const items = await app.store.read(everyItem);
  if (!items.ok) return items;
  const counts = countMatches(strategy.value, items.value, app.now());
  return ok({ seen: items.value.length, ...counts });
}
