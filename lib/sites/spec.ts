/**
 * Where something stands, as data. A spec lists alternatives in order, separated by `|`; each is `selector` (its text),
 * `selector@attribute`, or `@attribute` of the element itself. The first that holds something wins.
 */
import { all, attr, one, text } from './dom.ts';

export type Spec = string;

/** How an element's surroundings are searched; the usual way is inside it. */
export type Look = (el: Element, selector: string) => readonly Element[];

type Alternative = readonly [selector: string, attribute: string | undefined];
const parsed = new Map<Spec, readonly Alternative[]>();

function alternatives(spec: Spec): readonly Alternative[] {
  const known = parsed.get(spec);
  if (known) return known;
  const list = spec.split('|').map((each): Alternative => {
    const [selector = '', attribute] = each.split('@');
    return [selector, attribute];
  });
  parsed.set(spec, list);
  return list;
}

/** The first value that `take` makes something of, alternative by alternative, in document order. */
export function seek<T>(
  el: Element,
  spec: Spec,
  take: (value: string, at: Element) => T,
  look: Look = all,
): T | null {
  for (const [selector, attribute] of alternatives(spec)) {
    const say = (at: Element): T => take(attribute ? attr(at, attribute) : text(at), at);
    // Most often the first is right, and asking for one stops at it.
    const first = selector ? (look === all ? one(el, selector) : undefined) : el;
    const taken = first && say(first);
    if (taken) return taken;
    for (const at of selector && first !== null ? look(el, selector) : []) {
      const later = say(at);
      if (later) return later;
    }
  }
  return null;
}
