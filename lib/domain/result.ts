import type { ProblemCode } from './problem-codes.ts';

/** A value, or an error as data. Errors are never thrown across contexts: they would lose their type on the way. */
export type Result<T, E = Problem> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

/** What is wrong and where, in one sentence a person can act on. `path` is a place such as `goals[2].parentId`. */
export interface Problem {
  readonly path: string;
  readonly message: string;
  /** What the sentence says, for pages that put it into the person's language; absent where nobody has given it words. */
  readonly said?: { readonly code: ProblemCode; readonly values: readonly (string | number)[] };
}

export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });
export const fail = <E>(error: E): { ok: false; error: E } => ({ ok: false, error });
