/** Small readings that several views share: pictures with words, tags, lists of tags. */
import { all, attr, closest, one, text } from '../dom.ts';

/** The words of the first picture that has some and stands outside of `apart`. Avatars have empty ones. */
export function pictureWords(el: Element, selector: string, apart = '[data-testid*="priority"]'): string {
  const picture = all(el, selector).find((each) => attr(each, 'alt') !== '' && !closest(each, apart));
  return attr(picture ?? null, 'alt');
}

/** "P1 priority" → "P1". Only English puts the word there; other languages keep the label as it is. */
export const withoutPrioritySuffix = (words: string): string => words.replace(/ priority$/i, '');

/** "Priority: Medium" → "Medium", in whatever language the first word is; empty without a colon. */
export const afterColon = (words: string): string => /^[^:]+:\s*(.+)$/.exec(words)?.[1] ?? '';

/** Texts of all that match, each once, empty ones left out. */
export const texts = (root: Node | null, selector: string): string[] =>
  root ? [...new Set(all(root, selector).map(text).filter(Boolean))] : [];

/** First of these attributes that holds something, else the element's text. */
export function said(el: Element | null, ...names: readonly string[]): string {
  for (const name of names) {
    const words = attr(el, name);
    if (words) return words;
  }
  return text(el);
}

/** Text of the first that matches. */
export const textOf = (root: Node, selector: string): string => text(one(root, selector));
