/** Which properties are asked for. No owner, no contacts: people are not read. */
import { OWN_FIELDS } from '../../domain/own-fields.ts';
import type { HubSpotPlace, PortalFields } from './place.ts';
import type { Portal } from './portal.ts';

const OWN = {
  deals: [
    'dealname', 'amount', 'deal_currency_code', 'dealstage', 'pipeline', 'hs_deal_stage_probability', 'closedate', 'dealtype',
    'hs_priority', 'description', 'hs_next_step', 'hs_is_closed', 'hs_is_closed_won', 'hs_merged_object_ids',
  ],
  tickets: [
    'subject', 'content', 'hs_pipeline', 'hs_pipeline_stage', 'hs_ticket_priority', 'hs_ticket_category', 'hs_merged_object_ids',
  ],
} as const; // prettier-ignore

const COMPANY = ['name', 'industry', 'numberofemployees', 'country'] as const;

const NAME = /^[a-z0-9_]{1,100}$/i;
const OF_COMPANY = 'company.';

const namesOf = ({ custom = [], ...chosen }: PortalFields): readonly string[] => [
  ...OWN_FIELDS.flatMap((own) => chosen[own] ?? []),
  ...custom,
];

const bare = (name: string): string => (name.startsWith(OF_COMPANY) ? name.slice(OF_COMPANY.length) : name);

/**
 * Names a person has entered that stand for nothing: no names at all, or of no property of the portal. Definitions that may
 * not be read say nothing.
 */
export const missingNames = (
  fields: PortalFields,
  { properties, companyProperties: ofCompany }: Pick<Portal, 'properties' | 'companyProperties'>,
): readonly string[] =>
  namesOf(fields).filter((name) => {
    const defined = name.startsWith(OF_COMPANY) ? ofCompany : properties;
    return !NAME.test(bare(name)) || (defined.size > 0 && !defined.has(bare(name)));
  });

/** Of the record itself, each once. */
export const ownProperties = ({ object, fields = {} }: HubSpotPlace): readonly string[] => [
  ...new Set([
    ...OWN[object],
    ...namesOf(fields).filter((name) => NAME.test(name) && !name.startsWith(OF_COMPANY)),
  ]),
];

/** Of its company. */
export const companyProperties = (fields: PortalFields): readonly string[] => [
  ...new Set([
    ...COMPANY,
    ...namesOf(fields)
      .filter((name) => name.startsWith(OF_COMPANY) && NAME.test(bare(name)))
      .map(bare),
  ]),
];
