/** Longest text that is remembered, and how many are: what a tenant's labels, types and epics need, and no stranger can exceed. */
const LONGEST = 200;
const MOST = 4096;

/**
 * What follows from a text, worked out once for each of the short texts that items share. Forgets all at once when there are too
 * many. `make` must give the same answer for the same text, and nobody may change what it gave.
 */
export class Remembered<T> {
  private readonly made = new Map<string, T>();
  private readonly make: (text: string) => T;

  constructor(make: (text: string) => T) {
    this.make = make;
  }

  of(text: string): T {
    if (text.length > LONGEST) return this.make(text);
    const known = this.made.get(text);
    if (known !== undefined) return known;
    const made = this.make(text);
    if (this.made.size >= MOST) this.made.clear();
    this.made.set(text, made);
    return made;
  }
}
