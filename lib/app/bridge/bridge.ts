import type { CardAnswer } from '../../messages/protocol.ts';
import type { State } from '../../store/records.ts';
import type { ReadTx } from '../../store/schema.ts';
import type { App } from '../app.ts';
import type { Sight } from '../sight.ts';
import { knownProjects } from './known-projects.ts';
import { namedTickets } from './named-tickets.ts';
import { namingDeals } from './naming-deals.ts';

/** What a card says of the other side: of a deal the tickets it names, of a ticket the deals that name it. */
export async function bridgeOf(
  app: App,
  tx: ReadTx,
  state: State,
  sight: Sight,
): Promise<Pick<CardAnswer, 'tickets' | 'deals'>> {
  const known = await knownProjects(tx);
  if (sight.observation?.item.kind === 'deal') {
    const tickets = await namedTickets(app, tx, state, sight, known);
    return tickets ? { tickets } : {};
  }
  const deals = await namingDeals(tx, sight, known);
  return deals ? { deals } : {};
}
