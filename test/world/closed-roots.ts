/** Trees past closed shadow roots, as the two browsers' protocols serialise them; page script cannot see in. */
import type { Page } from 'puppeteer-core';

/** One element or text, the same from both browsers. */
export interface SeenNode {
  /** Local name of an element, `` of everything else. */
  readonly name: string;
  /** A text node's text. */
  readonly text: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly SeenNode[];
  /** Children of its shadow root. */
  readonly shadow: readonly SeenNode[];
  /** The browser's own name of the node, good for as long as the node is there: CDP's backend number or BiDi's shared id. */
  readonly id: number | string;
}

/** As CDP's `DOM.getDocument` answers with `pierce`. */
interface CdpNode {
  readonly backendNodeId: number;
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

/** WebDriver BiDi, as far as puppeteer has no name for it. */
export interface Bidi {
  send(method: string, params: unknown): Promise<{ result: Record<string, unknown> }>;
}

/** BiDi's name of a page. */
export const contextOf = (page: Page): string => (page.mainFrame() as unknown as { _id: string })._id;

const TEXT = 3;

function fromCdp(node: CdpNode): SeenNode {
  const pairs = node.attributes ?? [];
  const attributes: Record<string, string> = {};
  for (let i = 0; i + 1 < pairs.length; i += 2) attributes[pairs[i] ?? ''] = pairs[i + 1] ?? '';
  return {
    name: node.localName,
    text: node.nodeType === TEXT ? node.nodeValue : '',
    attributes,
    children: (node.children ?? []).map(fromCdp),
    shadow: (node.shadowRoots ?? []).flatMap((root) => (root.children ?? []).map(fromCdp)),
    id: node.backendNodeId,
  };
}

function fromBidi({ value, sharedId }: BidiNode): SeenNode {
  return {
    name: value?.localName ?? '',
    text: value?.nodeType === TEXT ? (value.nodeValue ?? '') : '',
    attributes: value?.attributes ?? {},
    children: (value?.children ?? []).map(fromBidi),
    shadow: (value?.shadowRoot?.value?.children ?? []).map(fromBidi),
    id: sharedId ?? '',
  };
}

/**
 * The elements that an expression, run in a Chromium page, answers with, all levels deep. Each by itself: to serialise the whole
 * document for a look at a few badges would keep both cores busy, and a page is looked at many times until it rests.
 */
export async function elementsInChromium(page: Page, expression: string): Promise<SeenNode[]> {
  const session = await page.createCDPSession();
  try {
    const { result: list } = await session.send('Runtime.evaluate', { expression });
    const { result: entries } = await session.send('Runtime.getProperties', {
      objectId: list.objectId ?? '',
      ownProperties: true,
    });
    const elements = entries.filter(({ name, value }) => /^\d+$/.test(name) && value?.objectId);
    return await Promise.all(
      elements.map(async ({ value }) => {
        const objectId = value?.objectId ?? '';
        const { node } = await session.send('DOM.describeNode', { objectId, depth: -1, pierce: true });
        return fromCdp(node as CdpNode);
      }),
    );
  } finally {
    await session.detach();
  }
}

/** The elements of a Firefox page that a selector finds, `depth` levels deep. */
export async function locateInFirefox(
  page: Page,
  bidi: Bidi,
  selector: string,
  depth: number,
): Promise<SeenNode[]> {
  const { result } = await bidi.send('browsingContext.locateNodes', {
    context: contextOf(page),
    locator: { type: 'css', value: selector },
    serializationOptions: { maxDomDepth: depth, includeShadowTree: 'all' },
  });
  return (result['nodes'] as BidiNode[]).map(fromBidi);
}

/** The elements that a function of one name, run in a Firefox page, answers with, `depth` levels deep. */
export async function elementsInFirefox(
  page: Page,
  bidi: Bidi,
  find: string,
  name: string,
  depth: number,
): Promise<SeenNode[]> {
  const { result } = await bidi.send('script.callFunction', {
    functionDeclaration: find,
    arguments: [{ type: 'string', value: name }],
    target: { context: contextOf(page) },
    awaitPromise: false,
    serializationOptions: { maxDomDepth: depth, includeShadowTree: 'all' },
  });
  return (result['result'] as { value: BidiNode[] }).value.map(fromBidi);
}

/** Middle of the box of an element in any shadow root, in viewport pixels. */
export async function middleOf(
  page: Page,
  bidi: Bidi | null,
  { id }: SeenNode,
): Promise<{ x: number; y: number }> {
  if (bidi) {
    const answer = await bidi.send('script.callFunction', {
      functionDeclaration:
        '(el) => { const box = el.getBoundingClientRect(); return `${box.x + box.width / 2} ${box.y + box.height / 2}`; }',
      arguments: [{ sharedId: id }],
      target: { context: contextOf(page) },
      awaitPromise: false,
    });
    const said = (answer.result['result'] as { value: string }).value;
    const [x = 0, y = 0] = said.split(' ').map(Number);
    return { x, y };
  }
  const session = await page.createCDPSession();
  const { model } = await session.send('DOM.getBoxModel', { backendNodeId: Number(id) });
  await session.detach();
  const [x1 = 0, y1 = 0, , , x2 = 0, y2 = 0] = model.border;
  return { x: (x1 + x2) / 2, y: (y1 + y2) / 2 };
}

/** White space folded. */
export const folded = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Text of a node and everything in it but its shadow root, those elements left out. */
export const textIn = (node: SeenNode, silent: ReadonlySet<string>): string =>
  silent.has(node.name)
    ? ''
    : `${node.text} ${node.children.map((child) => textIn(child, silent)).join(' ')}`;
