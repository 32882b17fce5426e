/**
 * The document as its prototype defines it. A page can hide members of `document` behind the names of its images and
 * forms (`<img name="hidden">`), so none of them is reached by name. Listeners sit on `window`, whose own members
 * cannot be hidden that way.
 */
import { htmlOf, isElement, native, openRoot } from '../sites/dom.ts';

const visibilityOf = native<Document, [], DocumentVisibilityState>('visibilityState');
const readyStateOf = native<Document, [], DocumentReadyState>('readyState');
const focusedIn = native<Document, [], Element | null>('activeElement');
const createIn = native<Document, [name: string], HTMLElement>('createElement');
const createNamed = native<Document, [namespace: string, name: string], Element>('createElementNS');
const firstElement = native<Element, [], Element | null>('firstElementChild');

export const visibility = (): DocumentVisibilityState => visibilityOf(document);
export const readyState = (): DocumentReadyState => readyStateOf(document);

/** What has the focus, in the innermost open shadow root. */
export function focused(): Element | null {
  let at = focusedIn(document);
  for (let inside = at; inside; inside = focusedInRoot(inside)) at = inside;
  return at;
}
const focusedInRoot = (el: Element): Element | null => openRoot(el)?.activeElement ?? null;

/** What an event has met; seen from the window, that is the outermost component, with what was met in its open root. */
export function targetOf(event: Event): Element | null {
  const { target } = event;
  if (!(target instanceof Node) || !isElement(target)) return null;
  const met = openRoot(target) ? event.composedPath()[0] : target;
  return met instanceof Node && isElement(met) ? met : target;
}

/** The `<html>` element; null only while a document is being torn down. */
export const html = (): Element | null => htmlOf(document);

export const create = (name: string): HTMLElement => createIn(document, name);

export const createSvg = (name: string): Element => createNamed(document, 'http://www.w3.org/2000/svg', name);

/** Inserts before a child, or as the last one. Throws where the page has taken `before` away meanwhile. */
export const insert = native<Element, [node: Node, before: Element | null], Node>('insertBefore');

/** Child elements, live. */
export const childrenOf = native<Element, [], HTMLCollection>('children');

export const lastElement = native<Element, [], Element | null>('lastElementChild');
export const previous = native<Element, [], Element | null>('previousElementSibling');

export const isLeaf = (el: Element): boolean => firstElement(el) === null;

export const isConnected = native<Node, [], boolean>('isConnected');
