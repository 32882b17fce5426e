import type { Page } from 'puppeteer-core';
import {
  contextOf,
  documentInChromium,
  folded,
  locateInFirefox,
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

const cardNode = (node: SeenNode, middle: CardNode['middle']): CardNode => ({
  name: node.name,
  attributes: node.attributes,
  text: folded(textIn(node, SILENT)),
  middle,
});

async function inChromium(page: Page): Promise<CardNode[]> {
  const { session, root } = await documentInChromium(page);
  const hosts = elementsIn(root.children).filter(
    ({ name, attributes }) => name === 'div' && 'popover' in attributes,
  );
  return elementsIn(hosts.flatMap(({ shadow }) => shadow)).map((node) =>
    cardNode(node, async () => {
      const { model } = await session.send('DOM.getBoxModel', { nodeId: Number(node.id) });
      const [x1 = 0, y1 = 0, , , x2 = 0, y2 = 0] = model.border;
      return { x: (x1 + x2) / 2, y: (y1 + y2) / 2 };
    }),
  );
}

async function inFirefox(page: Page, bidi: Bidi): Promise<CardNode[]> {
  const hosts = await locateInFirefox(page, bidi, CARD, 20);
  return elementsIn(hosts.flatMap(({ shadow }) => shadow)).map((node) =>
    cardNode(node, async () => {
      const answer = await bidi.send('script.callFunction', {
        functionDeclaration:
          '(el) => { const box = el.getBoundingClientRect(); return `${box.x + box.width / 2} ${box.y + box.height / 2}`; }',
        arguments: [{ sharedId: node.id }],
        target: { context: contextOf(page) },
        awaitPromise: false,
      });
      const said = (answer.result['result'] as { value: string }).value;
      const [x = 0, y = 0] = said.split(' ').map(Number);
      return { x, y };
    }),
  );
}

/** Every element of the open card, in document order; empty when no card is open. */
export const readCard = (page: Page, bidi: Bidi | null): Promise<CardNode[]> =>
  bidi ? inFirefox(page, bidi) : inChromium(page);
