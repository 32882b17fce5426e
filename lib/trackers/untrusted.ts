// Readers for JSON from outside: any shape in, a value of the wanted type or `undefined` out, never an exception.

export type Json = Readonly<Record<string, unknown>>;

/** Longest name, label or status kept; Jira's own limit for all of them is 255. */
const NAME_LENGTH = 255;
/** Most entries of a list kept. */
const LIST_LENGTH = 100;

export const record = (value: unknown): Json =>
  typeof value === 'object' && value !== null ? (value as Json) : {};

export const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Trimmed and cut to `length` characters; undefined when nothing is left. */
export const text = (value: unknown, length = NAME_LENGTH): string | undefined =>
  (typeof value === 'string' && value.trim().slice(0, length)) || undefined;

export const nameOf = (value: unknown): string | undefined => text(record(value)['name']);

/** Every element that `read` makes something of; undefined when there is no list at all. */
export const each = (
  value: unknown,
  read: (element: unknown) => string | undefined,
): readonly string[] | undefined =>
  Array.isArray(value)
    ? value.slice(0, LIST_LENGTH).flatMap((element: unknown) => read(element) ?? [])
    : undefined;

/** `2026-08-10T12:44:00.000+0200`, as Jira writes it, as an ISO 8601 instant in UTC. */
export function instant(value: unknown): string | undefined {
  const written = text(value, 40)?.replace(/([+-]\d\d)(\d\d)$/, '$1:$2');
  const time = written === undefined ? NaN : Date.parse(written);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

/** The same object without its undefined fields: absent means unknown. */
export const known = <T>(fields: { readonly [K in keyof T]: T[K] | undefined }): T =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
