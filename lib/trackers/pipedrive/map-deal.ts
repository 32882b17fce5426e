import { isCurrency } from '../../domain/currency.ts';
import { isDay } from '../../domain/day.ts';
import type { StatusCategory, WorkItem } from '../../domain/work-item.ts';
import { GOAL } from '../goal-field.ts';
import { ticketsIn } from '../ticket-field.ts';
import { instant, known, list, record, text, type Json } from '../untrusted.ts';
import { wantedField, type Company, type Wanted } from './company.ts';
import { number, valueOf } from './field-list.ts';
import { dealUrl, isDealId, type PipedrivePlace } from './place.ts';

const TITLE_LENGTH = 500;
/** Chosen as the region, it is its country that is meant. */
const ADDRESS = 'organization.address';
/** What a status of a deal means. */
export const STATUS: Readonly<Record<string, StatusCategory>> = {
  open: 'active',
  won: 'done',
  lost: 'cancelled',
};

/** The id of a deal or organisation; null for none. */
export function idOf(value: unknown): string | null {
  const id = String(number(record(value)['id']) ?? '');
  return isDealId(id) ? id : null;
}

/** A deal of API v2 with its organisation; null when it has no id. Owner and contact are not read. */
export function mapDeal(
  deal: unknown,
  organization: Json | undefined,
  place: PipedrivePlace,
  company: Company,
): WorkItem | null {
  const key = idOf(deal);
  if (key === null) return null;
  const said = record(deal);
  const { fields = {} } = place;
  const stage = company.stages.get(number(said['stage_id']) ?? NaN);
  const status = text(said['status']) ?? '';
  const day = text(said['expected_close_date'], 10) ?? '';
  const currency = text(said['currency'], 3) ?? '';

  const read = (wanted: Wanted | undefined) => {
    const from = wanted?.of === 'organization' ? organization : said;
    if (!wanted || !from) return undefined;
    const { code, custom } = wanted.field;
    return valueOf((custom ? record(from['custom_fields']) : from)[code], wanted.field);
  };
  const at = (name: string | null | undefined) => read(wantedField(company, name));
  const wordsOf = (wanted: Wanted | undefined): string | undefined => {
    const value = read(wanted);
    return value === undefined ? undefined : text(Array.isArray(value) ? value.join(', ') : String(value));
  };
  const words = (name: string | null | undefined) => wordsOf(wantedField(company, name));
  const extra = (fields.custom ?? []).map((name): [string, unknown] => [name, at(name)]);
  if (company.goal) extra.push([GOAL, read({ of: 'deal', field: company.goal })]);
  const values = extra.filter(([, value]) => value !== undefined);

  return known<WorkItem>({
    site: 'pipedrive',
    tenant: place.tenant,
    key,
    kind: 'deal',
    title: text(said['title'], TITLE_LENGTH) ?? '',
    url: dealUrl(place, key),
    labels: labelsOf(said['label_ids'], company),
    amount: number(said['value']),
    currency: isCurrency(currency) ? currency : undefined,
    stage: stage?.name,
    project: company.pipelines.get(number(said['pipeline_id']) ?? NaN),
    statusCategory: Object.hasOwn(STATUS, status) ? STATUS[status] : undefined,
    probability: number(said['probability']) ?? stage?.probability,
    closeDate: isDay(day) ? day : undefined,
    account: text(organization?.['name']),
    industry: words(fields.industry === undefined ? 'organization.industry' : fields.industry),
    employees:
      fields.employees === undefined
        ? number(organization?.['employee_count'])
        : number(at(fields.employees)),
    region:
      fields.region === undefined || fields.region === ADDRESS
        ? text(record(organization?.['address'])['country'])
        : words(fields.region),
    segment: wordsOf(company.segment),
    product: words(fields.product),
    dealType: words(fields.dealType),
    discountPercent: number(at(fields.discountPercent)),
    custom: values.length > 0 ? Object.fromEntries(values) : undefined,
    mentions: ticketsIn(company.tickets.map(({ code }) => record(said['custom_fields'])[code])),
    createdAt: instant(said['add_time']),
    updatedAt: instant(said['update_time']),
  });
}

/** Labels are options of a field, by their ids. */
function labelsOf(ids: unknown, { dealFields }: Company): readonly string[] | undefined {
  const field = dealFields.find(({ code }) => code === 'label_ids' || code === 'label');
  const labels = field && list(ids).flatMap((id) => field.options.get(String(number(id) ?? '')) ?? []);
  return labels && labels.length > 0 ? labels : undefined;
}
