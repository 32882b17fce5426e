/** Places of items in a list, as bits: a rule that matches all of 20,000 items takes no more room than one that matches none. */
export type PlaceSet = Int32Array;

/** An empty set for places below `count`. */
export const newPlaceSet = (count: number): PlaceSet => new Int32Array(Math.ceil(count / 32));

export const addPlace = (set: PlaceSet, place: number): void => {
  set[place >>> 5] = (set[place >>> 5] ?? 0) | (1 << (place & 31));
};

export const hasPlace = (set: PlaceSet, place: number): boolean =>
  ((set[place >>> 5] ?? 0) & (1 << (place & 31))) !== 0;

/** Calls `visit` with every place, in ascending order. */
export function eachPlace(set: PlaceSet, visit: (place: number) => void): void {
  for (let word = 0; word < set.length; word += 1)
    for (let left = set[word] ?? 0; left !== 0; left &= left - 1)
      visit(word * 32 + 31 - Math.clz32(left & -left));
}
