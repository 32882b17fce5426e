import type { WorkItem } from '../work-item.ts';
import { itemId, type ItemId } from '../work-item.ts';
import { instantMs } from '../day.ts';
import { bornAt, categoriesIn, changesOf, type CategoryOf, type Dated } from './as-of.ts';
import { spellsOf, type Spell } from './spells.ts';

/** An item with what can be read from its history, worked out once for all windows. */
export interface Traced extends Dated {
  readonly id: ItemId;
  readonly spells: readonly Spell[];
  /** From when to when it can have been active or completed; windows beyond that need not look at it. */
  readonly moves: { readonly from: number; readonly to: number };
  /** Somebody recorded what happened to it; without that only the present is known. */
  readonly hasHistory: boolean;
  /** Instants at which something was recorded of it, oldest first. */
  readonly recorded: readonly number[];
  /** What a person's day is split over first: the nearest parent, or the item itself. */
  readonly parent: string;
}

export interface Traces {
  readonly all: readonly Traced[];
  readonly categoryOf: CategoryOf;
}

/**
 * The items of one kind that are weighed: parents never add weight, so of every branch the lowest level that anybody has been
 * assigned to counts (docs/decisions/0401).
 */
export function trace(items: readonly WorkItem[]): Traces {
  const categoryOf = categoriesIn(items);
  const all = items.map((item): Traced => {
    const dated: Dated = { item, changes: changesOf(item), born: bornAt(item) };
    const { changes, born } = dated;
    const spells = spellsOf(dated, categoryOf);
    const updated = item.updatedAt === undefined ? Number.NaN : instantMs(item.updatedAt);
    const recorded = [born, ...changes.map(({ ms }) => ms), updated].filter(Number.isFinite);
    return {
      ...dated,
      id: itemId(item),
      spells,
      moves: movesOf(spells),
      hasHistory: item.history !== undefined,
      recorded: recorded.sort((one, other) => one - other),
      parent: item.ancestors?.[0] ? address(item, item.ancestors[0].key) : itemId(item),
    };
  });
  return { all: weighed(all), categoryOf };
}

function movesOf(spells: readonly Spell[]): Traced['moves'] {
  let [from, to] = [Infinity, -Infinity];
  for (const spell of spells) {
    if (spell.category !== 'active' && spell.category !== 'done') continue;
    from = Math.min(from, spell.from);
    to = Math.max(to, spell.category === 'done' ? spell.from + 1 : spell.to);
  }
  return { from, to };
}

const address = ({ site, tenant }: WorkItem, key: string): ItemId => itemId({ site, tenant, key });

/** An item counts for itself unless work below it was ever assigned; work below an item that alone was assigned does not. */
function weighed(all: readonly Traced[]): readonly Traced[] {
  const assigned = (one: Traced): boolean => one.spells.some(({ assignee }) => assignee !== null);
  const overWork = new Set<ItemId>();
  for (const one of all)
    if (assigned(one)) for (const { key } of one.item.ancestors ?? []) overWork.add(address(one.item, key));
  const bearers = new Set(all.filter((one) => assigned(one) && !overWork.has(one.id)).map(({ id }) => id));
  const underBearer = ({ item }: Traced): boolean =>
    (item.ancestors ?? []).some(({ key }) => bearers.has(address(item, key)));
  return all.filter((one) => !overWork.has(one.id) && !(underBearer(one) && !assigned(one)));
}
