/** Letters that do not fall apart into a base letter and an accent. */
const SPELLED: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', ø: 'o', œ: 'oe', ł: 'l', đ: 'd' };

/** Words of the file format, which may not be ids. */
const RESERVED = ['constructor', 'prototype'];

/**
 * The id proposed for a title: lower case, a to z, digits and single hyphens, at most 40 characters, unlike every id in
 * `taken`. A title without such letters (another script) gives `fallback`, numbered.
 */
export function idFromTitle(title: string, taken: readonly string[], fallback = 'goal'): string {
  const plain = title
    .toLowerCase()
    .replace(/[ßæøœłđ]/g, (letter) => SPELLED[letter] ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '');
  const stem = plain || fallback;
  const used = new Set([...RESERVED, ...taken.map((id) => id.toLowerCase())]);
  if (!used.has(stem)) return stem;
  let number = 2;
  while (used.has(`${stem}-${number}`)) number += 1;
  return `${stem}-${number}`;
}
