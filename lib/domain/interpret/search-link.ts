import type { Scope, SomeItems } from '../scope.ts';

/** An address of the tool's own search, or of the place where the items lie. */
export interface SearchLink {
  readonly url: string;
  /** How many of the items it finds: an address bears so many keys and no more. 0 = it opens the place they lie in. */
  readonly shown: number;
  readonly of: number;
}

/** Browsers and tools bear addresses of about 8,000 characters; 200 keys of 20 characters stay well below. */
const MOST_KEYS = 200;

/** A key as tools make them: everything else stays out of an address. */
const KEY = /^[A-Z][A-Z0-9_]{0,30}-\d{1,10}$/i;

interface Found {
  readonly site: string;
  readonly tenant: string;
  readonly keys: readonly string[];
}

/** The tenant that most of the items are of, with their keys. */
function mostlyIn({ first }: SomeItems): Found | null {
  const found = [...Map.groupBy(first, (id) => id.slice(0, id.indexOf('/', id.indexOf('/') + 1)))]
    .map(([space, ids]): Found => {
      const [site = '', tenant = ''] = space.split('/');
      return { site, tenant, keys: ids.map((id) => id.slice(space.length + 1)) };
    })
    .sort((one, other) => other.keys.length - one.keys.length);
  return found[0] ?? null;
}

/** Where a Jira lives on its host: in the cloud at the root, elsewhere as an item's own address has it. */
function jiraBase(tenant: string, sample: string | undefined): string {
  const url = sample === undefined ? null : URL.parse(sample);
  const path = url?.host === tenant ? (/^(\/[\w-]{1,40})\/browse\//.exec(url.pathname)?.[1] ?? '') : '';
  return `https://${tenant}${path}`;
}

/**
 * The tool's own search that finds the items again: in Jira by JQL, in Linear by its address for several issues. CRMs have no address
 * for a list of records, so that the pipeline is opened, where the scope names one. Null = there is no such address.
 * `urlOf`: an item's own address, where it is known.
 */
export function searchFor(
  items: SomeItems,
  urlOf: (id: string) => string | undefined,
  scope?: Pick<Scope, 'site' | 'tenant' | 'query'>,
): SearchLink | null {
  const found = mostlyIn(items);
  if (!found) return null;
  const { site, tenant } = found;
  const keys = found.keys.filter((key) => KEY.test(key)).slice(0, MOST_KEYS);
  const link = (url: string, shown: number): SearchLink => ({ url, shown, of: items.total });
  if (site === 'jira' && keys.length > 0) {
    const base = jiraBase(tenant, urlOf(`jira/${tenant}/${keys[0]}`));
    const jql = `key in (${keys.join(', ')}) ORDER BY updated DESC`;
    return link(`${base}/issues/?jql=${encodeURIComponent(jql)}`, keys.length);
  }
  if (site === 'linear' && keys.length > 0)
    return link(
      `https://linear.app/${encodeURIComponent(tenant)}/issues/${keys.map(encodeURIComponent).join(',')}`,
      keys.length,
    );
  const place = scope && placeOf(scope);
  return place ? link(place, 0) : null;
}

/** The pipeline of a scope, as its tool shows it. */
function placeOf({ site, tenant, query }: Pick<Scope, 'site' | 'tenant' | 'query'>): string | null {
  if (query.by !== 'pipeline') return null;
  const part = encodeURIComponent(query.id);
  if (site === 'pipedrive') return `https://${tenant}.pipedrive.com/pipeline/${part}/user/everyone`;
  if (site === 'salesforce') return `https://${tenant}/lightning/o/Opportunity/list`;
  return null;
}
