import { dayIn } from '../../domain/day.ts';
import { hubspotKey } from '../../domain/hubspot-key.ts';
import type { StatusCategory, WorkItem } from '../../domain/work-item.ts';
import { isCurrency } from '../../domain/currency.ts';
import { GOAL } from '../goal-field.ts';
import { ticketsIn } from '../ticket-field.ts';
import { instant, known, record, text, type Json } from '../untrusted.ts';
import { isRecordId, kindOf, recordUrl, type HubSpotPlace } from './place.ts';
import type { Portal, Property } from './portal.ts';

const TITLE_LENGTH = 500;
/** What names a ticket stands further up. */
const TEXT_LENGTH = 10_000;
const OF_COMPANY = 'company.';

/** A record as the API answered it. */
export interface HubSpotRecord {
  readonly id: string;
  readonly properties: Json;
  /** Ids it had before it was merged with others. */
  readonly merged: readonly string[];
  readonly createdAt: unknown;
  readonly updatedAt: unknown;
}

/** Null when it has no id or no properties. */
export function readRecord(value: unknown): HubSpotRecord | null {
  const { id, properties, createdAt, updatedAt } = record(value);
  const key = text(id, 20);
  if (key === undefined || !isRecordId(key) || typeof properties !== 'object' || properties === null)
    return null;
  const said = properties as Json;
  const merged = (text(said['hs_merged_object_ids'], 4_000) ?? '').split(';').filter(isRecordId);
  return { id: key, properties: said, merged, createdAt, updatedAt };
}

/** A deal or ticket and its company as a work item. Values are strings; empty and missing ones are unknown. */
export function mapRecord(
  found: HubSpotRecord,
  company: Json | undefined,
  place: HubSpotPlace,
  portal: Portal,
): WorkItem {
  const own = found.properties;
  const shown = (properties: Json, name: string, defined: ReadonlyMap<string, Property>) =>
    labelOf(text(properties[name]), defined.get(name));
  const at = (name: string | null | undefined): string | undefined =>
    name?.startsWith(OF_COMPANY)
      ? company && shown(company, name.slice(OF_COMPANY.length), portal.companyProperties)
      : (name ?? undefined) && shown(own, name ?? '', portal.properties);
  const {
    goal,
    industry = 'company.industry',
    region = 'company.country',
    employees = 'company.numberofemployees',
    dealType,
    product,
    discountPercent,
    custom = [],
  } = place.fields ?? {};

  const extra = new Map<string, unknown>();
  for (const name of custom) {
    const ofCompany = name.startsWith(OF_COMPANY);
    const bare = ofCompany ? name.slice(OF_COMPANY.length) : name;
    const defined = (ofCompany ? portal.companyProperties : portal.properties).get(bare);
    extra.set(name, typed(text((ofCompany ? company : own)?.[bare], TEXT_LENGTH), defined));
  }
  const goalName = portal.goal?.name ?? goal;
  if (typeof goalName === 'string') extra.set(GOAL, typed(text(own[goalName]), portal.goal));
  const values = [...extra].filter(([, value]) => value !== undefined);

  return known<WorkItem>({
    site: 'hubspot',
    tenant: place.tenant,
    key: hubspotKey({ kind: kindOf(place), id: found.id }),
    url: recordUrl(place, found.id, portal.host),
    ...(place.object === 'deals' ? dealFields(own, portal) : ticketFields(own, portal)),
    ...(dealType !== undefined && { dealType: at(dealType) }),
    account: company && text(company['name']),
    industry: at(industry),
    employees: number(at(employees)),
    region: at(region),
    segment: at(portal.segment),
    product: at(product),
    discountPercent: number(at(discountPercent)),
    custom: values.length > 0 ? Object.fromEntries(values) : undefined,
    mentions: ticketsIn(portal.tickets.map((name) => own[name])),
    createdAt: instant(found.createdAt),
    updatedAt: instant(found.updatedAt),
  });
}

type Fields = { readonly [K in keyof WorkItem]?: WorkItem[K] | undefined } & Pick<WorkItem, 'kind' | 'title'>;

