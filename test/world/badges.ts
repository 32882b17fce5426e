import type { CDPSession, Page } from 'puppeteer-core';
import { BADGE_TAG } from '../../lib/overlay/badge-tag.ts';

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

/** Runs in the page: where each host is and whose row it sits in. */
function placesOf(name: string): Placed[] {
  const KEY = /^[A-Z][A-Z0-9_]+-\d+$/;
  const fromHref = (link: Element): string =>
    /\/browse\/([A-Z][A-Z0-9_]+-\d+)(?=$|[/?#])/.exec(link.getAttribute('href') ?? '')?.[1] ?? '';
  const own = (element: Element): string => {
    const named = [
      element.id.replace(/^card-/, ''),
      element.getAttribute('data-issue-key') ?? '',
      element.getAttribute('data-issuekey') ?? '',
      element.getAttribute('data-key') ?? '',
      element.getAttribute('data-testid')?.split('.').at(-1) ?? '',
      element.getAttribute('role') === 'link' ? (element.getAttribute('aria-label') ?? '') : '',
    ];
    return named.find((value) => KEY.test(value)) ?? '';
  };
  const around = (host: Element): string => {
    for (
      let element = host.parentElement;
      element && element !== document.body;
      element = element.parentElement
    ) {
      const current = element.querySelector('[data-testid$="breadcrumbs.current-issue.item"], #key-val');
      if (current) return fromHref(current);
      const key = own(element);
      if (key) return key;
      const [card, second] = element.querySelectorAll('[role="link"][aria-label]');
      if (card && !second && own(card)) return own(card);
      const keys = new Set(
        [...element.querySelectorAll('a[href*="/browse/"]')].map(fromHref).filter(Boolean),
      );
      const [only] = keys;
      if (keys.size === 1 && only) return only;
      if (keys.size > 1) return '';
    }
    return '';
  };
  return [...document.querySelectorAll(name)].map((host) => {
    const { x, y, width, height } = host.getBoundingClientRect();
    return { key: around(host), box: { x, y, width, height } };
  });
}

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
    const placed = await page.evaluate(placesOf, BADGE);
    if (painted.length === placed.length)
      return placed.flatMap((place, i) => {
        const paint = painted[i];
        return paint ? [{ ...place, ...paint }] : [];
      });
  }
  throw new Error('The page keeps changing while its badges are read.');
}
