/** Does the adapter still fit the page? Rows without keys, or many keys without rows, mean that it has changed under us. */
import type { PageCheck, Route } from '../adapter.ts';
import { all, attr, closest } from '../dom.ts';
import { exclude } from './exclude.ts';
import { keyOfHref, keyOfText, LINK } from './key.ts';
import { surfacesOf } from './surfaces.ts';

const LISTS = new Set(['board', 'backlog', 'list', 'navigator', 'timeline', 'plan', 'calendar']);
/** Keys on attributes and labels, beside the links. */
const LABELS = '[role="link"][aria-label],[data-issue-key],[data-issuekey],li[data-key]';

/** Counts on views that are lists; null on all others, where no row is no wonder. */
export function check(doc: Document, route: Route): PageCheck | null {
  if (!LISTS.has(route.view)) return null;
  const keys = new Set<string | null>();
  for (const link of all(doc, LINK))
    if (!closest(link, `${exclude},nav,header`)) keys.add(keyOfHref(attr(link, 'href'), route));
  for (const el of all(doc, LABELS))
    for (const name of ['aria-label', 'data-issue-key', 'data-issuekey', 'data-key'])
      keys.add(keyOfText(attr(el, name)));
  keys.delete(null);
  return { rows: all(doc, surfacesOf(route).rows).length, keys: keys.size };
}
