/**
 * Components under native shadow: each shows an open root of its own, and components in it have theirs. A document's own
 * queries end at each of them. Names of components are not asked for: a company's own begin with `c-`, generated ones
 * with anything.
 * Evidence: LWC attaches open roots (its documents, 2026); which components are native differs by release and org.
 */
import { all, isElement, one, openRoot, text } from '../dom.ts';

/** A page is not trusted: elements and roots that are looked at for one question. */
const MOST_ELEMENTS = 60_000;
const MOST_ROOTS = 3_000;

type Part = Document | Element | ShadowRoot;

/** Open roots in a part of a page and of the part itself, outer ones before those in them. */
export function* rootsIn(part: Part): Iterable<ShadowRoot> {
  const own = isElement(part) ? openRoot(part) : null;
  const parts: Part[] = own ? [own, part] : [part];
  if (own) yield own;
  let elements = 0;
  // The list grows while it is gone through.
  for (const each of parts)
    for (const el of all(each, '*')) {
      if ((elements += 1) > MOST_ELEMENTS || parts.length > MOST_ROOTS) return;
      const root = openRoot(el);
      if (!root) continue;
      parts.push(root);
      yield root;
    }
}

/** All elements in a part that match, in the open roots too; those come last. */
export const every = (part: Part, selector: string): readonly Element[] => [
  ...all(part, selector),
  ...[...rootsIn(part)].flatMap((root) => all(root, selector)),
];

/** The first that matches: outside of components, else in the first open root that has one. */
export function first(part: Part, selector: string): Element | null {
  const outside = one(part, selector);
  if (outside) return outside;
  for (const root of rootsIn(part)) {
    const inside = one(root, selector);
    if (inside) return inside;
  }
  return null;
}

/** The words of an element: its own, else those of the first open root in it that has some and that `skip` lets pass. */
export function words(el: Element | null, skip: (words: string) => boolean = () => false): string {
  const own = text(el);
  if (!el || (own && !skip(own))) return own;
  for (const root of rootsIn(el)) {
    const inside = text(root);
    if (inside && !skip(inside)) return inside;
  }
  return '';
}
