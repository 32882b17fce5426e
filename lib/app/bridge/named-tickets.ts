import { placeMentions, projectOf, type KnownProjects } from '../../domain/place-mentions.ts';
import type { ItemId } from '../../domain/work-item.ts';
import type { NamedTickets, TicketPlace } from '../../messages/protocol.ts';
import type { State } from '../../store/records.ts';
import type { ReadTx } from '../../store/schema.ts';
import { isObservation, unpack } from '../../store/shelf.ts';
import type { App } from '../app.ts';
import { partsOf } from '../id-parts.ts';
import { addressOf, usualAddress } from '../item-address.ts';
import { sightOf, type Sight } from '../sight.ts';
import { trackerTest } from './known-projects.ts';

/** Most tickets on the card of a deal; the rest are counted. */
const MOST_SHOWN = 20;

/** The tickets that a deal names, each with what is said of it; absent where it names none. */
export async function namedTickets(
  app: App,
  tx: ReadTx,
  state: State,
  { observation }: Sight,
  known: KnownProjects,
): Promise<NamedTickets | undefined> {
  const placed = placeMentions(observation?.item.mentions ?? [], known, trackerTest(state, known));
  if (placed.length === 0) return undefined;
  const tickets: NamedTickets['tickets'][number][] = [];
  for (const { ids } of placed.slice(0, MOST_SHOWN)) {
    const places: TicketPlace[] = [];
    for (const id of ids) places.push(await placeOf(app, tx, state, id));
    tickets.push({ places });
  }
  return { tickets, more: placed.length - tickets.length };
}

async function placeOf(app: App, tx: ReadTx, state: State, asked: ItemId): Promise<TicketPlace> {
  const sight = await sightOf(app, tx, state, asked);
  const { key, tenant } = partsOf(sight.id);
  const { observation } = sight;
  return {
    key,
    where: tenant,
    title: observation?.item.title ?? '',
    url: observation ? addressOf(observation) : await likelyAddress(tx, sight.id),
    ...(observation && { paint: sight.paint(sight.tag) }),
  };
}

/** Of a ticket that has not been seen: where the others of its project are, since a Jira may live under a path that only pages know. */
async function likelyAddress(tx: ReadTx, id: ItemId): Promise<string> {
  const { site, tenant, key } = partsOf(id);
  const shelf = `${site}/${tenant}/${projectOf(key)}-#`;
  const [record] = await tx.objectStore('items').getAll(IDBKeyRange.bound(shelf, `${shelf}:`), 1);
  const sibling = record && unpack(record).find(isObservation);
  if (!sibling) return usualAddress(id);
  const address = addressOf(sibling);
  const end = `/${sibling.item.key}`;
  return address.endsWith(end) ? `${address.slice(0, -end.length)}/${key}` : usualAddress(id);
}
