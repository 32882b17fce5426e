/** What the popup remembers from one time to the next. Of this browser alone. */
export interface Kept {
  /** The team scope that was looked at last; absent = this page or everything seen. */
  readonly scope?: string;
  /** The instant (ISO 8601) of the last digest that was put away. */
  readonly digest?: string;
}

/** Reads what was kept; whatever is none of it is left out. */
export function keptIn(value: unknown): Kept {
  if (typeof value !== 'object' || value === null) return {};
  const { scope, digest } = value as Record<string, unknown>;
  return {
    ...(typeof scope === 'string' && { scope }),
    ...(typeof digest === 'string' && { digest }),
  };
}
