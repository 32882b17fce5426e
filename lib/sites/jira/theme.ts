/**
 * Light or dark, from Jira's own markers: `data-color-mode` says the mode, `data-theme` which theme that mode wears (a
 * person may run "light:dark"). Jira 10 on Data Center follows the system with `data-color-mode-auto`; before that there
 * is only light. Evidence: Cloud pages 2026-04 and 2026-08, Atlassian's design system documents.
 */
import { attr, htmlOf, one } from '../dom.ts';
import { recognises } from './route.ts';

/** Null = follow `prefers-color-scheme`. */
export function theme(doc: Document): 'light' | 'dark' | null {
  const html = htmlOf(doc);
  const mode = attr(html, 'data-color-mode');
  if (mode === 'light' || mode === 'dark') {
    const worn = new RegExp(`\\b${mode}:(\\w+)`).exec(attr(html, 'data-theme'))?.[1] ?? mode;
    return worn.startsWith('dark') ? 'dark' : 'light';
  }
  const old = mode === '' && recognises(doc) && !one(doc, 'html[data-color-mode-auto],html[data-theme]');
  return old ? 'light' : null;
}
