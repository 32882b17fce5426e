/** Fails to compile unless `T` is `true`: how a schema and the type it stands for are kept from drifting apart. */
export type Holds<T extends true> = T;

/** Are two types the same, `readonly` aside, down to whether a key is optional? */
export type Same<A, B> = Exactly<Writable<A>, Writable<B>>;

type Exactly<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

type Writable<T> = T extends readonly (infer E)[]
  ? Writable<E>[]
  : T extends object
    ? { -readonly [K in keyof T]: Writable<T[K]> }
    : T;
