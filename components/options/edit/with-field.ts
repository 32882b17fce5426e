/**
 * A copy of `entry` with `key` set; an empty text, empty list or `undefined` takes an optional key away, since the document
 * knows absent keys and no empty ones.
 */
export function withField<T extends object, K extends keyof T>(
  entry: T,
  key: K,
  value: T[K] | undefined,
  optional = false,
): T {
  const empty =
    value === undefined || (optional && (value === '' || (Array.isArray(value) && !value.length)));
  if (!empty) return { ...entry, [key]: value };
  return Object.fromEntries(Object.entries(entry).filter(([name]) => name !== key)) as T;
}
