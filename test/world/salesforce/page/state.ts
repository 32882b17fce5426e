import type { Deal } from '../deal.ts';
import type { Place } from './place.ts';

/** What the server tells a page. */
export interface PageFacts {
  readonly deals: readonly Deal[];
  /** The org's currency. */
  readonly currency: string;
  readonly lateMs: number;
  /** Virtualisation is off. */
  readonly everything: boolean;
  /** Components show open shadow roots of their own. */
  readonly nativeShadow: boolean;
}

/** A page that has been opened and is kept in the document. */
export interface Kept {
  /** Its path without the query of a console. */
  readonly id: string;
  readonly place: Place;
}

export interface State {
  readonly facts: PageFacts;
  readonly deals: readonly Deal[];
  /** By ids of 15 characters. */
  readonly byId: ReadonlyMap<string, Deal>;
  readonly kept: readonly Kept[];
  /** `Kept.id` of the one that is shown. */
  readonly active: string;
  readonly console: boolean;
  /** Pixels from the top of every box that has been scrolled, by its name. */
  readonly scroll: Readonly<Record<string, number>>;
  /** Rows that an Aura list has loaded so far. */
  readonly loaded: number;
}

export interface Actions {
  go(path: string): void;
  scrolled(box: string, top: number): void;
  more(): void;
}

export function withDeals(deals: readonly Deal[]): Pick<State, 'deals' | 'byId'> {
  return { deals, byId: new Map(deals.map((deal) => [deal.id.slice(0, 15), deal])) };
}
