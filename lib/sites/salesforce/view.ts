/**
 * The pages that Lightning keeps side by side: leaving a record hides its page and leaves it in the document; a console
 * has one for every open tab. Only the active one is shown.
 * Evidence: the two containers in `Salesforce-Inspector-reloaded` 2026-08; `section.tabContent.oneConsoleTab.active` around
 * those of a console in an extension, and Aura's own tabs.
 */
import { closestOut, documentOf, matches, openRoot } from '../dom.ts';

const VIEWS = '.windowViewMode-normal,.windowViewMode-maximized';

/** Pages and tabs that are kept and not shown. */
export const HIDDEN = [
  '.windowViewMode-normal:not(.active)',
  '.windowViewMode-maximized:not(.active)',
  '.tabContent.oneConsoleTab:not(.active)',
  '.oneConsoleTab[aria-hidden="true"]',
].join(',');

/** The page an element belongs to: its own container, or the document where there is none. */
export const viewOf = (el: Element): Element | Document => closestOut(el, VIEWS) ?? documentOf(el);

/**
 * Would something put into this element be shown? Not in a component under native shadow: it shows its own root instead. A slot has
 * no box of its own, and shows what was put into it from outside.
 * Components under synthetic shadow, the usual kind, are plain elements to a content script.
 */
export const shows = (el: Element): boolean => openRoot(el) === null && !matches(el, 'slot');
