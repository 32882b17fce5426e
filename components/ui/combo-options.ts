/** One of the things a combobox offers. */
export interface ComboOption {
  readonly value: string;
  readonly label: string;
  /** Smaller, below it. */
  readonly note?: string;
  /** What it is found by beside its label. */
  readonly words?: string;
}

/** A list of thousands is for typing, not for scrolling. */
const MOST = 60;

const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** The options in which every typed word occurs, in their order: the first of them, and how many there are in all. */
export function matching(
  options: readonly ComboOption[],
  typed: string,
): { readonly some: readonly ComboOption[]; readonly total: number } {
  const words = folded(typed).split(/\s+/).filter(Boolean);
  const found = options.filter(({ label, words: others = '' }) => {
    const text = folded(`${label} ${others}`);
    return words.every((word) => text.includes(word));
  });
  return { some: found.slice(0, MOST), total: found.length };
}
