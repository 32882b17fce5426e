/**
 * The readers through which adapters see a page. The page is not trusted: a `<form>` answers to the names of its fields
 * (`<input name="closest">` hides `form.closest`) and the document to those of its images and forms (`<img name="body">`).
 * So every access goes through the prototype of the node, which a page's markup cannot reach.
 */

/** Calls the method or getter `name` as its prototype defines it; looked up once per name and kind of node. */
function native<T>(name: string): (node: Node, ...args: readonly string[]) => T {
  let found: ((this: Node, ...args: readonly string[]) => T) | undefined;
  return (node, ...args) => {
    if (!found) {
      let proto = Object.getPrototypeOf(node) as object | null;
      let slot: PropertyDescriptor | undefined;
      while (proto && !slot) {
        slot = Object.getOwnPropertyDescriptor(proto, name);
        proto = Object.getPrototypeOf(proto) as object | null;
      }
      found = (slot?.get ?? slot?.value) as (this: Node, ...args: readonly string[]) => T;
    }
    return found.call(node, ...args);
  };
}

const nodeType = native<number>('nodeType');
const ownerDocument = native<Document | null>('ownerDocument');
const parentElement = native<Element | null>('parentElement');
const firstChild = native<Node | null>('firstChild');
const nextSibling = native<Node | null>('nextSibling');
const nodeValue = native<string | null>('nodeValue');
const nodeName = native<string>('nodeName');
const closestOf = native<Element | null>('closest');
const matchesOf = native<boolean>('matches');
const attributeOf = native<string | null>('getAttribute');
const oneInElement = native<Element | null>('querySelector');
const allInElement = native<ArrayLike<Element>>('querySelectorAll');
const oneInDocument = native<Element | null>('querySelector');
const allInDocument = native<ArrayLike<Element>>('querySelectorAll');
const oneInFragment = native<Element | null>('querySelector');
const allInFragment = native<ArrayLike<Element>>('querySelectorAll');
const rootElement = native<Element | null>('documentElement');
const addressOf = native<string>('URL');
const titleOf = native<string>('title');
const nextElement = native<Element | null>('nextElementSibling');
const byTag = native<ArrayLike<Element>>('getElementsByTagName');
const containsNode = native<boolean>('contains') as unknown as (node: Node, other: Node) => boolean;

/** Nearest of the element and its ancestors that matches. */
export const closest = (el: Element, selector: string): Element | null => closestOf(el, selector);

export const matches = (el: Element, selector: string): boolean => matchesOf(el, selector);

export const parent = (el: Element): Element | null => parentElement(el);

export const next = (el: Element): Element | null => nextElement(el);

/** True for the element itself as well. */
export const contains = (el: Element, other: Element): boolean => containsNode(el, other);

/** Value of an attribute, trimmed; empty where it is absent or the element is. */
export const attr = (el: Element | null, name: string): string =>
  (el ? attributeOf(el, name) : null)?.trim() ?? '';

/** First descendant that matches. */
export function one(root: Node, selector: string): Element | null {
  const type = nodeType(root);
  return (type === 1 ? oneInElement : type === 9 ? oneInDocument : oneInFragment)(root, selector);
}

/** All descendants that match, in document order. */
export function all(root: Node, selector: string): readonly Element[] {
  const type = nodeType(root);
  return Array.from((type === 1 ? allInElement : type === 9 ? allInDocument : allInFragment)(root, selector));
}

export const isElement = (node: Node): node is Element => nodeType(node) === 1;

export const isDocument = (node: Node): node is Document => nodeType(node) === 9;

export const documentOf = (node: Node): Document | null => (isDocument(node) ? node : ownerDocument(node));

export const htmlOf = (doc: Document): Element | null => rootElement(doc);

export const urlOf = (doc: Document): string => addressOf(doc);

export const pageTitleOf = (doc: Document): string => titleOf(doc);

/** How many descendants carry this tag name; cheap, browsers keep the count until the subtree changes. */
export const countTags = (el: Element, tag: string): number => byTag(el, tag).length;

/** Text that says something about its surroundings, not about the item: buttons, drawings, code. */
const MUTE = /^(?:button|svg|script|style|template|noscript)$/i;

/** The words of an element without those of the buttons in it, white space collapsed; empty where there is none. */
export function text(el: Element | null): string {
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
    const holder = parentElement(node);
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
