import { valueOfDeals } from '../../domain/deals-value.ts';
import { keyOf } from '../../domain/mentions.ts';
import { projectOf, type KnownProjects } from '../../domain/place-mentions.ts';
import { targetSegments } from '../../domain/target-segments.ts';
import type { NamingDeals } from '../../messages/protocol.ts';
import { dealsNaming } from '../../store/mentions.ts';
import type { ReadTx } from '../../store/schema.ts';
import { Shelves } from '../../store/shelves.ts';
import type { Sight } from '../sight.ts';

/**
 * What the deals that name a ticket come to; absent where none does. A deal that names only the key counts where no other place
 * has a project of these letters; else it is said to be unclear. Former keys of the ticket are its names, too.
 */
export async function namingDeals(
  tx: ReadTx,
  { id, observation, ruling }: Sight,
  known: KnownProjects,
): Promise<NamingDeals | undefined> {
  const ids = [id, ...(observation?.formerly ?? [])];
  const placesOf = (key: string): readonly string[] => known.get(projectOf(key)) ?? [];
  const keys = Map.groupBy(ids.map(keyOf), (key) => placesOf(key).length > 1);
  const sure = await dealsNaming(tx, [...ids, ...(keys.get(false) ?? [])]);
  const maybe = await dealsNaming(tx, keys.get(true) ?? []);
  const unclear = maybe.filter((deal) => !sure.includes(deal)).length;
  if (sure.length + unclear === 0) return undefined;

  const shelves = new Shelves(tx);
  await shelves.load(sure);
  const deals = sure.flatMap((deal) => shelves.observation(deal)?.item ?? []);
  const isTarget = targetSegments(ruling.strategy);
  return { count: deals.length, ...valueOfDeals(deals, isTarget), unclear };
}
