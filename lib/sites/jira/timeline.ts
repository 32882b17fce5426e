/**
 * Rows of the software timeline tab: `/jira/software/(c/)projects/P/boards/N/timeline`, the generation before the common
 * table (whose rows issue-table.ts reads; the move is under way and both are met).
 * Fragile: the row's testid ends in a numeric id, so the key comes from the link. Chart bars are separate rows without a
 * link and are left alone. Evidence: row outerHTML live 2026-08-18, selectors in four extensions of 2026.
 */
import { LINK } from './key.ts';
import { surface } from './ticket.ts';

export const timeline = surface({
  view: 'timeline',
  selector: '[data-testid*="timeline-table.components.list-item.container-"]',
  linked: true,
  title: '[data-testid$="summary.title"]',
  anchor: `[data-testid$="summary.key"]<|${LINK}<`,
});
