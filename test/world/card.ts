import type { CDPSession, Page } from 'puppeteer-core';
import type { Bidi } from './badges.ts';

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

interface CdpNode {
  readonly nodeId: number;
  readonly localName: string;
  readonly nodeType: number;
  readonly nodeValue: string;
  readonly attributes?: string[];
  readonly children?: CdpNode[];
  readonly shadowRoots?: CdpNode[];
}

interface BidiNode {
  readonly sharedId?: string;
  readonly value?: {
    readonly nodeType: number;
    readonly localName?: string;
    readonly nodeValue?: string;
    readonly attributes?: Record<string, string>;
    readonly children?: BidiNode[];
    readonly shadowRoot?: BidiNode | null;
  };
}

const folded = (text: string): string => text.replace(/\s+/g, ' ').trim();

async function inChromium(page: Page): Promise<CardNode[]> {
  const session: CDPSession = await page.createCDPSession();
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const found: CardNode[] = [];
  const textOf = (node: CdpNode): string =>
    node.localName === 'style'
      ? ''
      : `${node.nodeType === 3 ? node.nodeValue : ''} ${(node.children ?? []).map(textOf).join(' ')}`;
  const walk = (node: CdpNode, inside: boolean): void => {
    const pairs = node.attributes ?? [];
    const attributes: Record<string, string> = {};
    for (let i = 0; i + 1 < pairs.length; i += 2) attributes[pairs[i] ?? ''] = pairs[i + 1] ?? '';
    if (inside && node.nodeType === 1)
      found.push({
        name: node.localName,
        attributes,
        text: folded(textOf(node)),
        middle: async () => {
          const { model } = await session.send('DOM.getBoxModel', { nodeId: node.nodeId });
          const [x1 = 0, y1 = 0, , , x2 = 0, y2 = 0] = model.border;
          return { x: (x1 + x2) / 2, y: (y1 + y2) / 2 };
        },
      });
    for (const child of node.children ?? []) walk(child, inside);
    const isCard = node.localName === 'div' && 'popover' in attributes;
    for (const shadow of node.shadowRoots ?? []) walk(shadow, inside || isCard);
  };
  walk(root as CdpNode, false);
  return found;
}

async function inFirefox(page: Page, bidi: Bidi): Promise<CardNode[]> {
  const context = (page.mainFrame() as unknown as { _id: string })._id;
  const { result } = await bidi.send('browsingContext.locateNodes', {
    context,
    locator: { type: 'css', value: CARD },
    serializationOptions: { maxDomDepth: 20, includeShadowTree: 'all' },
  });
  const found: CardNode[] = [];
  const textOf = ({ value }: BidiNode): string =>
    !value || value.localName === 'style'
      ? ''
      : `${value.nodeType === 3 ? (value.nodeValue ?? '') : ''} ${(value.children ?? []).map(textOf).join(' ')}`;
  const walk = (node: BidiNode): void => {
    const { value, sharedId } = node;
    if (!value) return;
    if (value.nodeType === 1 && sharedId)
      found.push({
        name: value.localName ?? '',
        attributes: value.attributes ?? {},
        text: folded(textOf(node)),
        middle: async () => {
          const answer = await bidi.send('script.callFunction', {
            functionDeclaration:
              '(el) => { const box = el.getBoundingClientRect(); return `${box.x + box.width / 2} ${box.y + box.height / 2}`; }',
            arguments: [{ sharedId }],
            target: { context },
            awaitPromise: false,
          });
          const said = (answer.result['result'] as { value: string }).value;
          const [x = 0, y = 0] = said.split(' ').map(Number);
          return { x, y };
        },
      });
    value.children?.forEach(walk);
    if (value.shadowRoot) walk(value.shadowRoot);
  };
  (result['nodes'] as BidiNode[]).forEach((host) => host.value?.shadowRoot && walk(host.value.shadowRoot));
  return found;
}

/** Every element of the open card, in document order; empty when no card is open. */
export const readCard = (page: Page, bidi: Bidi | null): Promise<CardNode[]> =>
  bidi ? inFirefox(page, bidi) : inChromium(page);
