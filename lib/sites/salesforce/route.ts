/**
 * Which Salesforce page an address is. Serves Lightning: `/lightning/r/[Opportunity/]ID/view`, `/lightning/o/Opportunity/list`
 * (table and kanban have the same address), `/lightning/o/Opportunity/pipelineInspection`, any other Lightning page as a
 * place where rows of opportunities may stand, and the older `/one/one.app#/sObject/ID`. Classic pages are not served.
 * Fragile: nothing; the shapes are those of the vendor's own documents and of extensions maintained in 2026.
 */
import { dealId } from '../../domain/salesforce-id.ts';
import type { Route, View } from '../adapter.ts';
import { one, urlOf } from '../dom.ts';
import { isOnHost, salesforceHosts } from '../hosts.ts';

/**
 * Where Lightning lives beside its usual host: government, China, and a proxy of Microsoft's that renames every host
 * (2026-08, `Salesforce-Inspector-reloaded`). A person adds these; the manifest does not name them.
 */
const OTHER_HOSTS =
  /^[\w-]+(?:\.[\w-]+)*\.lightning\.(?:force\.mil|crmforce\.mil|sfcrmapps\.cn|force\.com\.mcas\.ms)$/;

/** Aura's own containers of pages, which no setting of the page layout takes away. */
const MARKERS = '.lafPageHost,.oneConsoleTabset,one-record-home-flexipage2';

/** Table and kanban have one address: what stands there when it is looked at tells which. */
const KANBAN = '.active #kanbanView,.active .pipelineViewCard';

export const recognises = (doc: Document): boolean =>
  OTHER_HOSTS.test(URL.parse(urlOf(doc))?.hostname ?? '') || one(doc, MARKERS) !== null;

/** Null = nothing of ours: setup, files, sign-in, foreign hosts. */
export function route(url: URL, doc: Document): Route | null {
  if (!isOnHost(url, salesforceHosts) && !OTHER_HOSTS.test(url.hostname) && !recognises(doc)) return null;
  const place = placeOf(url);
  if (!place) return null;
  const [named, key] = place;
  const view = named === 'list' && one(doc, KANBAN) ? 'board' : named;
  return { site: 'salesforce', tenant: url.host, view, ...(key && { key }) };
}

type Place = readonly [view: View, key?: string | null];

function placeOf({ pathname, hash }: URL): Place | null {
  if (pathname === '/one/one.app') {
    const key = dealId(/^#\/sObject\/(\w+)/.exec(hash)?.[1] ?? '');
    return key ? ['deal', key] : ['links'];
  }
  const [, app, kind = '', what = '', ...rest] = pathname.split('/');
  if (app !== 'lightning' || kind === 'setup') return null;
  if (kind === 'o') return [what === 'Opportunity' ? 'list' : 'links'];
  if (kind !== 'r') return ['links'];
  const object = dealId(what) ? '' : what;
  const [id = '', action = 'view'] = object ? rest : [what, ...rest];
  const key = object === '' || object === 'Opportunity' ? dealId(id) : null;
  return key && action !== 'related' ? ['deal', key] : ['links'];
}
