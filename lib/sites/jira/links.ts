/**
 * Linked work items on an issue (page, modal, panel): one line card each.
 * Fragile: key and title are two links to the same item; status moved its testid in 2026, so its beginning is matched.
 * Evidence: live 2026-08, in use by two extensions.
 */
import { surface } from './ticket.ts';

const TITLE = '[data-testid$="inline-read.link-item"]';

export const links = surface({
  view: 'links',
  selector: '[data-testid$="issue-line-card.card-container"]',
  linked: true,
  title: TITLE,
  status: '[data-testid^="issue.fields.status.common.ui.status-lozenge"]',
  priority: '[data-testid$="priority.priority"] img@alt',
  anchor: `${TITLE}<`,
});
