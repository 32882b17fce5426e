/** `POST /crm/v3/objects/deals/search`, as far as filters of the kinds below go. */
import type { Lived } from '../sales/life.ts';
import { valuesOf } from './records.ts';

interface Filter {
  readonly propertyName: string;
  readonly operator: string;
  readonly value?: string;
}

interface Search {
  readonly filterGroups?: readonly { readonly filters: readonly Filter[] }[];
  readonly sorts?: readonly { readonly propertyName: string; readonly direction: string }[];
  readonly limit?: number;
  readonly after?: string;
}

/** A search ends here, however much it has found. */
const CEILING = 10_000;
const MOST = 200;

const valueOf = (entry: Lived, name: string): string | null | undefined =>
  name === 'hs_object_id'
    ? entry.deal.id
    : name === 'hs_lastmodifieddate'
      ? String(Date.parse(entry.updatedAt))
      : valuesOf(entry)[name];

function fits(entry: Lived, { propertyName, operator, value = '' }: Filter): boolean {
  const own = valueOf(entry, propertyName);
  if (operator === 'NOT_HAS_PROPERTY') return own === undefined || own === null;
  if (own === undefined || own === null) return false;
  if (operator === 'EQ') return own === value;
  if (operator === 'GT') return Number(own) > Number(value);
  if (operator === 'GTE') return Number(own) >= Number(value);
  throw new Error(`The world knows no ${operator}.`);
}

/** What was found, or why it is not looked for. */
export function search(
  deals: readonly Lived[],
  body: string,
):
  | { readonly refused: string }
  | { readonly total: number; readonly found: readonly Lived[]; readonly after?: string } {
  const { filterGroups = [], sorts = [], limit = 10, after = '0' } = JSON.parse(body) as Search;
  const filters = filterGroups.flatMap((group) => group.filters);
  if (filterGroups.length > 5 || filters.length > 18) return { refused: 'too many filters' };
  if (limit < 1 || limit > MOST) return { refused: `limit must be between 1 and ${MOST}` };
  const from = Number(after);
  if (from + limit > CEILING) return { refused: 'paging beyond 10,000 results' };
  const [sort] = sorts;
  const all = deals.filter((entry) =>
    filterGroups.some((group) => group.filters.every((filter) => fits(entry, filter))),
  );
  if (sort) {
    const by = (entry: Lived): number => Number(valueOf(entry, sort.propertyName));
    all.sort((one, other) => (by(one) - by(other)) * (sort.direction === 'DESCENDING' ? -1 : 1));
  }
  const found = all.slice(from, from + limit);
  const more = from + limit < Math.min(all.length, CEILING);
  return { total: all.length, found, ...(more && { after: String(from + limit) }) };
}
