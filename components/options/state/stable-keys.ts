/** Keeps a row's key while the id of what it shows changes, so that typing a title does not rebuild the field typed in. */
export class StableKeys {
  #keys = new Map<string, string>();
  #count = 0;

  /** The key of the row that shows `id`. */
  of(id: string): string {
    return this.#keys.get(id) ?? this.fresh(id);
  }

  /** A key no row has had, for a new entry, whatever entry had this id before. */
  fresh(id: string): string {
    this.#count += 1;
    const key = `row-${this.#count}`;
    this.#keys.set(id, key);
    return key;
  }

  /** The row keeps its key under the new id, and under the old one for an undo. */
  renamed(id: string, next: string): void {
    if (id !== next) this.#keys.set(next, this.of(id));
  }
}
