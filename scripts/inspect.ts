/**
 * `npm run inspect -- FILE.html --url URL [--site NAME]`: what Throughline reads on a saved page, as JSON on stdout:
 * `{site, route, items: [{key, title, …, view, anchor}], problems}`. The page's scripts are not run. NAME may be a custom site
 * that comes with Throughline, or the file of one. The item a page is about goes to `record` where the page says its key nowhere
 * but in its address. Exit 2 with one sentence on bad usage.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { JSDOM } from 'jsdom';
import type { CustomSite } from '../lib/domain/custom/custom-site.ts';
import { shownKey } from '../lib/domain/shown-key.ts';
import { parseCustomSite } from '../lib/app/custom-sites/parse.ts';
import type { Anchor, Route, SiteAdapter } from '../lib/sites/adapter.ts';
import { customAdapter } from '../lib/sites/custom/adapter.ts';
import { PRESETS } from '../lib/sites/custom/presets/index.ts';
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
  const adapters = adaptersFor(values.site, url);
  return { html: textOf(file), url, adapters };
}

/** Those of a name: a site with an adapter of its own, a custom one that comes along, or the file of another. */
function adaptersFor(name: string | undefined, url: URL): readonly SiteAdapter[] {
  if (name === undefined) return ADAPTERS;
  const own = ADAPTERS.filter((adapter) => adapter.id === name);
  if (own.length > 0) return own;
  const preset = Object.hasOwn(PRESETS, name) ? PRESETS[name] : undefined;
  if (preset) return [customAdapter({ ...preset, origin: url.origin })];
  if (/\.json$/.test(name)) return [customAdapter(siteInFile(name, url.origin))];
  const known = [...ADAPTERS.map(({ id }) => id), ...Object.keys(PRESETS)];
  throw new UsageError(`There is no site "${name}"; known: ${known.join(', ')}.`);
}

/** What a file describes; shared ones may lack the origin, which is that of the page then. */
function siteInFile(file: string, origin: string): CustomSite {
  const found = parseCustomSite(textOf(file), origin);
  if (found.ok) return found.value;
  throw new UsageError(`"${file}": ${found.error[0]?.message ?? 'is no description of a site.'}`);
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
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
  const shown = { ...item, ...(item && { key: shownKey(item) }) };
  return { key, title: '', ...shown, view, ...(page && { page }), anchor: placeOf(anchor) };
}

/** An item that stands in several rows of a page has a badge in each, and one line here. */
const once = (items: readonly ReadItem[]): readonly ReadItem[] =>
  items.filter(({ key }, index) => items.findIndex((other) => other.key === key) === index);

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
export function inspect(text: string, url: URL, adapters: readonly SiteAdapter[]) {
  const doc = new JSDOM(text, { url: url.href }).window.document;
  for (const adapter of adapters) {
    const route = adapter.route(url, doc);
    if (!route) continue;
    const items = readPage(doc, route, adapter);
    const html = doc.documentElement.outerHTML;
    const isOnPage = (key: string): boolean => html.includes(shownKey({ site: adapter.id, key }));
    const record = items.find(({ page, key }) => page && !isOnPage(key));
    return {
      site: adapter.id,
      route,
      items: once(items.filter((item) => item !== record)).map(line),
      ...(record && { record: { ...line(record), keyFromUrl: true } }),
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
