import type { Strategy } from '../../domain/strategy.ts';
import type { KeptItem } from '../../store/sharing.ts';
import type { ItemReading } from './ask-item.ts';
import { sameStrategy } from './digest.ts';
import { goalsRemoved } from './precedence.ts';
import { without } from './without.ts';

/**
 * What is kept of the item after a reading. `working`: the strategy as it is edited here, which the item's would take the place
 * of. It waits for a yes where it would take goals away, where both sides have changed since they were the same, and where it has
 * overwritten what was written from here without having come from it.
 */
export function afterItem(
  item: KeptItem,
  reading: ItemReading,
  working: Strategy | null,
  at: string,
): KeptItem {
  const checked = { ...without(item, 'fault'), checkedAt: at };
  if (!reading.ok) return { ...checked, fault: reading.error };
  if (reading.value.is !== 'read') return without(checked, 'pending');
  const { strategy, digest, revision, lineage } = reading.value;
  if (revision === item.revision) return without(checked, 'pending');
  const seen = without(checked, 'pending');
  const rest = without(seen, 'wrote', 'mine');
  const copy = { strategy, at };
  const base = item.copy?.strategy ?? null;
  const edited = base !== null && !sameStrategy(working, base);
  const overwritten = item.wrote === true && !lineage.includes(item.revision ?? '');
  const asks = edited || overwritten || goalsRemoved(working, strategy).length > 0;
  if (asks && !sameStrategy(strategy, working)) return { ...seen, pending: { ...copy, digest, revision } };
  return { ...rest, copy, revision };
}
