import type { Page } from 'puppeteer-core';
import { BADGE_TAG } from '../../lib/overlay/badge-tag.ts';
import {
  elementsInChromium,
  elementsInFirefox,
  folded,
  middleOf,
  textIn,
  type Bidi,
  type SeenNode,
} from './closed-roots.ts';
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
  /** Of the host, in viewport pixels. What is painted may hang elsewhere on the row: see `middle`. */
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** Middle of what is painted, where a person would point; viewport pixels. */
  middle(): Promise<{ x: number; y: number }>;
}

type Painted = Pick<Badge, 'text' | 'label' | 'state' | 'middle'>;
type Placed = Pick<Badge, 'key' | 'box'>;

/** Runs in the page: elements of that name in document order, those in open shadow roots too. */
function everywhere(name: string, root: Document | ShadowRoot = document): Element[] {
  return [...root.querySelectorAll('*')].flatMap((el) => [
    ...(el.localName === name ? [el] : []),
    ...(el.shadowRoot ? everywhere(name, el.shadowRoot) : []),
  ]);
}

/** Runs in the page: where each host is and whose row it sits in. */
function placesOf(hosts: readonly Element[], keyOf: WorldSite['keyOf']): Placed[] {
  return hosts.map((host) => {
    const { x, y, width, height } = host.getBoundingClientRect();
    return { key: keyOf(host), box: { x, y, width, height } };
  });
}

/** Functions go into the page as text, past its policy; a method's text is one only in an object. */
const written = (keyOf: WorldSite['keyOf']): string => {
  const text = String(keyOf);
  return /^keyOf\b/.test(text) ? `({ ${text} }).keyOf` : text;
};

const placed = (page: Page): Promise<Placed[]> => {
  const keyOf = siteAt(new URL(page.url()).host)?.keyOf ?? (() => '');
  const places = `(${String(placesOf)})(everywhere(${JSON.stringify(BADGE)}), ${written(keyOf)})`;
  return page.evaluate(`(() => { ${String(everywhere)} return ${places}; })()`) as Promise<Placed[]>;
};

const SILENT = new Set(['style', 'title', 'desc']);

/** The first value of each attribute inside, in document order. */
function attributesIn(
  nodes: readonly SeenNode[],
  found: Record<string, string> = {},
): Record<string, string> {
  for (const { name, attributes, children } of nodes) {
    if (SILENT.has(name)) continue;
    for (const [attribute, value] of Object.entries(attributes)) found[attribute] ??= value;
    attributesIn(children, found);
  }
  return found;
}

function paintedOf({ shadow }: SeenNode, page: Page, bidi: Bidi | null): Painted {
  const box = shadow.find(({ name }) => name !== '' && name !== 'style');
  const found = attributesIn(shadow);
  return {
    text: folded(shadow.map((node) => textIn(node, SILENT)).join(' ')),
    label: found['aria-label'] ?? found['title'] ?? '',
    state: found['data-state'] ?? '',
    middle: () => (box ? middleOf(page, bidi, box) : Promise.reject(new Error('A badge without a box.'))),
  };
}

async function painted(page: Page, bidi: Bidi | null): Promise<Painted[]> {
  const hosts = bidi
    ? await elementsInFirefox(page, bidi, String(everywhere), BADGE, 8)
    : await elementsInChromium(page, `(${String(everywhere)})(${JSON.stringify(BADGE)})`);
  return hosts.map((host) => paintedOf(host, page, bidi));
}

/** Reads every badge of a page; places and paint come by two ways, so a page that changes in between is read again. */
export async function readBadges(page: Page, bidi: Bidi | null): Promise<Badge[]> {
  for (let attempt = 0; attempt < 10; attempt += 1) {
    const places = await placed(page);
    // Most looks are at a page that has none yet: no need to serialise all of it.
    if (places.length === 0) return [];
    const paints = await painted(page, bidi);
    const same = JSON.stringify(await placed(page)) === JSON.stringify(places);
    if (same && paints.length === places.length)
      return places.flatMap((place, i) => {
        const paint = paints[i];
        return paint ? [{ ...place, ...paint }] : [];
      });
  }
  throw new Error('The page keeps changing while its badges are read.');
}
