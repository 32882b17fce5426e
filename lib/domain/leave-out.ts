/** The same record without these fields. */
export function leaveOut<T extends object, K extends keyof T>(value: T, ...names: readonly K[]): Omit<T, K> {
  const out: readonly PropertyKey[] = names;
  return Object.fromEntries(Object.entries(value).filter(([name]) => !out.includes(name))) as Omit<T, K>;
}
