/**
 * Cards of boards: `/team/T/board` and every list that is shown as a board.
 * Fragile: `data-board-item` since 2024-12; the title is the first text of the card's first menu region that is not the key.
 * Columns are the reader's choice (a status, a person, a priority) and have no name of their own, so they are not read. The
 * card is the link and the drag source. Evidence: 2025-11, 2026-04; virtualised 2026-09.
 */
import type { Surface } from '../adapter.ts';
import { attr, firstText, one } from '../dom.ts';
import { labelsOf, priorityOf, projectOf } from './chips.ts';
import { surface } from './item.ts';
import { issueKeyOf } from './key.ts';

export const CARD = 'main a[data-board-item="true"][href*="/issue/"]';

export const board: Surface = surface({
  view: 'board',
  selector: CARD,
  key: (el, route) => issueKeyOf(attr(el, 'href'), route),
  shown: (el, key) => ({
    title: firstText(one(el, '[data-contextual-menu="true"]') ?? el, (words) => words === key),
    priority: priorityOf(el),
    labels: labelsOf(el),
    project: projectOf(el),
  }),
  anchor: (el) => ({ parent: el, before: null, place: 'corner', dense: true }),
});
