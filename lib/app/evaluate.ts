import type { WorkItem } from '../domain/work-item.ts';
import { itemId } from '../domain/work-item.ts';
import { ok } from '../domain/result.ts';
import type { Answer, EvaluateRequest, PaintAnswer, PaintedItem } from '../messages/protocol.ts';
import { admit, isFresh, isNews, keepable, seenOnPage } from '../store/observe.ts';
import { Shelves, saveShelves } from '../store/shelves.ts';
import { readState } from '../store/state.ts';
import { tagsNear } from '../store/tags.ts';
import type { App } from './app.ts';
import { isCertain, isFinal } from './certain.ts';
import { fleetingKeys } from './custom-sites/fleeting.ts';
import { partsOf } from './id-parts.ts';
import { LOADING, paintOf } from './paint.ts';
import { tagFields } from './tag-fields.ts';

/** With titles switched off they are not kept; what is on the page right now is looked at all the same. */
const inSight = (kept: WorkItem, seen: WorkItem): WorkItem => ({
  ...kept,
  ...(kept.title === '' && { title: seen.title }),
  ...(kept.text === undefined && seen.text !== undefined && { text: seen.text }),
});

/**
 * Paints items as a page shows them, from what the API said before where it did, and remembers that they were seen. Painting
 * does not depend on remembering: with a full disk the page is still painted.
 */
export async function evaluate(app: App, request: EvaluateRequest): Promise<Answer<PaintAnswer>> {
  const now = app.now();
  let painted: PaintAnswer | undefined;
  let wrote = false;
  const done = await app.store.write<PaintAnswer, never>('relaxed', async (tx) => {
    const state = await readState(tx);
    const ruling = await app.rulings.current(tx, state);
    const isFleeting = fleetingKeys(state, request);
    const shelves = new Shelves(tx);
    await shelves.load(request.items.map(itemId));
    const ids = await Promise.all(request.items.map((item) => shelves.whereabouts(itemId(item))));
    const tags = await tagsNear(tx, ids);

    const items = request.items.map((asked, index): PaintedItem => {
      const id = ids[index] ?? itemId(asked);
      const seen = { ...admit(asked), key: partsOf(id).key };
      const fleeting = isFleeting(asked.key);
      const before = fleeting ? undefined : shelves.observation(id);
      const after = seenOnPage(before, seen, now);
      const kept = keepable(after, state.settings.keepTitles);
      if (!fleeting && isNews(before, kept)) shelves.put(kept);
      const verdict = ruling.verdict(inSight(after.item, seen), tags.get(id), now);
      const paint = isCertain(ruling, after, verdict) ? paintOf(ruling, verdict, now) : LOADING;
      return {
        key: asked.key,
        paint,
        fresh: isFresh(after, now),
        ...(!isFinal(after, verdict) && { provisional: true }),
      };
    });

    painted = { rev: state.rev, items, ...tagFields(ruling) };
    wrote = (await saveShelves(tx, shelves)) > 0;
    return ok(painted);
  });
  await app.room.heard(done, wrote);
  return done.ok || !painted ? done : ok(painted);
}
