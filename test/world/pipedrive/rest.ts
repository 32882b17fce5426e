import { json, type Answered, type Asked } from '../answer.ts';
import type { HostControl } from '../control.ts';
import { faulty } from '../faulty.ts';
import type { Company as Customer, Deal } from '../sales/deal.ts';
import { TENANT, TOKEN, type Company } from './company.ts';
import {
  definitions,
  GOAL_CODE,
  goalOption,
  industryOption,
  labelOption,
  SEGMENT_CODE,
  segmentOption,
  stageId,
} from './definitions.ts';

const refused = (status: number, error: string): Answered =>
  json(status, { success: false, error, code: `ERR_${status}`, data: null });

/** Custom fields that were asked for, and no others. */
const customOf = (values: Readonly<Record<string, unknown>>, codes: readonly string[]) =>
  Object.fromEntries(codes.filter((code) => code in values).map((code) => [code, values[code]]));

const dealEntry = (deal: Deal, codes: readonly string[]): unknown => ({
  id: Number(deal.id),
  title: deal.name,
  owner_id: 7,
  person_id: null,
  org_id: Number(deal.company.id),
  pipeline_id: 1,
  stage_id: stageId(deal.stage),
  value: deal.amount ?? undefined,
  currency: deal.currency,
  add_time: `${deal.created}T08:00:00Z`,
  update_time: `${deal.created}T09:30:00Z`,
  status: 'open',
  probability: null,
  expected_close_date: deal.closeDate,
  label_ids: deal.labels.map(labelOption),
  is_deleted: false,
  is_archived: false,
  custom_fields: customOf({ [GOAL_CODE]: deal.goal === null ? null : goalOption(deal.goal) }, codes),
});

const organizationEntry = (customer: Customer, codes: readonly string[]): unknown => ({
  id: Number(customer.id),
  name: customer.name,
  owner_id: 7,
  address: { value: customer.country, country: customer.country },
  industry: industryOption(customer.industry),
  employee_count: customer.employees,
  label_ids: [],
  is_deleted: false,
  custom_fields: customOf({ [SEGMENT_CODE]: segmentOption(customer.segment) }, codes),
});

/** A page of a list; the cursor is where the next begins. */
function page(entries: readonly unknown[], { searchParams }: URL): Answered {
  const limit = Number(searchParams.get('limit') ?? 100);
  if (!(limit >= 1 && limit <= 500)) return refused(400, 'limit must be between 1 and 500');
  const from = Number(atob(searchParams.get('cursor') ?? '') || 0);
  const data = entries.slice(from, from + limit);
  const next = from + limit < entries.length ? btoa(String(from + limit)) : null;
  return json(200, { success: true, data, additional_data: { next_cursor: next } });
}

function answer(company: Company, asked: Asked, levers: HostControl): Answered {
  const { pathname, searchParams } = asked.url;
  if (asked.headers['x-api-token'] !== TOKEN) return refused(401, 'unauthorized access');
  if (pathname === '/api/v1/users/me')
    return json(200, {
      success: true,
      data: { id: 7, name: 'Robin Example', company_id: 8_154, company_domain: TENANT },
    });
  if (pathname === '/api/v1/notes') {
    const deal = company.byId.get(searchParams.get('deal_id') ?? '');
    const shown = deal && !levers.forbidden.has(deal.id) ? deal.notes.toReversed() : [];
    const limit = Number(searchParams.get('limit') ?? 100);
    const data = shown.slice(0, limit).map((content, id) => ({ id, deal_id: Number(deal?.id), content }));
    return json(200, { success: true, data: data.length > 0 ? data : null });
  }
  const [, list = ''] = /^\/api\/v2\/(\w+)$/.exec(pathname) ?? [];
  const ids = searchParams.get('ids')?.split(',');
  const codes = searchParams.get('custom_fields')?.split(',') ?? [];
  if ((ids?.length ?? 0) > 100) return refused(400, 'ids must not be more than 100');
  if (codes.length > 15) return refused(400, 'custom_fields must not be more than 15');
  const wanted = new Set(ids);
  const asks = (id: string): boolean => !ids || wanted.has(id);
  const { deals } = company;
  if (list === 'deals') {
    const found = deals.filter(({ id }) => asks(id) && !levers.forbidden.has(id));
    return page(found.map((deal) => dealEntry(deal, codes)), asked.url); // prettier-ignore
  }
  if (list === 'organizations') {
    const found = new Map(deals.map((deal) => [deal.company.id, deal.company]));
    const entries = [...found.values()].filter(({ id }) => asks(id));
    return page(entries.map((each) => organizationEntry(each, codes)), asked.url); // prettier-ignore
  }
  const entries = definitions(list);
  return entries ? page(entries, asked.url) : refused(404, 'Not found');
}

/** The API, at the same host as the pages, for whoever has a person's token. */
export function rest(company: Company, asked: Asked, levers: HostControl): Answered | 'drop' {
  const whole = (): Answered => answer(company, asked, levers);
  const fault = levers.takeFault(asked.url.pathname);
  return fault ? faulty(fault, whole, (status) => refused(status, `The world answers ${status}.`)) : whole();
}
