/** `Map.groupBy`, which the language level we compile against does not have yet. */
export function group<T, K>(values: Iterable<T>, by: (value: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const value of values) {
    const key = by(value);
    const members = groups.get(key);
    if (members) members.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}
