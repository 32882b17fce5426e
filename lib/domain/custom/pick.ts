import type { CustomSite, Place } from './custom-site.ts';

/** What the picker is asked to do in an open page. */
export type PickTask =
  /** A person shows an item, its key and its title. */
  | { readonly mode: 'item'; readonly kind: CustomSite['kind'] }
  /** A person shows one more value in any of the rows. */
  | { readonly mode: 'value'; readonly row: string; readonly field: string }
  /** Nobody is asked: what would be recognised on this page? */
  | { readonly mode: 'read'; readonly site: CustomSite };

/** How an item is recognised, as a person has shown it. */
export interface PickedItem {
  readonly row: string;
  readonly key: readonly Place[];
  readonly title: readonly Place[];
  /** The page it was shown on: its path, and its `#` part where that names a place. */
  readonly path: string;
}

/** What would be recognised. */
export interface SeenItems {
  /** Elements that the rows find. */
  readonly rows: number;
  /** Items among them, each once. */
  readonly count: number;
  /** The first few. */
  readonly items: readonly {
    readonly key: string;
    readonly title: string;
    readonly fields: Readonly<Record<string, unknown>>;
  }[];
}

/** Null: cancelled, or the page went away. */
export type Picked =
  | { readonly mode: 'item'; readonly item: PickedItem }
  | { readonly mode: 'value'; readonly place: Place; readonly example: string }
  | { readonly mode: 'read'; readonly seen: SeenItems }
  | null;
