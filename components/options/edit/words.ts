/** A list typed as text, commas or new lines between the words; blanks and repetitions are dropped. */
export function wordsFrom(text: string): readonly string[] {
  const words = text.split(/[,\n]/).map((word) => word.trim());
  return [...new Set(words.filter((word) => word !== ''))];
}

/** The list as a person types it. */
export const wordsAsText = (words: readonly string[]): string => words.join(', ');
