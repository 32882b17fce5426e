import type { WorldControl } from '../control.ts';
import type { Deal } from '../sales/deal.ts';
import { generate, type IdOf } from '../sales/generate.ts';
import { Book } from '../sales/life.ts';

/** Hosts of the portal, and the token of its private app. */
export const PAGES = 'app.hubspot.com';
/** The same portal, were it kept in the European region. */
export const REGION = 'app-eu1.hubspot.com';
export const API = 'api.hubapi.com';
export const TOKEN = 'pat-na1-planted-in-the-world-hubspot';

/** Ids are long numbers, of each kind of record from another range. */
const idOf: IdOf = (kind, number) => String((kind === 'deal' ? 18_400_000_000 : 9_200_000_000) + number);

export const dealsOf = (count: number, seed: number): ReturnType<typeof generate> =>
  generate(count, seed, idOf);

export interface Portal {
  readonly deals: readonly Deal[];
  readonly byId: ReadonlyMap<string, Deal>;
  /** Every deal, those that are over too. */
  readonly book: Book;
}

export function portalOf(count: number, seed: number, control: WorldControl): Portal {
  const { deals, forbidden } = dealsOf(count, seed);
  for (const id of forbidden) control.host(API).forbidden.add(id);
  return { deals, byId: new Map(deals.map((deal) => [deal.id, deal])), book: new Book(deals, seed, idOf) };
}
