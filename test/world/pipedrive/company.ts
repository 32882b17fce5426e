import type { WorldControl } from '../control.ts';
import type { Deal } from '../sales/deal.ts';
import { generate } from '../sales/generate.ts';

/** The company that the world plays, and the API token of one of its people. */
export const TENANT = 'acme';
export const HOST = `${TENANT}.pipedrive.com`;
export const TOKEN = 'planted0in0the0world0pipedrive0token0000';

export const dealsOf = (count: number, seed: number): ReturnType<typeof generate> =>
  generate(count, seed, (_kind, number) => String(number));

export interface Company {
  readonly deals: readonly Deal[];
  readonly byId: ReadonlyMap<string, Deal>;
}

export function companyOf(count: number, seed: number, control: WorldControl): Company {
  const { deals, forbidden } = dealsOf(count, seed);
  for (const id of forbidden) control.host(HOST).forbidden.add(id);
  return { deals, byId: new Map(deals.map((deal) => [deal.id, deal])) };
}
