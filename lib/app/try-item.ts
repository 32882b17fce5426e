import { fail, ok } from '../domain/result.ts';
import type { Verdict } from '../domain/verdict.ts';
import type { ItemId } from '../domain/work-item.ts';
import type { Answer } from '../messages/protocol.ts';
import type { Strategy } from '../domain/strategy.ts';
import { Shelves } from '../store/shelves.ts';
import { tagsNear } from '../store/tags.ts';
import type { App } from './app.ts';
import { parsed } from './parsed.ts';
import { rulingOf } from './ruling.ts';

/** The verdict of one seen item under a strategy that need not be saved yet. */
export async function tryItem(
  app: App,
  request: { strategy: Strategy; item: ItemId },
): Promise<Answer<Verdict>> {
  const strategy = parsed(request.strategy);
  if (!strategy.ok) return strategy;
  const found = await app.store.read(async (tx) => {
    const shelves = new Shelves(tx);
    const id = await shelves.whereabouts(request.item);
    return { seen: shelves.observation(id), tag: (await tagsNear(tx, [id])).get(id) };
  });
  if (!found.ok) return found;
  const { seen, tag } = found.value;
  if (!seen) return fail({ code: 'not_found', message: 'This item has not been seen yet.' });
  return ok(rulingOf(strategy.value, {}).verdict(seen.item, tag, app.now()));
}
