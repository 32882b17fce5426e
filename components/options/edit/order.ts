/** A copy of `list` with the entry at `index` at `index + by`; the list itself where that is outside. */
export function moved<T>(list: readonly T[], index: number, by: number): readonly T[] {
  const to = index + by;
  const entry = list[index];
  if (entry === undefined || to < 0 || to >= list.length) return list;
  const rest = list.filter((_, at) => at !== index);
  return [...rest.slice(0, to), entry, ...rest.slice(to)];
}

/** A copy of `list` with the entry at `index` replaced. */
export const replaced = <T>(list: readonly T[], index: number, entry: T): readonly T[] =>
  list.map((old, at) => (at === index ? entry : old));

/** A copy of `list` without the entry at `index`. */
export const without = <T>(list: readonly T[], index: number): readonly T[] =>
  list.filter((_, at) => at !== index);
