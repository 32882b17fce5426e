import type { ExportDocument } from '../messages/protocol.ts';
import { itemId } from '../domain/work-item.ts';
import { admit, keepable } from '../store/observe.ts';
import { replaceMentions } from '../store/mentions.ts';
import type { Observation, State } from '../store/records.ts';
import type { WriteTx } from '../store/schema.ts';
import { packEntries, shelfOf } from '../store/shelf.ts';
import { nextState } from '../store/state.ts';
import { withHues } from './hues.ts';

const observationOf = ({ item, at, source }: ExportDocument['items'][number]): Observation => ({
  id: itemId(item),
  item: admit(item),
  at,
  source,
  ...(source === 'api' && { fetchedAt: at }),
});

/** Puts the document in the place of everything kept, inside the caller's transaction; returns the state to be kept with it. */
export async function replaceAll(tx: WriteTx, state: State, document: ExportDocument): Promise<State> {
  const { strategy, tags, items, history, sites, settings } = document;
  const strategies = tx.objectStore('strategies');
  await Promise.all(
    (['items', 'tags', 'history', 'tallies'] as const).map((name) => tx.objectStore(name).clear()),
  );

  const shelves = new Map<string, Map<string, Observation>>();
  for (const entry of items) {
    const kept = keepable(observationOf(entry), settings.keepTitles);
    const name = shelfOf(kept.id);
    const shelf = shelves.get(name) ?? new Map<string, Observation>();
    shelves.set(name, shelf.set(kept.id, kept));
  }
  const records = [...shelves].flatMap(([name, shelf]) => packEntries(name, shelf.values()) ?? []);

  await Promise.all([
    replaceMentions(
      tx,
      [...shelves.values()].flatMap((shelf) => [...shelf.values()]),
    ),
    strategy ? strategies.put({ id: 'current', strategy }) : strategies.delete('current'),
    ...records.map((record) => tx.objectStore('items').put(record)),
    ...tags.map((tag) => tx.objectStore('tags').put({ ...tag, shelf: shelfOf(tag.item) })),
    ...history.map(({ item, at, field, from = null, to = null }) =>
      tx.objectStore('history').add({ item, at, field, from, to }),
    ),
  ]);
  return {
    ...nextState(state, 'strategy'),
    hues: withHues(document.hues, strategy?.goals ?? []),
    sites,
    settings,
  };
}
