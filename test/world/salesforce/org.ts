import type { WorldControl } from '../control.ts';
import { Book } from './book.ts';
import type { Deal } from './deal.ts';
import { generate } from './generate.ts';

/** The client app that an admin of every org has allowed. */
export const CLIENT_ID = '3MVG9world.client.app';

/** One org: its two hosts, what it holds, and who has leave to ask it. */
export interface Org {
  /** Lightning's pages. */
  readonly pages: string;
  readonly api: string;
  /** Stands before the `!` of its sessions. */
  readonly id: string;
  readonly deals: readonly Deal[];
  readonly byId: ReadonlyMap<string, Deal>;
  /** The same deals with their pasts. */
  readonly book: Book;
  /** Fields that queries may name beside those every org has. */
  readonly ownFields: readonly string[];
  /** The currency of the org; others are shown with it in brackets. */
  readonly currency: string;
  /** The browser's sessions: that of the pages has no leave at the API. */
  readonly sessions: { readonly pages: string; readonly api: string };
  /** Access tokens that are taken now; tests may take one away. */
  readonly tokens: Set<string>;
  readonly refreshTokens: Set<string>;
  /** Codes of sign-ins under way → the challenge each was asked with. */
  readonly codes: Map<string, string>;
  /** Rows that an answer had no room for, by the path of the next page, and how many the whole answer has. */
  readonly cursors: Map<string, { readonly rows: readonly unknown[]; readonly total: number }>;
  /** Makes a token that nobody has had. */
  token(): string;
}

export interface OrgPlan {
  readonly name: string;
  readonly id: string;
  readonly ownFields: readonly string[];
  readonly seed: number;
  readonly items: number;
}

export function orgOf(plan: OrgPlan, control: WorldControl): Org {
  const { name, id, ownFields, seed, items } = plan;
  const { deals, forbidden } = generate(items, seed);
  const api = `${name}.my.salesforce.com`;
  for (const key of forbidden) control.host(api).forbidden.add(key);
  let made = 0;
  const token = (): string => `${id}!AQ${name}.access.${++made}`;
  const sessions = { pages: `${id}!AQ${name}.session.pages`, api: `${id}!AQ${name}.session.api` };
  return {
    pages: `${name}.lightning.force.com`,
    api,
    id,
    deals,
    byId: new Map(deals.map((deal) => [deal.id, deal])),
    book: new Book(deals),
    ownFields,
    currency: 'EUR',
    sessions,
    tokens: new Set([sessions.api]),
    refreshTokens: new Set(),
    codes: new Map(),
    cursors: new Map(),
    token,
  };
}
