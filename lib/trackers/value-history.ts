/** Histories that tools keep as the values a field had, one after the other. */
import type { FieldChange } from '../domain/work-item.ts';
import { instant } from './untrusted.ts';

/** A value, and the instant from which on it was that one, as the tool writes it. */
export interface Told<V> {
  readonly at: unknown;
  readonly value: V;
}

/**
 * A change for each value but the first, which it had from the beginning; where the tool forgets old values, from the oldest that it
 * still knows on. In any order. `read` makes of a value what is kept; values that come to the same are no change.
 */
export function turns<V>(
  field: string,
  values: readonly Told<V>[],
  read: (value: V) => string | number | null,
): readonly FieldChange[] {
  const known = values
    .flatMap(({ at, value }) => {
      const since = instant(at);
      return since === undefined ? [] : [{ since, value: read(value) }];
    })
    .sort((one, other) => (one.since < other.since ? -1 : one.since > other.since ? 1 : 0));
  return known.flatMap(({ since, value }, index) => {
    const before = known[index - 1];
    return !before || before.value === value ? [] : [{ at: since, field, from: before.value, to: value }];
  });
}

/** Oldest first; of one instant in the order given. */
export const dated = (changes: readonly FieldChange[]): readonly FieldChange[] =>
  [...changes].sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
