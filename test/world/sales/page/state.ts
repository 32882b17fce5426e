import type { Deal, Stage } from '../deal.ts';

/** What the server tells a page. */
export interface PageFacts {
  readonly deals: readonly Deal[];
  readonly lateMs: number;
  /** Virtualisation is off. */
  readonly everything: boolean;
}

export type SortBy = 'name' | 'amount' | 'closeDate';

export interface State {
  readonly facts: PageFacts;
  readonly deals: readonly Deal[];
  readonly byId: ReadonlyMap<string, Deal>;
  /** Path that is shown. */
  readonly path: string;
  /** Paths shown since the page was loaded, each once, in the order of the first time. */
  readonly kept: readonly string[];
  /** Pixels from the top of every box that has been scrolled, by its name. */
  readonly scroll: Readonly<Record<string, number>>;
  readonly sort: SortBy | null;
  /** The deal that is being dragged. */
  readonly dragged: string | null;
  /** The deal whose preview is open beside a list. */
  readonly previewed: string | null;
}

export interface Actions {
  go(path: string): void;
  scrolled(box: string, top: number): void;
  sorted(by: SortBy): void;
  /** Opens the preview of a deal; null = closes it. */
  previewed(id: string | null): void;
  /** A drag has begun, or ended on a stage; null = beside all of them. */
  lifted(id: string): void;
  dropped(id: string, stage: Stage | null): void;
}

export const withDeals = (deals: readonly Deal[]): Pick<State, 'deals' | 'byId'> => ({
  deals,
  byId: new Map(deals.map((deal) => [deal.id, deal])),
});

/** The deals of a list in its order. */
export function inOrder({ deals, sort }: State): readonly Deal[] {
  if (sort === 'amount') return deals.toSorted((a, b) => (b.amount ?? 0) - (a.amount ?? 0));
  return sort ? deals.toSorted((a, b) => (a[sort] < b[sort] ? -1 : 1)) : deals;
}

/** Rows of a box that are in the document, and the room for the others in pixels. */
export function inWindow<T>(
  { facts, scroll }: State,
  box: string,
  records: readonly T[],
  rowPx: number,
  boxPx: number,
): { readonly shown: readonly T[]; readonly above: number; readonly below: number } {
  const spare = 4;
  const first = facts.everything ? 0 : Math.max(0, Math.floor((scroll[box] ?? 0) / rowPx) - spare);
  const count = facts.everything ? records.length : Math.ceil(boxPx / rowPx) + 2 * spare;
  const shown = records.slice(first, first + count);
  return { shown, above: first * rowPx, below: (records.length - first - shown.length) * rowPx };
}
