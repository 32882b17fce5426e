/**
 * Tiles of the pipeline board: `/pipeline/ID/user/everyone`, `/pipeline/ID/filter/ID`.
 * Fragile: a tile's title and its value stand in two links to the same deal, each a flex column of the tile; in the forecast
 * view the id attribute has a word in front. Below the title stands an organisation or a person, nobody says which, so it is
 * not read. The tile is what is dragged, or an element around it. Evidence: tile, stage and value test ids 2019-26, by
 * published code and end-to-end tests; no tile was seen live.
 */
import type { Route } from '../adapter.ts';
import { all, attr, closest, firstText, matches, one, parent, text } from '../dom.ts';
import { surface } from './deal.ts';
import { dealOfHref } from './route.ts';

const LINK = 'a[href*="/deal/"]';
const STAGE = '[data-test^="stage-"][data-test-stage-index]';

/** The link's deal; the tile's own id must not contradict it (recycled tiles). */
function keyOf(tile: Element, route: Route): string | null {
  const own = /^(?:forecast-)?(\d{1,15})$/.exec(attr(tile, 'data-test-deal-id'))?.[1];
  const linked = dealOfHref(attr(one(tile, LINK), 'href'), route);
  return own && linked && own !== linked ? null : (linked ?? own ?? null);
}

const titleOf = (tile: Element): string => {
  const link = one(tile, LINK);
  return text(one(tile, `${LINK} > span`)) || (link ? firstText(link, () => false) : '');
};

function stageOf(tile: Element): string {
  const column = closest(tile, STAGE);
  const header = column && one(column, '[data-test^="stage-header-"]');
  const summary = header && one(header, '[data-test="stage-summary"]');
  const sums = text(summary);
  return header ? firstText(header, (words) => sums.includes(words)) : '';
}

export const board = surface({
  view: 'board',
  selector: '[data-test="pipeline-deal-tile"]',
  watch: ['href', 'data-test-deal-id'],
  key: keyOf,
  shown: (tile) => ({
    title: titleOf(tile),
    amount: text(one(tile, '[data-test="pipeline-deal-value"]')),
    stage: stageOf(tile),
  }),
  anchor(tile) {
    const inner = one(tile, LINK) ? parent(one(tile, LINK) ?? tile) : null;
    const at = matches(tile, '[draggable="true"]') && inner ? inner : tile;
    // What is to be done next for the deal stands in the same corner, and is pressed there.
    const clear = all(tile, '[data-test*="activity-status-indicator"]');
    return { parent: at, before: null, place: 'corner', dense: true, clear };
  },
});
