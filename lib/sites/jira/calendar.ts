/**
 * Cards of calendars: `/jira/core/projects/P/calendar`, the "Unscheduled work" panel and days alike.
 * Fragile: no link on this page. A card is a button whose label is the key and nothing else, so the label is language-proof;
 * a badge may not stand in a button, so it goes to the list item around it where there is one. Evidence: whole page
 * 2026-04-23; cards on a day were not seen.
 */
import { attr, closest, firstText } from '../dom.ts';
import { keyOfText } from './key.ts';
import { pictureWords, textOf, withoutPrioritySuffix } from './pieces.ts';
import { testidEnds, testidHas } from './testid.ts';
import { corner, surface } from './ticket.ts';

export const calendar = surface({
  view: 'calendar',
  selector: `${testidEnds('calendar-card-container')},[role="link"][aria-label]`,
  watch: ['aria-label'],
  row: (el) => closest(el, 'li') ?? el,
  key: (el) => keyOfText(attr(el, 'aria-label')),
  shown: (el, key) => ({
    title: firstText(el, (words) => words === key),
    type: pictureWords(el, 'img[alt]'),
    status: textOf(el, testidEnds('status-lozenge.status-lozenge')),
    priority: withoutPrioritySuffix(pictureWords(el, `img${testidHas('priority')}`, 'nav')),
  }),
  anchor: (el) => corner(closest(el, 'li')),
});
