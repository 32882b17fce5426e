import { countMatches } from '../domain/count-matches.ts';
import { ok } from '../domain/result.ts';
import type { Answer, MatchesAnswer, MatchesRequest } from '../messages/protocol.ts';
import type { App } from './app.ts';
import { parsed } from './parsed.ts';

/** Live counts over everything seen, for a strategy that need not be saved yet. */
export async function matches(app: App, request: MatchesRequest): Promise<Answer<MatchesAnswer>> {
  const strategy = parsed(request.strategy);
  if (!strategy.ok) return strategy;
  const seen = await app.seen.read();
  if (!seen.ok) return seen;
  const counts = countMatches(strategy.value, seen.value.items, app.now());
  return ok({ seen: seen.value.observations.length, ...counts });
}
