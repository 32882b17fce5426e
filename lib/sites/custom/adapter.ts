/**
 * The adapter that a description makes: serves every address of one origin that the description matches. What is fragile is
 * what the description says; presets name when their selectors were last seen to be true.
 */
import type { CustomSite } from '../../domain/custom/custom-site.ts';
import { taker } from '../../domain/custom/pattern.ts';
import { compileGlob } from '../../domain/glob.ts';
import type { SiteAdapter, Surface } from '../adapter.ts';
import { all, one, urlOf } from '../dom.ts';
import { pageSurface, rowSurface } from './row.ts';

/** Prose and editors, whatever the tool; a description may name more. */
const EXCLUDED = [
  '[contenteditable]:not([contenteditable="false"])',
  'textarea',
  '[role="textbox"]',
  '.ProseMirror',
  '.comment',
  '.comments',
  '#comments',
  '[data-testid*="comment"]',
];

/** A description that has been checked: selectors parse, patterns are quick. */
export function customAdapter(site: CustomSite): SiteAdapter {
  const { origin, page, theme, marker } = site;
  const globs = site.match.map(compileGlob);
  const keyOf = page && taker(page.address);
  const rows = site.rows.map((row) => rowSurface(site, row));
  const withPage: readonly Surface[] = page ? [pageSurface(site, page), ...rows] : rows;
  const recognises = (doc: Document): boolean =>
    URL.parse(urlOf(doc))?.origin === origin && (marker === undefined || one(doc, marker) !== null);

  return {
    id: 'custom',
    hydrates: true,
    matches: [`${origin}/*`],
    recognises,
    route(url, doc) {
      if (url.origin !== origin || !globs.some((fits) => fits(url.pathname + url.hash))) return null;
      if (!recognises(doc)) return null;
      const key = keyOf?.(url.pathname + url.search + url.hash);
      const view = key ? (site.kind === 'deal' ? 'deal' : 'issue') : viewOf(site, doc);
      return { site: 'custom', view, tenant: url.host, ...(key && { key }) };
    },
    surfaces: (route) => (route.key === undefined ? rows : withPage),
    check(doc, route) {
      if (route.key !== undefined) return null;
      let found = 0;
      let keys = 0;
      for (const row of rows)
        for (const el of all(doc, row.selector)) {
          found += 1;
          if (row.key?.(el, route)) keys += 1;
        }
      return { rows: found, keys };
    },
    exclude: [...EXCLUDED, ...(site.exclude ?? [])].join(','),
    theme(doc) {
      if (theme === undefined || typeof theme === 'string') return theme ?? null;
      return one(doc, theme.dark) ? 'dark' : 'light';
    },
  };
}

/** A page is of the view whose rows it shows; the first described where it shows none (yet). */
const viewOf = ({ rows }: CustomSite, doc: Document): 'list' | 'board' | 'backlog' | 'links' =>
  rows.find(({ row }) => one(doc, row))?.view ?? rows[0]?.view ?? 'list';
