import type { FieldChoices } from '../../domain/own-fields.ts';

/** Hosts of Salesforce: pages are on one, the API on another, and tokens go to no third. */

/** One org, as far as its API is concerned. */
export interface SalesforcePlace {
  /** The host of Lightning's pages, such as `acme.lightning.force.com`. */
  readonly tenant: string;
  /** What the org calls its own fields. */
  readonly fields?: OrgFields;
}

/**
 * API names of fields that are not the same in every org, from the opportunity on: `Discount__c`, `Account.Segment__c`. What
 * is no such name is as good as a field that is not there; null = none.
 */
export interface OrgFields extends FieldChoices {
  /** Usually `Account.Segment__c`. */
  readonly segment?: string | null;
  /** Without one, the country of the account's billing address. */
  readonly region?: string | null;
  /** The three letters of the org's currency, where it has only one: the API does not say it then. */
  readonly currency?: string;
  /** The field with the goal a deal serves: `goal` in `custom`, as from every tool. Usually `Goal__c`. */
  readonly goal?: string | null;
  /** Kept under their names in `custom`. */
  readonly custom?: readonly string[];
}

/** What admins call these fields where nobody has said otherwise. An org without them refuses each once, and is left in peace. */
export const GOAL_FIELD = 'Goal__c';
export const SEGMENT_FIELD = 'Account.Segment__c';

/** Version of the REST API; Salesforce keeps a version for at least three years. */
export const API_PATH = '/services/data/v66.0';

/** Lightning's hosts and those of the API beside them (`@salesforce/core`; Salesforce-Inspector-reloaded, 2026-08). */
const API_HOSTS: readonly (readonly [lightning: string, api: string])[] = [
  ['.lightning.force.com', '.my.salesforce.com'],
  ['.lightning.force.com.mcas.ms', '.my.salesforce.com'],
  ['.lightning.crmforce.mil', '.my.salesforce.mil'],
  ['.lightning.force.mil', '.my.salesforce.mil'],
  ['.lightning.sfcrmapps.cn', '.my.sfcrmproducts.cn'],
];

const LABELS = /^[a-z0-9-]+(?:\.[a-z0-9-]+)*$/;

/**
 * Where the API of an org is, as an origin; null where the tenant is no host of Lightning. Asking the host of the pages
 * would be redirected, and a redirect drops the token.
 */
export function apiOriginOf(tenant: string): string | null {
  for (const [lightning, api] of API_HOSTS) {
    const name = tenant.endsWith(lightning) ? tenant.slice(0, -lightning.length) : '';
    if (LABELS.test(name)) return `https://${name}${api}`;
  }
  return null;
}

/** May a token go there? Parsed, https, no port, and a host that only Salesforce gives out. */
export function isApiOrigin(origin: string): boolean {
  const url = URL.parse(origin);
  if (!url || url.origin !== origin || origin !== `https://${url.hostname}`) return false;
  return API_HOSTS.some(
    ([, api]) => url.hostname.endsWith(api) && LABELS.test(url.hostname.slice(0, -api.length)),
  );
}

/** The page a person reads a deal on. */
export const dealUrl = (tenant: string, key: string): string =>
  `https://${tenant}/lightning/r/Opportunity/${key}/view`;
