/**
 * The readers through which adapters see a page. The page is not trusted: a `<form>` answers to the names of its fields
 * (`<input name="closest">` hides `form.closest`) and the document to those of its images and forms (`<img name="body">`).
 * So every access goes through the prototype of the node, which a page's markup cannot reach.
 */

/**
 * The method or getter `name` as the prototype of each kind of node defines it; looked up once per kind. Of up to two arguments:
 * these run thousands of times in a page that scrolls, and a list of arguments made for each call would take longer than the call.
 */
export function native<N extends Node, A extends [unknown?, unknown?], T>(
  name: string,
): (node: N, ...args: A) => T {
  type Member = (this: N, first: unknown, second: unknown) => T;
  const members = new WeakMap<object, Member>();
  // Most often the next node is of the same kind as the last.
  let lastKind: object | null = null;
  let last: Member | undefined;
  return (node: N, first?: unknown, second?: unknown) => {
    const kind = Object.getPrototypeOf(node) as object;
    if (kind !== lastKind || !last) {
      last = members.get(kind);
      if (!last) members.set(kind, (last = memberOf(kind, name) as Member));
      lastKind = kind;
    }
    return last.call(node, first, second);
  };
}

/** As the nearest prototype that has it defines it. */
function memberOf(kind: object, name: string): unknown {
  let slot: PropertyDescriptor | undefined;
  for (let at: object | null = kind; at && !slot; at = Object.getPrototypeOf(at) as object | null)
    slot = Object.getOwnPropertyDescriptor(at, name);
  return slot?.get ?? slot?.value;
}

type Root = Document | Element | ShadowRoot;

/** Nearest of the element and its ancestors that matches. */
export const closest = native<Element, [selector: string], Element | null>('closest');
export const matches = native<Element, [selector: string], boolean>('matches');
export const next = native<Element, [], Element | null>('nextElementSibling');
/** First descendant that matches. */
export const one = native<Root, [selector: string], Element | null>('querySelector');
/** Every element has one. */
export const documentOf = native<Element, [], Document>('ownerDocument');
export const htmlOf = native<Document, [], Element | null>('documentElement');
export const urlOf = native<Document, [], string>('URL');
export const pageTitleOf = native<Document, [], string>('title');

/** The open shadow root of a component; null = none, or a closed one. */
export const openRoot = native<Element, [], ShadowRoot | null>('shadowRoot');

const nodeType = native<Node, [], number>('nodeType');
const parentElement = native<Node, [], Element | null>('parentElement');
const parentNode = native<Node, [], Node | null>('parentNode');
const treeOf = native<Node, [], Node>('getRootNode');
const nodeName = native<Node, [], string>('nodeName');
const nodeValue = native<Node, [], string | null>('nodeValue');
const firstChild = native<Node, [], Node | null>('firstChild');
const nextSibling = native<Node, [], Node | null>('nextSibling');
const getAttribute = native<Element, [name: string], string | null>('getAttribute');
const matching = native<Root, [selector: string], ArrayLike<Element>>('querySelectorAll');
const byTag = native<Document | Element, [tag: string], ArrayLike<Element>>('getElementsByTagName');
const compare = native<Element, [other: Element], number>('compareDocumentPosition');

/** The component a shadow root is of; null for every other node. Fragments have no members that markup could hide. */
export const hostOf = (node: Node | null): Element | null =>
  node && nodeType(node) === 11 ? ((node as ShadowRoot).host ?? null) : null;

/** The element around a node; around the outermost of a shadow root, its component. */
export const parent = (node: Node): Element | null => parentElement(node) ?? hostOf(parentNode(node));

/** As `closest`, past the shadow roots that the element is in. */
export function closestOut(el: Element, selector: string): Element | null {
  let found: Element | null = null;
  for (let at: Element | null = el; at && !found; at = hostOf(treeOf(at))) found = closest(at, selector);
  return found;
}

/** The document or shadow root that the element stands in (the topmost node of what is in neither). */
export const treeOfElement = (el: Element): Root => treeOf(el) as Root;

/** Value of an attribute, trimmed; empty where it is absent or the element is. */
export const attr = (el: Element | null, name: string): string =>
  (el ? getAttribute(el, name) : null)?.trim() ?? '';

/** All descendants that match, in document order. */
export const all = (root: Root, selector: string): readonly Element[] => Array.from(matching(root, selector));

export const isElement = (node: Node): node is Element => nodeType(node) === 1;

/** How many descendants carry this tag name; cheap, browsers keep the count until the subtree changes. */
export const countTags = (root: Document | Element, tag: string): number => byTag(root, tag).length;

/** In document order; an element comes before what it holds. */
export const isBefore = (el: Element, other: Element): boolean => (compare(el, other) & 4) !== 0;

/** Text that says something about its surroundings, not about the item: buttons, drawings, code. */
const MUTE = /^(?:button|svg|script|style|template|noscript)$/i;

/** The words of an element without those of the buttons in it, white space collapsed; empty where there is none. */
export function text(el: Node | null): string {
  let words = '';
  if (el) eachText(el, (node) => void (words += nodeValue(node) ?? ''));
  return collapse(words);
}

/** The first words inside an element that `skip` lets pass: those of the innermost element that holds them. */
export function firstText(el: Element, skip: (words: string) => boolean): string {
  let answer = '';
  eachText(el, (node) => {
    const words = collapse(nodeValue(node) ?? '');
    if (!words || skip(words)) return false;
    const holder = parent(node);
    answer = holder === el ? words : text(holder);
    return true;
  });
  return answer;
}

const collapse = (words: string): string => words.replace(/\s+/g, ' ').trim();

/** Visits the text nodes below a node until `visit` answers true. */
function eachText(node: Node, visit: (node: Node) => unknown): boolean {
  for (let child = firstChild(node); child; child = nextSibling(child)) {
    const type = nodeType(child);
    if (
      type === 3 ? visit(child) === true : type === 1 && !MUTE.test(nodeName(child)) && eachText(child, visit)
    )
      return true;
  }
  return false;
}
