import { hostOf, isBefore, treeOfElement } from './dom.ts';

/** The element, the component whose shadow root it is in, the component around that one, and so on. */
function chainOf(el: Element): Element[] {
  const chain: Element[] = [];
  for (let at: Element | null = el; at; at = hostOf(treeOfElement(at))) chain.unshift(at);
  return chain;
}

/** Compares two elements by their place on the page, as `sort` asks; what is in a component comes where the component is. */
export function inPageOrder(a: Element, b: Element): number {
  const [chainA, chainB] = [chainOf(a), chainOf(b)];
  for (const [i, one] of chainA.entries()) {
    const other = chainB[i];
    if (!other) return 1;
    if (one !== other) return isBefore(one, other) ? -1 : 1;
  }
  return -1;
}
