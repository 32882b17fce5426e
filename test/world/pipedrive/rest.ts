import { json, type Answered, type Asked } from '../answer.ts';
import type { HostControl } from '../control.ts';
import { faulty } from '../faulty.ts';
import type { Company as Customer, Stage } from '../sales/deal.ts';
import type { End, Lived } from '../sales/life.ts';
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

/** To the second, as the API has it. */
const time = (at: string | undefined): string | null => at?.replace(/\.\d+Z$/, 'Z') ?? null;

const dealEntry = ({ deal, end, stages, updatedAt }: Lived, codes: readonly string[]): unknown => ({
  id: Number(deal.id),
  title: deal.name,
  owner_id: 7,
  person_id: null,
  org_id: Number(deal.company.id),
  pipeline_id: 1,
  stage_id: stageId(deal.stage),
  value: deal.amount ?? undefined,
  currency: deal.currency,
  add_time: time(stages[0]?.at),
  update_time: time(updatedAt),
  stage_change_time: time(stages.findLast(({ value }, index) => index > 0 && isStage(value))?.at),
  won_time: end === 'won' ? time(stages.at(-1)?.at) : null,
  lost_time: end === 'lost' ? time(stages.at(-1)?.at) : null,
  status: end ?? 'open',
  probability: null,
  expected_close_date: deal.closeDate,
  label_ids: deal.labels.map(labelOption),
  is_deleted: false,
  is_archived: false,
  custom_fields: customOf({ [GOAL_CODE]: deal.goal === null ? null : goalOption(deal.goal) }, codes),
});

const isStage = (value: Stage | End): value is Stage => value !== 'won' && value !== 'lost';

/** What was changed on a deal, the newest first, with who did it. */
function changelog({ stages, amounts }: Lived): readonly unknown[] {
  const entry = (at: string, field_key: string, old_value: string | null, new_value: string | null) => ({
    ...{ field_key, old_value, new_value, time: at.replace('T', ' ').replace(/\.\d+Z$/, '') },
    ...{ actor_user_id: 7, change_source: 'app', is_bulk_update_flag: false },
  });
  const moves = stages.slice(1).map(({ at, value }, index) => {
    const before = stages[index]?.value ?? value;
    if (!isStage(value)) return entry(at, 'status', isStage(before) ? 'open' : before, value);
    return isStage(before)
      ? entry(at, 'stage_id', String(stageId(before)), String(stageId(value)))
      : entry(at, 'status', before, 'open');
  });
  const sums = amounts
    .slice(1)
    .map(({ at, value }, index) =>
      entry(at, 'value', String(amounts[index]?.value ?? ''), String(value ?? '')),
    );
  return [...moves, ...sums].sort((one, other) => (one.time < other.time ? 1 : -1));
}

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

/** A page of a list; the cursor is the id that the next begins behind, in either direction. */
function page(entries: readonly unknown[], { searchParams }: URL): Answered {
  const limit = Number(searchParams.get('limit') ?? 100);
  if (!(limit >= 1 && limit <= 500)) return refused(400, 'limit must be between 1 and 500');
  const cursor = searchParams.get('cursor');
  const down = searchParams.get('sort_direction') === 'desc';
  const idOf = (entry: unknown): number => Number((entry as { id?: number }).id ?? 0);
  let rest = entries;
  if (searchParams.has('sort_by'))
    rest = entries.toSorted((one, other) => (idOf(one) - idOf(other)) * (down ? -1 : 1));
  if (cursor !== null) {
    const after = /^\w+={0,2}$/.test(cursor) ? Number(atob(cursor)) : NaN;
    if (Number.isNaN(after)) return refused(400, 'cursor is not valid');
    rest = rest.filter((entry) => (down ? idOf(entry) < after : idOf(entry) > after));
  }
  const data = rest.slice(0, limit);
  const next = data.length < rest.length ? btoa(String(idOf(data.at(-1)))) : null;
  return json(200, { success: true, data, additional_data: { next_cursor: next } });
}

/** Deals that the filters of a list let through. */
function listed(deals: readonly Lived[], { searchParams }: URL): readonly Lived[] {
  const [pipeline, since] = [searchParams.get('pipeline_id'), searchParams.get('updated_since')];
  const statuses = searchParams.get('status')?.split(',');
  return deals.filter(
    ({ end, updatedAt }) =>
      (pipeline === null || pipeline === '1') &&
      (statuses?.includes(end ?? 'open') ?? true) &&
      (since === null || Date.parse(updatedAt) >= Date.parse(since)),
  );
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
  const [, changed] = /^\/api\/v1\/deals\/(\d+)\/changelog$/.exec(pathname) ?? [];
  if (changed !== undefined) {
    const deal = levers.forbidden.has(changed) ? undefined : company.book.at(changed);
    if (!deal) return refused(404, 'Deal not found');
    const data = changelog(deal).slice(0, Number(searchParams.get('limit') ?? 100));
    return json(200, { success: true, data, additional_data: { next_cursor: null } });
  }
  if (pathname === '/api/v1/deals/summary') {
    const total_count = listed(company.book.all(levers.forbidden), asked.url).length;
    return json(200, { success: true, data: { values_total: {}, total_count } });
  }
  const [, list = ''] = /^\/api\/v2\/(\w+)$/.exec(pathname) ?? [];
  const ids = searchParams.get('ids')?.split(',');
  const codes = searchParams.get('custom_fields')?.split(',') ?? [];
  if ((ids?.length ?? 0) > 100) return refused(400, 'ids must not be more than 100');
  if (codes.length > 15) return refused(400, 'custom_fields must not be more than 15');
  const wanted = new Set(ids);
  const asks = (id: string): boolean => !ids || wanted.has(id);
  const deals = company.book.all(levers.forbidden);
  if (list === 'deals') {
    const found = listed(deals.filter(({ deal }) => asks(deal.id)), asked.url); // prettier-ignore
    return page(found.map((deal) => dealEntry(deal, codes)), asked.url); // prettier-ignore
  }
  if (list === 'organizations') {
    const found = new Map(deals.map(({ deal }) => [deal.company.id, deal.company]));
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
