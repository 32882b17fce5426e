/**
 * Cards of calendars: `/jira/core/projects/P/calendar`, the "Unscheduled work" panel and days alike.
 * Fragile: no link on this page. A card is a button whose label is the key and nothing else, so the label is language-proof;
 * a badge may not stand in a button, so it goes to the list item around it where there is one. Evidence: whole page
 * 2026-04-23; cards on a day were not seen.
 */
import { attr, closest } from '../dom.ts';
import { keyOfText } from './key.ts';
import { surface } from './ticket.ts';

export const calendar = surface({
  view: 'calendar',
  selector: '[role="link"][aria-label]',
  watch: ['aria-label'],
  row: (el) => closest(el, 'li') ?? el,
  key: (el) => keyOfText(attr(el, 'aria-label')),
  status: '[data-testid$="status-lozenge.status-lozenge"]',
  priority: 'img[data-testid*="priority"]@alt',
});
