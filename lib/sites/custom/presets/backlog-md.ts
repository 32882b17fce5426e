/**
 * Backlog.md in the browser: the board and the list of all tasks, and nothing with an address of its own. No links: a card is
 * one button that is dragged, named "Open TASK-2: Title"; the prefix of keys is each project's own, and drafts have another.
 * Fragile: the words of the name are English only; the badge's place is told by position since every class is one of Tailwind's
 * utilities; so a card's status is the heading of the nearest column. Evidence: 1.52.0 from npm, run 2026-11-22.
 */
import type { CustomPreset, Place } from '../../../domain/custom/custom-site.ts';

const NAME = 'aria-label';
const KEY = '^Open ([A-Za-z]+-[\\d.]+): ';
const TITLE = '^Open [A-Za-z]+-[\\d.]+: (.+)$';

const button = (place: Place): Place => ({ selector: 'td:nth-of-type(2) button', attribute: NAME, ...place });

export const backlogMd: CustomPreset = {
  throughlineSite: 1,
  name: 'Backlog.md',
  kind: 'ticket',
  match: ['/*'],
  rows: [
    {
      view: 'board',
      row: '[draggable="true"][aria-label^="Open "]',
      key: [{ attribute: NAME, pattern: KEY }],
      title: [{ attribute: NAME, pattern: TITLE }],
      fields: {
        status: [{ around: '.flex-1', selector: 'h3' }],
        priority: [{ selector: ':scope > div:first-of-type > div + div > span' }],
        labels: [{ selector: ':scope > h4 + div:not(:last-child) > span' }],
      },
      badge: ':scope > div:first-of-type > div:first-of-type',
    },
    {
      view: 'list',
      row: 'tbody > tr',
      key: [button({ pattern: KEY })],
      title: [button({ pattern: TITLE })],
      fields: {
        status: [{ selector: 'td:nth-of-type(3)' }],
        priority: [{ selector: 'td:nth-of-type(4)' }],
        labels: [{ selector: 'td:nth-of-type(6) span[title]' }],
      },
      badge: 'td:nth-of-type(2) > div',
    },
  ],
  theme: { dark: 'html.dark' },
};
