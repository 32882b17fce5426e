/** Reads values from the places that a description names. Nothing here throws: descriptions are checked before they are kept. */
import { LONGEST_VALUE, taker } from '../../domain/custom/pattern.ts';
import type { Place } from '../../domain/custom/custom-site.ts';
import { all, attr, closest, one, text } from '../dom.ts';

type Root = Document | Element;

/** A value and the element that says it. */
export interface Found {
  readonly value: string;
  readonly at: Element;
}

export interface Places {
  /** The first value of the first place that has one; null = none. */
  first(root: Root, row: Element): Found | null;
  /** Every value of the first place that has any, each once. */
  every(root: Root, row: Element): readonly string[];
}

/** Attributes that are addresses: what leads elsewhere says nothing of this site. */
const ADDRESSES: ReadonlySet<string> = new Set(['href', 'src']);

/** What stands for "nothing" in cells of many tools. */
const NOTHING = /^[-–—]?$/;

/**
 * Path, query and `#` part of an address that leads to this very origin; null for any other. Browsers answer the same
 * address in many spellings, so the parser's is taken.
 */
function localAddress(address: string, origin: string): string | null {
  if (address === '') return null;
  const url = URL.parse(address, `${origin}/`);
  if (url?.origin !== origin || url.username !== '' || url.password !== '') return null;
  return url.pathname + url.search + url.hash;
}

/** Compiles places once; `origin` is that of the site. */
export function compilePlaces(places: readonly Place[] | undefined, origin: string): Places {
  const compiled = (places ?? []).map((place) => ({ place, say: sayer(place, origin) }));
  return {
    first(root, row) {
      for (const { place, say } of compiled)
        for (const at of elementsOf(place, root, row)) {
          const value = say(at);
          if (value) return { value, at };
        }
      return null;
    },
    every(root, row) {
      for (const { place, say } of compiled) {
        const values = [...elementsOf(place, root, row)].map(say).filter(Boolean);
        if (values.length > 0) return [...new Set(values)];
      }
      return [];
    },
  };
}

/** What an element says at such a place; empty where it says nothing. */
function sayer({ attribute, pattern }: Place, origin: string): (at: Element) => string {
  const take = taker(pattern);
  return (at) => {
    const raw = attribute === undefined ? text(at) : attr(at, attribute);
    const value = attribute !== undefined && ADDRESSES.has(attribute) ? localAddress(raw, origin) : raw;
    const taken = value === null ? '' : (take(value) ?? '').slice(0, LONGEST_VALUE);
    return NOTHING.test(taken) ? '' : taken;
  };
}

/** Where to look, in order; lazy, since most often the first is right. */
function* elementsOf({ around, selector }: Place, root: Root, row: Element): Iterable<Element> {
  const from = around === undefined ? root : closest(row, around);
  if (!from) return;
  if (selector === undefined) {
    yield around === undefined ? row : (from as Element);
    return;
  }
  const nearest = one(from, selector);
  if (!nearest) return;
  yield nearest;
  for (const at of all(from, selector)) if (at !== nearest) yield at;
}
