/**
 * Light or dark: `<html class="dark">` or `"light"`, exactly one of them, whatever theme a person has made. Without either
 * (login, loading) the page's `<meta name="color-scheme">`. Evidence: live 2026-09-22, captures 2026-08-24 (dark only).
 */
import { attr, htmlOf, one } from '../dom.ts';

/** Null = follow `prefers-color-scheme`. */
export function theme(doc: Document): 'light' | 'dark' | null {
  const said = attr(htmlOf(doc), 'class').split(/\s+/);
  const [dark, light] = [said.includes('dark'), said.includes('light')];
  if (dark !== light) return dark ? 'dark' : 'light';
  const scheme = attr(one(doc, 'meta[name="color-scheme"]'), 'content');
  return scheme === 'dark' || scheme === 'light' ? scheme : null;
}
