import type { SomeItems } from '../scope.ts';
import type { ItemId } from '../work-item.ts';

/** As many as the address of a search bears. */
const MOST = 200;

/** A list of ids with its whole length, cut to what can be sent and searched for. */
export const someItems = (ids: readonly ItemId[], most = MOST): SomeItems => ({
  total: ids.length,
  first: ids.slice(0, most),
});

export const NO_ITEMS: SomeItems = { total: 0, first: [] };
