/** Pipedrive. Which addresses are served and what is fragile stands at the top of each view's file. */
import type { PageCheck, Route, SiteAdapter, Surface } from '../adapter.ts';
import { all, attr, closest } from '../dom.ts';
import { pipedriveHosts } from '../hosts.ts';
import { themeOfGround } from '../page-ground.ts';
import { board } from './board.ts';
import { dealPage } from './deal-page.ts';
import { exclude, shownAgain } from './exclude.ts';
import { links } from './links.ts';
import { dealOfHref, route } from './route.ts';

/** Views kept hidden are searched too, so that a tile is known as soon as its view is shown. */
const SURFACES = {
  deal: [dealPage, links('links'), shownAgain],
  board: [board, links('board'), shownAgain],
  list: [board, links('list'), shownAgain],
  links: [board, links('links'), shownAgain],
} as const satisfies Readonly<Record<string, readonly Surface[]>>;

const isKnown = (view: string): view is keyof typeof SURFACES => Object.hasOwn(SURFACES, view);

/** Tiles without a deal mean that the board has changed under us; null elsewhere, where no row is no wonder. */
function check(doc: Document, place: Route): PageCheck | null {
  if (place.view !== 'board') return null;
  const tiles = all(doc, board.selector).filter((tile) => !closest(tile, exclude));
  const keys = new Set(tiles.map((tile) => board.key?.(tile, place)));
  for (const link of all(doc, 'a[href*="/deal/"]'))
    if (!closest(link, `${exclude},nav,header`)) keys.add(dealOfHref(attr(link, 'href'), place));
  keys.delete(null);
  return { rows: tiles.length, keys: keys.size };
}

export const pipedriveAdapter: SiteAdapter = {
  id: 'pipedrive',
  matches: pipedriveHosts.matches,
  /** Pipedrive is on its own hosts only. */
  recognises: () => false,
  route,
  surfaces: ({ view }) => SURFACES[isKnown(view) ? view : 'links'],
  check,
  exclude,
  /** No marker of Pipedrive's own is known. */
  theme: themeOfGround,
};
