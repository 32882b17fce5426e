/**
 * `npm run inspect -- FILE.html --url URL [--site NAME]`: what Throughline reads on a saved page, as JSON on stdout:
 * `{site, route, items: [{key, title, …, view, anchor}], problems}`. The page's scripts are not run. Exit 2 with one
 * sentence on bad usage.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { JSDOM } from 'jsdom';
import type { Anchor, Route, SiteAdapter } from '../lib/sites/adapter.ts';
import { readPage, type ReadItem } from '../lib/sites/read-page.ts';
import { ADAPTERS } from '../lib/sites/registry.ts';

class UsageError extends Error {}

/** The page and its address, or a usage error that names what is missing. */
function input(args: readonly string[]): { html: string; url: URL; adapters: readonly SiteAdapter[] } {
  const { values, positionals } = parsed(args);
  const [file, ...more] = positionals;
  if (!file || more.length > 0 || !values.url)
    throw new UsageError('Usage: npm run inspect -- FILE.html --url URL [--site NAME]');
  const url = URL.parse(values.url);
  if (!url || !/^https?:$/.test(url.protocol))
    throw new UsageError(`"${values.url}" is not the http address of a page.`);
  const adapters = ADAPTERS.filter((adapter) => !values.site || adapter.id === values.site);
  if (adapters.length === 0)
    throw new UsageError(
      `There is no site "${values.site}"; known: ${ADAPTERS.map((adapter) => adapter.id).join(', ')}.`,
    );
  try {
    return { html: readFileSync(file, 'utf8'), url, adapters };
  } catch {
    throw new UsageError(`"${file}" cannot be read.`);
  }
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { url: { type: 'string' }, site: { type: 'string' } },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message.split('\n')[0] : String(error));
  }
}

/** A place as a person writes it down: the nearest name, then up to three steps below it. */
function pathOf(el: Element): string {
  const names: string[] = [];
  for (let at: Element | null = el; at && names.length < 4; at = at.parentElement) {
    const id = at.getAttribute('data-testid') ?? at.getAttribute('data-vc') ?? at.id;
    const spoken = /^(?:ghx|js|issue|aui)-[\w-]+/.exec(at.getAttribute('class') ?? '')?.[0];
    names.unshift(at.localName + (id ? `[${id}]` : spoken ? `.${spoken}` : ''));
    if (id) break;
  }
  return names.join(' > ');
}

const placeOf = (anchor: Anchor | null): string | null =>
  anchor &&
  `${anchor.place}${anchor.dense ? ', dense' : ''}: ${anchor.before ? `before ${pathOf(anchor.before)}` : `end of ${pathOf(anchor.parent)}`}`;

function line({ key, view, page, item, anchor }: ReadItem): Record<string, unknown> {
  return { key, title: '', ...item, view, ...(page && { page }), anchor: placeOf(anchor) };
}

function problemsOf(doc: Document, route: Route, adapter: SiteAdapter, items: readonly ReadItem[]): string[] {
  const problems: string[] = [];
  const seen = adapter.check(doc, route);
  if (seen && seen.rows > 0 && seen.keys === 0)
    problems.push(`${seen.rows} rows look like work items, but none carries a key: the page has changed.`);
  if (seen && seen.rows === 0 && seen.keys > 5)
    problems.push(
      `${seen.keys} keys, but no row that is known: the page has changed, badges stand at the links.`,
    );
  for (const each of items) {
    if (!each.item?.title) problems.push(`${each.key} shows no title on this page.`);
    if (!each.anchor) problems.push(`${each.key} has no place for a badge.`);
  }
  return problems;
}

/** What the extension would make of the page. `route` is null where nothing of ours is on it, `site` where no adapter knows it. */
export function inspect(html: string, url: URL, adapters: readonly SiteAdapter[]) {
  const doc = new JSDOM(html, { url: url.href }).window.document;
  for (const adapter of adapters) {
    const route = adapter.route(url, doc);
    if (!route) continue;
    const items = readPage(doc, route, adapter);
    return {
      site: adapter.id,
      route,
      items: items.map(line),
      problems: problemsOf(doc, route, adapter, items),
    };
  }
  const known = adapters.find((adapter) => adapter.recognises(doc));
  const problem = known
    ? 'This page of the site shows no work items.'
    : 'No site that is known here has such a page.';
  return { site: known?.id ?? null, route: null, items: [], problems: [problem] };
}

if (import.meta.main) {
  try {
    const { html, url, adapters } = input(process.argv.slice(2));
    console.log(JSON.stringify(inspect(html, url, adapters), null, 2));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  }
}
