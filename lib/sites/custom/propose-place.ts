/** Says where inside a row something stands that a person points at, so that it is found in all the other rows too. */
import type { Place } from '../../domain/custom/custom-site.ts';
import { patternFault } from '../../domain/custom/pattern.ts';
import { all, attr, closest, matches, one, parent, text } from '../dom.ts';
import { attributesOf, compound, marksOf } from './names.ts';
import { compilePlaces } from './places.ts';

/** A place may be missing in some rows, such as a label; not in most. */
const OFTEN = 0.5;

/** The selector of `el` inside `row`; empty = the row itself; null = there is none that fits other rows. */
export function selectorWithin(row: Element, el: Element, rows: readonly Element[]): string | null {
  if (el === row) return '';
  const fits = (selector: string): boolean =>
    one(row, selector) === el && rows.filter((other) => one(other, selector)).length >= rows.length * OFTEN;
  const steps: string[] = [];
  for (let at: Element | null = el; at && at !== row; at = parent(at)) {
    for (const mark of [...marksOf(at), '']) {
      const selector = [compound(at, mark ? [mark] : []), ...steps].join(' > ');
      if (mark && fits(selector)) return selector;
    }
    const [mark] = marksOf(at);
    steps.unshift(mark ? compound(at, [mark]) : at.localName + place(at));
    const path = `:scope > ${steps.join(' > ')}`;
    if (parent(at) === row && fits(path)) return path;
  }
  return null;
}

/** Counted among its own kind: what other extensions put in front of it is of another. */
function place(el: Element): string {
  const around = parent(el);
  const siblings = around ? all(around, `:scope > ${el.localName}`) : [];
  return siblings.length > 1 ? `:nth-of-type(${siblings.indexOf(el) + 1})` : '';
}

/** What a key looks like, most telling first, with a pattern that takes the like of it. */
const SHAPES: readonly (readonly [looks: RegExp, pattern: string])[] = [
  [/[A-Z][A-Z0-9]{0,14}-\d+/, '[A-Z][A-Z0-9]*-\\d+'],
  // Parts of a task, where the shorter form would name two rows alike.
  [/[A-Z][A-Z0-9]{0,14}-\d[\d.]*/, '[A-Z][A-Z0-9]*-\\d[\\d.]*'],
  [/\d+/, '\\d+'],
];
const ESCAPED = /[\\^$.*+?()[\]{}|/]/g;

const withSelector = (selector: string, rest: Place): Place => ({ ...(selector && { selector }), ...rest });

/**
 * Places that give every row a key of its own, best first. `el` is what a person has shown; addresses and attributes around it
 * are tried before its words, which a translation or a decoration changes.
 */
export function keyPlaces(
  row: Element,
  el: Element,
  rows: readonly Element[],
  origin: string,
): readonly Place[] {
  const said = text(el);
  const link = closest(el, 'a[href]') ?? one(el, 'a[href]');
  const candidates: Place[] = [];
  const propose = (at: Element, attribute: string | undefined): void => {
    const selector = selectorWithin(row, at, rows);
    const value = attribute === undefined ? text(at) : attr(at, attribute);
    if (selector === null || value === '') return;
    for (const pattern of patternsFor(value, said, attribute))
      candidates.push(withSelector(selector, { ...(attribute !== undefined && { attribute }), pattern }));
  };
  if (link && contains(row, link)) propose(link, 'href');
  for (const at of el === row ? [row] : [el, row])
    for (const name of attributesOf(at))
      if (/^(?:id|aria-label|title|data-[a-z-]+)$/.test(name)) propose(at, name);
  propose(el, undefined);
  return candidates.filter((one) => isGood(one, rows, origin));
}

const contains = (row: Element, el: Element): boolean => {
  for (let at: Element | null = el; at; at = parent(at)) if (at === row) return true;
  return false;
};

/** Characters before a key that a pattern takes in. */
const MOST_BEFORE = 12;

/** Patterns for the key in `value`; what is shown as its words says which of several numbers is meant. */
function* patternsFor(value: string, said: string, attribute: string | undefined): Iterable<string> {
  for (const [looks, pattern] of SHAPES) {
    const shown = looks.exec(said)?.[0];
    const key = shown !== undefined && value.includes(shown) ? shown : looks.exec(value)?.[0];
    if (key === undefined) continue;
    const at = value.lastIndexOf(key);
    const before = /[^\d]*$/.exec(value.slice(Math.max(0, at - MOST_BEFORE), at))?.[0] ?? '';
    const head = attribute === 'href' ? (/[/#=]?[A-Za-z_-]*[/=]$/.exec(before)?.[0] ?? '') : before;
    const start = at - head.length === 0 ? '^' : '';
    yield `${start}${head.replace(ESCAPED, '\\$&')}(${pattern})${attribute === 'href' ? '(?:[/?#&]|$)' : ''}`;
  }
  if (attribute?.startsWith('data-') === true) yield '^[^/ ]+$';
}

/** Every row that has a key has its own. */
function isGood(place: Place, rows: readonly Element[], origin: string): boolean {
  if (place.pattern !== undefined && patternFault(place.pattern) !== null) return false;
  const places = compilePlaces([place], origin);
  const keys = rows.flatMap((row) => places.first(row, row)?.value ?? []);
  return keys.length >= Math.max(1, rows.length * OFTEN) && new Set(keys).size === keys.length;
}

/** Where a value stands that is shown as words: a title, a status. Null = there is no way to say it. */
export function valuePlace(row: Element, el: Element, rows: readonly Element[]): Place | null {
  const words = matches(el, 'img') ? { attribute: 'alt' } : {};
  const selector = selectorWithin(row, el, rows);
  // What a button or an icon says in words stands in its label.
  const named =
    !words.attribute && text(el) === '' && attr(el, 'aria-label') !== ''
      ? { attribute: 'aria-label' }
      : words;
  return selector === null ? null : withSelector(selector, named);
}
