/**
 * Earlier views, which Pipedrive keeps in the page with `display: none`, and prose: notes, e-mails, editors. Nothing below
 * is ever badged. When a view is shown again its `style` changes, which `shownAgain` watches.
 * Evidence: kept views on a saved page of 2019; editors are common knowledge.
 */
import type { Surface } from '../adapter.ts';

const VIEW = '.viewContainer';

export const exclude = [
  `${VIEW}[style*="display: none"]`,
  `${VIEW}[style*="display:none"]`,
  '[contenteditable]:not([contenteditable="false"])',
  'textarea:not([class*="editable-text"])',
  '[data-testid*="note-content"]',
  '[data-testid*="email-body"]',
].join(',');

/** No row: it makes a view whose style has changed be looked through once more. */
export const shownAgain: Surface = {
  view: 'links',
  selector: VIEW,
  watch: ['style'],
  key: () => null,
  read: () => null,
  anchor: () => null,
};
