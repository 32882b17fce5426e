import { ok } from '../domain/result.ts';
import type { ItemId } from '../domain/work-item.ts';
import { itemId } from '../domain/work-item.ts';
import type { Answer, ObserveRequest, Paint, PaintAnswer, PaintedItem } from '../messages/protocol.ts';
import { changesBetween } from '../store/history.ts';
import { moveItem } from '../store/move.ts';
import { admit, foundAbsent, isFresh, keepable, readFromApi, stub } from '../store/observe.ts';
import type { Observation } from '../store/records.ts';
import { Shelves, saveShelves } from '../store/shelves.ts';
import { nextState } from '../store/state.ts';
import { tagsNear } from '../store/tags.ts';
import type { App } from './app.ts';
import { commit } from './commit.ts';
import { paintOf } from './paint.ts';
import { tagFields } from './tag-fields.ts';

/**
 * Keeps what the API said: fields, their changes since it was last asked, keys it left out, and keys that have moved. `rev`
 * grows only when an item the API had told us about before is painted otherwise now: a first reading is news to the asking
 * page alone, and that gets its answer here.
 */
export function observe(app: App, request: ObserveRequest): Promise<Answer<PaintAnswer>> {
  const { site, tenant } = request;
  const now = app.now();
  const idOf = (key: string): ItemId => itemId({ site, tenant, key });

  return commit<PaintAnswer>(app, 'relaxed', async (tx, state) => {
    const ruling = await app.rulings.current(tx, state);
    const shelves = new Shelves(tx);
    const moves = Object.entries(request.moved).filter(([from, to]) => from !== to);
    for (const [from, to] of moves) await moveItem(tx, shelves, idOf(from), idOf(to), now);

    const asked = [...request.items.map(({ key }) => key), ...request.absent, ...moves.map(([from]) => from)];
    await shelves.load(asked.map(idOf));
    const tags = await tagsNear(tx, [...asked, ...moves.map(([, to]) => to)].map(idOf));

    const paint = (seen: Observation): Paint =>
      paintOf(ruling, ruling.verdict(seen.item, tags.get(seen.id), now), now);
    const painted = new Map<ItemId, Paint>();
    let changed = false as boolean;
    const keep = async (before: Observation | undefined, after: Observation): Promise<void> => {
      painted.set(after.id, paint(after));
      changed ||= before?.source === 'api' && JSON.stringify(paint(before)) !== JSON.stringify(paint(after));
      const kept = keepable(after, state.settings.keepTitles);
      shelves.put(kept);
      await Promise.all(changesBetween(before, kept).map((change) => tx.objectStore('history').add(change)));
    };

    for (const item of request.items) {
      const before = shelves.observation(itemId(item));
      await keep(before, readFromApi(before, admit(item), now));
    }
    for (const key of request.absent) {
      const before = shelves.observation(idOf(key));
      await keep(before, foundAbsent(before, stub({ site, tenant, key }), now));
    }

    await saveShelves(tx, shelves);
    const next = changed ? nextState(state, 'observed') : state;
    const items: PaintedItem[] = [];
    for (const key of asked) {
      const id = await shelves.whereabouts(idOf(key));
      const seen = shelves.observation(id);
      const own = painted.get(id) ?? (seen && paint(seen));
      if (own) items.push({ key, paint: own, fresh: isFresh(seen, now) });
    }
    return ok({ value: { rev: next.rev, items, ...tagFields(ruling) }, ...(changed && { state: next }) });
  });
}
