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
  /** The browser's own name of the node: CDP's number or BiDi's shared id. */
  readonly id: number | string;
}

/** As CDP's `DOM.getDocument` answers with `pierce`. */
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
    id: node.nodeId,
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

/** The whole document of a Chromium page, and the session in which its ids mean something. */
export async function documentInChromium(page: Page) {
  const session = await page.createCDPSession();
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  return { session, root: fromCdp(root as CdpNode) };
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

/** White space folded. */
export const folded = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Text of a node and everything in it but its shadow root, those elements left out. */
export const textIn = (node: SeenNode, silent: ReadonlySet<string>): string =>
  silent.has(node.name)
    ? ''
    : `${node.text} ${node.children.map((child) => textIn(child, silent)).join(' ')}`;
