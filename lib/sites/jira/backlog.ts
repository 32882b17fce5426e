/**
 * Rows of software backlogs: `/jira/software/(c/)projects/P/boards/N/backlog`; the next-gen piece of 2018 as well.
 * Fragile: the key is the last segment of the row's testid, two links per row repeat it; prefixes changed in 2026, so ends
 * and middles are matched. Rows are 40 px: the badge takes no room. Evidence: one whole row live 2026-08-13, key cell
 * 2026-08; next-gen rows of 2018 by their drag-and-drop attribute, since they have no other name.
 */
import type { Surface } from '../adapter.ts';
import { surface } from './ticket.ts';

const STATUS = '[data-testid*="card-contents.status-field"]';

export const backlog: readonly Surface[] = [
  surface({
    view: 'backlog',
    selector: '[data-testid*="card-list.card.content-container."]',
    linked: true,
    watch: ['data-testid'],
    key: '@data-testid',
    title: '[data-testid$="summary-field-static.content"]',
    // A button where the status can be changed, else plain words.
    status: `${STATUS} button|${STATUS}`,
    priority: '[data-testid*="card-contents.priority"] img@alt',
    estimate: '[data-testid*="card-contents.estimate-field"]',
    anchor: '[data-testid$="card-contents.summary"]|[data-testid$="card-contents.card-container"]',
  }),
  surface({
    view: 'backlog',
    selector: '[data-react-beautiful-dnd-draggable]',
    linked: true,
  }),
];
