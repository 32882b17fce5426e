/**
 * The document as its prototype defines it. A page can hide members of `document` behind the names of its images and
 * forms (`<img name="hidden">`), so none of them is reached by name. Listeners sit on `window`, whose own members
 * cannot be hidden that way.
 */
import { htmlOf } from '../sites/dom.ts';

const getter = <T extends object>(prototype: T, name: keyof T): (() => unknown) =>
  Object.getOwnPropertyDescriptor(prototype, name)?.get as () => unknown;

const member = <T>(name: keyof Document): (() => T) => {
  const get = getter(Document.prototype, name);
  return () => get.call(document) as T;
};

export const visibility = member<DocumentVisibilityState>('visibilityState');
export const readyState = member<DocumentReadyState>('readyState');
export const focused = member<Element | null>('activeElement');

/** The `<html>` element; null only while a document is being torn down. */
export const html = (): Element | null => htmlOf(document);

export const create = (name: string): HTMLElement => Document.prototype.createElement.call(document, name);

export const createSvg = (name: string): Element =>
  Document.prototype.createElementNS.call(document, 'http://www.w3.org/2000/svg', name);

/** Inserts before a child, or as the last one. Throws where the page has taken `before` away meanwhile. */
export const insert = (into: Element, node: Node, before: Element | null): Node =>
  Node.prototype.insertBefore.call(into, node, before);

const childList = getter(Element.prototype, 'children');
const firstElement = getter(Element.prototype, 'firstElementChild');
const connected = getter(Node.prototype, 'isConnected');

/** Child elements, live. */
export const childrenOf = (el: Element): HTMLCollection => childList.call(el) as HTMLCollection;

export const isLeaf = (el: Element): boolean => firstElement.call(el) === null;

export const isConnected = (node: Node): boolean => connected.call(node) === true;
