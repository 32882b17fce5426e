import type { WorldControl } from '../control.ts';
import type { Deal } from '../sales/deal.ts';
import { generate, type IdOf } from '../sales/generate.ts';
import { Book } from '../sales/life.ts';

/** The company that the world plays, and the API token of one of its people. */
export const TENANT = 'acme';
export const HOST = `${TENANT}.pipedrive.com`;
export const TOKEN = 'planted0in0the0world0pipedrive0token0000';

const idOf: IdOf = (_kind, number) => String(number);

export const dealsOf = (count: number, seed: number): ReturnType<typeof generate> =>
  generate(count, seed, idOf);

export interface Company {
  readonly deals: readonly Deal[];
  readonly byId: ReadonlyMap<string, Deal>;
  /** Every deal, those that are over too. */
  readonly book: Book;
}

export function companyOf(count: number, seed: number, control: WorldControl): Company {
  const { deals, forbidden } = dealsOf(count, seed);
  for (const id of forbidden) control.host(HOST).forbidden.add(id);
  return { deals, byId: new Map(deals.map((deal) => [deal.id, deal])), book: new Book(deals, seed, idOf) };
}
