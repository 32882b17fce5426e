/** A value, or an error as data. Errors are never thrown across contexts: they would lose their type on the way. */
export type Result<T, E = Problem> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

/** What is wrong and where, in one sentence a person can act on. `path` is a place such as `goals[2].parentId`. */
export interface Problem {
  readonly path: string;
  readonly message: string;
}

export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });
export const fail = <E>(error: E): { ok: false; error: E } => ({ ok: false, error });