function dealFields(own: Json, portal: Portal): Fields {
  const stage = portal.stages.get(text(own['dealstage']) ?? '');
  const probability = number(own['hs_deal_stage_probability']) ?? stage?.probability;
  const amount = number(own['amount']);
  const code = text(own['deal_currency_code'], 3) ?? '';
  return {
    kind: 'deal',
    title: text(own['dealname'], TITLE_LENGTH) ?? '',
    text: prose(own['description'], own['hs_next_step']),
    stage: stage?.label ?? text(own['dealstage']),
    statusCategory: dealStatus(own, stage),
    project: pipelineOf(own['pipeline'], portal),
    amount,
    currency: amount === undefined ? undefined : isCurrency(code) ? code : portal.currency,
    // A share in the API, percent on every page.
    probability: probability === undefined ? undefined : Math.round(probability * 10_000) / 100,
    closeDate: dayAt(own['closedate'], portal.timeZone),
    dealType: labelOf(text(own['dealtype']), portal.properties.get('dealtype')),
    priority: labelOf(text(own['hs_priority']), portal.properties.get('hs_priority')),
  };
}

function ticketFields(own: Json, portal: Portal): Fields {
  const stage = portal.stages.get(text(own['hs_pipeline_stage']) ?? '');
  return {
    kind: 'ticket',
    title: text(own['subject'], TITLE_LENGTH) ?? '',
    text: prose(own['content']),
    status: stage?.label ?? text(own['hs_pipeline_stage']),
    // An open ticket may be waiting or in work; only the words of its stage would say.
    statusCategory: stage?.closed ? 'done' : undefined,
    project: pipelineOf(own['hs_pipeline'], portal),
    priority: labelOf(text(own['hs_ticket_priority']), portal.properties.get('hs_ticket_priority')),
    type: labelOf(text(own['hs_ticket_category']), portal.properties.get('hs_ticket_category')),
  };
}

const prose = (...said: readonly unknown[]): string | undefined =>
  said.flatMap((words) => text(words, TEXT_LENGTH) ?? []).join('\n') || undefined;

const pipelineOf = (id: unknown, { pipelines }: Portal): string | undefined =>
  pipelines.get(text(id) ?? '') ?? text(id);

/** Open, won or lost; a deal that is open is being worked on. */
function dealStatus(
  own: Json,
  stage: { readonly closed: boolean; readonly probability: number | undefined } | undefined,
): StatusCategory | undefined {
  const closed = truth(own['hs_is_closed']) ?? stage?.closed;
  const won = truth(own['hs_is_closed_won']) ?? (stage?.closed ? stage.probability === 1 : undefined);
  if (closed === false) return 'active';
  return closed && won !== undefined ? (won ? 'done' : 'cancelled') : undefined;
}

const truth = (value: unknown): boolean | undefined =>
  String(value) === 'true' ? true : String(value) === 'false' ? false : undefined;

function number(value: unknown): number | undefined {
  const said = typeof value === 'number' ? String(value) : text(value, 40);
  return said !== undefined && /^-?\d+(?:\.\d+)?$/.test(said) ? Number(said) : undefined;
}

/** What the portal calls a value of an enumeration. */
const labelOf = (value: string | undefined, property: Property | undefined): string | undefined =>
  value === undefined ? undefined : (property?.options.get(value) ?? value);

/** As the property's type says; several checked options are a list of their names. */
function typed(value: string | undefined, property: Property | undefined): unknown {
  if (value === undefined || !property) return value;
  if (property.type === 'number') return number(value);
  if (property.type === 'bool') return truth(value);
  if (property.type !== 'enumeration' || property.options.has(value)) return labelOf(value, property);
  return value.split(';').flatMap((part) => labelOf(text(part), property) ?? []);
}

/** Dates are instants, as ISO text or in milliseconds; the portal's own zone says which day that is. */
function dayAt(value: unknown, timeZone: string): string | undefined {
  const said = text(value, 40) ?? '';
  const ms = /^\d{11,14}$/.test(said) ? Number(said) : Date.parse(instant(said) ?? '');
  if (/^\d{4}-\d\d-\d\d$/.test(said)) return said;
  const day = String(dayIn(timeZone, ms));
  return /^\d{8}$/.test(day) ? `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}` : undefined;
}
