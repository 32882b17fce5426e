import type { ExportDocument } from '../messages/protocol.ts';
import { itemId } from '../domain/work-item.ts';
import { putAsked } from '../store/asked.ts';
import { admit, keepable } from '../store/observe.ts';
import { replaceMentions } from '../store/mentions.ts';
import type { Observation, State } from '../store/records.ts';
import type { WriteTx } from '../store/schema.ts';
import { packEntries, shelfOf } from '../store/shelf.ts';
import { addScopes } from '../store/scopes.ts';
import { nextState } from '../store/state.ts';
import { addVersions } from '../store/versions.ts';
import { joined, replaceSnapshots, snapshotsFrom } from './cycle/snapshot-document.ts';
import { withHues } from './hues.ts';
import { storeStrategy } from './strategy.ts';

const observationOf = ({ item, at, source }: ExportDocument['items'][number]): Observation => ({
  id: itemId(item),
  item: admit(item),
  at,
  source,
  ...(source === 'api' && { fetchedAt: at }),
});

/**
 * Puts the document in the place of everything kept, inside the caller's transaction; returns the state to be kept with it.
 * Versions of the strategy, the snapshots of cycles and named teams stay, and those of the document join them: there is a way back from an import too,
 * and no way back to the start of a cycle.
 */
export async function replaceAll(
  tx: WriteTx,
  state: State,
  document: ExportDocument,
  at: string,
): Promise<State> {
  const {
    strategy,
    tags,
    items,
    history,
    sites,
    settings,
    versions = [],
    asked = [],
    snapshots = [],
    scopes = [],
  } = document;
  await addVersions(tx, versions);
  await addScopes(tx, scopes, at);
  await replaceSnapshots(tx, joined(await snapshotsFrom(tx), snapshots));
  const stored = strategy && (await storeStrategy(tx, state, { at, how: 'import', strategy }));
  if (!strategy) await tx.objectStore('strategies').delete('current');
  await Promise.all(
    (['items', 'tags', 'exceptions', 'history', 'tallies'] as const).map((name) =>
      tx.objectStore(name).clear(),
    ),
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
    ...records.map((record) => tx.objectStore('items').put(record)),
    ...tags.map((tag) => tx.objectStore('tags').put({ ...tag, shelf: shelfOf(tag.item) })),
    ...asked.map(({ item, ...one }) => putAsked(tx, item, one)),
    ...history.map(({ item, at, field, from = null, to = null }) =>
      tx.objectStore('history').add({ item, at, field, from, to }),
    ),
  ]);
  return {
    ...(stored ?? nextState(state, 'strategy')),
    hues: withHues(document.hues, strategy?.goals ?? []),
    sites,
    settings,
  };
}
