import type { Page } from 'puppeteer-core';
import {
  elementsInChromium,
  folded,
  locateInFirefox,
  middleOf,
  textIn,
  type Bidi,
  type SeenNode,
} from './closed-roots.ts';

/** The card's host: a popover that is a child of the root element, its shadow root closed. */
const CARD = 'html > div[popover]';

/** One element of the open card. */
export interface CardNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Text of the element and everything in it, white space folded. */
  readonly text: string;
  /** Middle of the element's box, in viewport pixels. */
  middle(): Promise<{ x: number; y: number }>;
}

const SILENT = new Set(['style']);

/** Every element below these nodes, themselves included, in document order, shadow roots inside of others too. */
const elementsIn = (nodes: readonly SeenNode[]): SeenNode[] =>
  nodes.flatMap((node) => [
    ...(node.name === '' ? [] : [node]),
    ...elementsIn(node.children),
    ...elementsIn(node.shadow),
  ]);

const hostsOf = (page: Page, bidi: Bidi | null): Promise<SeenNode[]> =>
  bidi
    ? locateInFirefox(page, bidi, CARD, 20)
    : elementsInChromium(page, `[...document.querySelectorAll(${JSON.stringify(CARD)})]`);

/** Every element of the open card, in document order; empty when no card is open. */
export const readCard = async (page: Page, bidi: Bidi | null): Promise<CardNode[]> =>
  elementsIn((await hostsOf(page, bidi)).flatMap(({ shadow }) => shadow)).map((node) => ({
    name: node.name,
    attributes: node.attributes,
    text: folded(textIn(node, SILENT)),
    middle: () => middleOf(page, bidi, node),
  }));
