import type { CDPSession, Page } from 'puppeteer-core';
import { BADGE_TAG } from '../../lib/overlay/badge-tag.ts';
import { siteAt } from './hosts.ts';
import type { WorldSite } from './site.ts';

/** Element name of a badge's host, as the overlay has it; its shadow root is closed. */
export const BADGE = BADGE_TAG;

/** One badge as it is painted. */
export interface Badge {
  /** Key of the row, card or page the host sits in; empty when none could be told. */
  readonly key: string;
  /** Painted text, white space folded. */
  readonly text: string;
  /** `aria-label` or `title` inside, if any. */
  readonly label: string;
  /** `data-state` inside, if any. */
  readonly state: string;
  /** Viewport pixels. */
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

type Painted = Pick<Badge, 'text' | 'label' | 'state'>;
type Placed = Pick<Badge, 'key' | 'box'>;

/** Runs in the page: where each host is and whose row it sits in. A site's `keyOf` goes with it as text, past the page's policy. */
function placesOf(name: string, keyOf: WorldSite['keyOf']): Placed[] {
  return [...document.querySelectorAll(name)].map((host) => {
    const { x, y, width, height } = host.getBoundingClientRect();
    return { key: keyOf(host), box: { x, y, width, height } };
  });
}

const placed = (page: Page): Promise<Placed[]> => {
  const keyOf = siteAt(new URL(page.url()).host)?.keyOf ?? (() => '');
  return page.evaluate(`(${String(placesOf)})(${JSON.stringify(BADGE)}, ${String(keyOf)})`) as Promise<
    Placed[]
  >;
};

interface CdpNode {
  readonly localName: string;
  readonly nodeType: number;
  readonly nodeValue: string;
  readonly attributes?: string[];
  readonly children?: CdpNode[];
  readonly shadowRoots?: CdpNode[];
  readonly contentDocument?: CdpNode;
}

const SILENT = new Set(['style', 'title', 'desc']);
const folded = (text: string): string => text.replace(/\s+/g, ' ').trim();

function paintedCdp(host: CdpNode): Painted {
  let text = '';
  const found: Record<string, string> = {};
  const walk = (node: CdpNode): void => {
    if (SILENT.has(node.localName)) return;
    if (node.nodeType === 3) text += `${node.nodeValue} `;
    for (let i = 0; i + 1 < (node.attributes?.length ?? 0); i += 2)
      found[node.attributes?.[i] ?? ''] ??= node.attributes?.[i + 1] ?? '';
    node.children?.forEach(walk);
  };
  host.shadowRoots?.forEach(walk);
  return {
    text: folded(text),
    label: found['aria-label'] ?? found['title'] ?? '',
    state: found['data-state'] ?? '',
  };
}

async function paintedChromium(page: Page): Promise<Painted[]> {
  const session: CDPSession = await page.createCDPSession();
  try {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const painted: Painted[] = [];
    const walk = (node: CdpNode): void => {
      if (node.localName === BADGE) painted.push(paintedCdp(node));
      node.children?.forEach(walk);
    };
    walk(root as CdpNode);
    return painted;
  } finally {
    await session.detach();
  }
}

interface BidiNode {
  readonly value?: {
    readonly nodeType: number;
    readonly localName?: string;
    readonly nodeValue?: string;
    readonly attributes?: Record<string, string>;
    readonly children?: BidiNode[];
    readonly shadowRoot?: BidiNode | null;
  };
}

function paintedBidi(host: BidiNode): Painted {
  let text = '';
  const found: Record<string, string> = {};
  const walk = ({ value }: BidiNode): void => {
    if (!value || SILENT.has(value.localName ?? '')) return;
    if (value.nodeType === 3) text += `${value.nodeValue ?? ''} `;
    for (const [name, content] of Object.entries(value.attributes ?? {})) found[name] ??= content;
    value.children?.forEach(walk);
  };
  if (host.value?.shadowRoot) walk(host.value.shadowRoot);
  return {
    text: folded(text),
    label: found['aria-label'] ?? found['title'] ?? '',
    state: found['data-state'] ?? '',
  };
}

/** WebDriver BiDi, as far as puppeteer has no name for it. */
export interface Bidi {
  send(method: string, params: unknown): Promise<{ result: Record<string, unknown> }>;
}

/** BiDi serialises closed shadow roots too, which page script cannot see. */
async function paintedFirefox(page: Page, bidi: Bidi): Promise<Painted[]> {
  const context = (page.mainFrame() as unknown as { _id: string })._id;
  const { result } = await bidi.send('browsingContext.locateNodes', {
    context,
    locator: { type: 'css', value: BADGE },
    serializationOptions: { maxDomDepth: 8, includeShadowTree: 'all' },
  });
  return (result['nodes'] as BidiNode[]).map(paintedBidi);
}

/** Reads every badge of a page; places and paint come by two ways, so a page that changes in between is read again. */
export async function readBadges(page: Page, bidi: Bidi | null): Promise<Badge[]> {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const painted = bidi ? await paintedFirefox(page, bidi) : await paintedChromium(page);
    const places = await placed(page);
    if (painted.length === places.length)
      return places.flatMap((place, i) => {
        const paint = painted[i];
        return paint ? [{ ...place, ...paint }] : [];
      });
  }
  throw new Error('The page keeps changing while its badges are read.');
}
