/**
 * Which names in a page's markup are likely to be there tomorrow: words that somebody has written, no hashes, no numbers, no
 * states.
 */
import { attr, matches, native } from '../dom.ts';

/** Of an element that a page cannot make a form of to hide it. */
export const attributesOf = native<Element, [], readonly string[]>('getAttributeNames');

/** What tools that generate class names put in front. */
const GENERATED = /^(?:css|sc|jss|jsx|emotion|svelte|styled|astro|ng|v|_)-?/i;
/** What a row is right now, not what it is. */
const STATES = new Set([
  'active', 'checked', 'closed', 'collapsed', 'current', 'disabled', 'dragging', 'even', 'expanded', 'first', 'focus',
  'focused', 'hidden', 'hover', 'hovered', 'last', 'new', 'odd', 'open', 'opened', 'read', 'selected', 'unread', 'visible',
]); // prettier-ignore

/** A name made of words: `list-row`, `o_kanban_record`, `related-issues`. */
export function isWordy(name: string): boolean {
  if (name.length < 2 || name.length > 50 || !/^[a-z]+(?:[-_]+[a-z]+)*$/i.test(name)) return false;
  if (STATES.has(name.toLowerCase()) || GENERATED.test(name)) return false;
  return name.split(/[-_]+/).every(isWord);
}

/** Words have vowels, and capitals only where a new word begins. */
const isWord = (word: string): boolean =>
  (word.length < 4 || /[aeiouy]/i.test(word)) &&
  (word === word.toUpperCase() || /^[A-Za-z]?[a-z]*(?:[A-Z][a-z]{2,})*$/.test(word)) &&
  !/[^aeiouy]{6,}/i.test(word);

const DATA = /^data-[a-z]+(?:-[a-z]+)*$/;
/** Data attributes of frameworks and of other extensions say nothing of the tool. */
const NOISE = /^data-(?:v|react|ng|radix|headlessui|darkreader|other|index|state|selected|active)(?:$|-)/;

/** Marks of one element that may last, most telling first; each is a piece of a selector. */
export function marksOf(el: Element): readonly string[] {
  const names = attributesOf(el);
  const data = names
    .filter((name) => DATA.test(name) && !NOISE.test(name))
    .map((name) => {
      const value = attr(el, name);
      return /^[A-Za-z][A-Za-z_.:-]{1,60}$/.test(value) ? `[${name}="${value}"]` : `[${name}]`;
    });
  const id = attr(el, 'id');
  const role = attr(el, 'role');
  const name = attr(el, 'name');
  return [
    ...data,
    ...(isWordy(id) ? [`#${id}`] : []),
    ...(isWordy(name) ? [`[name="${name}"]`] : []),
    ...(attr(el, 'draggable') === 'true' ? ['[draggable="true"]'] : []),
    ...attr(el, 'class')
      .split(/\s+/)
      .filter(isWordy)
      .map((word) => `.${word}`),
    ...(isWordy(role) ? [`[role="${role}"]`] : []),
  ];
}

/** A selector of one element by its tag and marks. */
export const compound = (el: Element, marks: readonly string[]): string => el.localName + marks.join('');

/** The marks of `el` that `other` has too. */
export const sharedMarks = (el: Element, other: Element): readonly string[] =>
  marksOf(el).filter((mark) => matches(other, mark));
