/** What has to be known of a company before its deals can be read: whose the token is, stages, pipelines, fields. */
import { OWN_FIELDS } from '../../domain/own-fields.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { Fault } from '../../domain/tracker.ts';
import type { Ask } from '../ask.ts';
import { goalAmong } from '../goal-field.ts';
import { segmentAmong } from '../segment-field.ts';
import { ticketFieldsAmong } from '../ticket-field.ts';
import { record, text } from '../untrusted.ts';
import { fieldNamed, fieldsIn, number, type Field } from './field-list.ts';
import { readPages } from './pages.ts';
import type { CompanyFields, PipedrivePlace } from './place.ts';

export interface Company {
  readonly stages: ReadonlyMap<number, Stage>;
  readonly pipelines: ReadonlyMap<number, string>;
  readonly dealFields: readonly Field[];
  readonly organizationFields: readonly Field[];
  /** The field that holds the goal. */
  readonly goal: Field | undefined;
  /** The field that holds the segment; of the organisation where it has one. */
  readonly segment: Wanted | undefined;
  /** Fields of the deal that hold tickets of other tools. */
  readonly tickets: readonly Field[];
}

export interface Stage {
  readonly name: string;
  /** Percent, where the pipeline has probabilities. */
  readonly probability: number | undefined;
}

const OF_ORGANIZATION = 'organization.';
/** Types of fields that people write into. */
const TEXTS = new Set(['varchar', 'varchar_auto', 'text']);
/** Most custom fields of one request (Pipedrive's v2 documents). */
const MOST_CUSTOM = 15;

/** The company that a token belongs to, by its name in the host. Who the person is is not read. */
export async function readTenant(ask: Ask, signal: AbortSignal): Promise<Result<string, Fault>> {
  const answer = await ask({ path: '/v1/users/me' }, signal);
  if (!answer.ok) return fail(answer.error.fault);
  const tenant = text(record(record(answer.value)['data'])['company_domain'], 63);
  return tenant === undefined ? fail({ code: 'bad_answer' }) : ok(tenant);
}

/** A token of another company is `forbidden`: its deals would pass for this one's. */
export async function readCompany(
  ask: Ask,
  { tenant, fields = {} }: PipedrivePlace,
  signal: AbortSignal,
): Promise<Result<Company, Fault>> {
  const owner = await readTenant(ask, signal);
  if (!owner.ok) return owner;
  if (owner.value !== tenant) return fail({ code: 'forbidden' });
  const lists = await Promise.all(
    ['stages', 'pipelines', 'dealFields', 'organizationFields'].map((name) =>
      readPages(ask, `/v2/${name}?limit=500`, signal),
    ),
  );
  const entries: (readonly unknown[])[] = [];
  for (const read of lists) {
    if (!read.ok) return read;
    entries.push(read.value);
  }
  const [stages = [], pipelines = [], ofDeals = [], ofOrganizations = []] = entries;
  const dealFields = fieldsIn(ofDeals);
  const organizationFields = fieldsIn(ofOrganizations);
  const custom = dealFields.filter((field) => field.custom);
  return ok({
    stages: new Map(
      named(stages).map(([id, name, said]) => [id, { name, probability: number(said['deal_probability']) }]),
    ),
    pipelines: new Map(named(pipelines).map(([id, name]) => [id, name])),
    dealFields,
    organizationFields,
    goal:
      fields.goal === undefined
        ? goalAmong(custom, ({ name }) => [name])
        : fieldNamed(dealFields, fields.goal ?? ''),
    segment:
      fields.segment === undefined
        ? segmentOf(dealFields, organizationFields)
        : wantedField({ dealFields, organizationFields }, fields.segment),
    tickets: ticketFieldsAmong(
      custom.filter(({ type }) => TEXTS.has(type)),
      ({ name }) => [name],
    ),
  });
}

function segmentOf(ofDeals: readonly Field[], ofOrganizations: readonly Field[]): Wanted | undefined {
  const among = (fields: readonly Field[]) =>
    segmentAmong(
      fields.filter(({ custom }) => custom),
      ({ name }) => [name],
    );
  const [organization, deal] = [among(ofOrganizations), among(ofDeals)];
  return organization ? { of: 'organization', field: organization } : deal && { of: 'deal', field: deal };
}

const named = (entries: readonly unknown[]) =>
  entries.flatMap((entry) => {
    const said = record(entry);
    const id = number(said['id']);
    const name = text(said['name']);
    return id === undefined || name === undefined ? [] : [[id, name, said] as const];
  });

/** The field that a person has named, and whose it is. */
export interface Wanted {
  readonly of: 'deal' | 'organization';
  readonly field: Field;
}

export function wantedField(
  company: Pick<Company, 'dealFields' | 'organizationFields'>,
  name: string | null | undefined,
): Wanted | undefined {
  if (name === undefined || name === null) return undefined;
  const of = name.startsWith(OF_ORGANIZATION) ? 'organization' : 'deal';
  const fields = of === 'deal' ? company.dealFields : company.organizationFields;
  const field = fieldNamed(fields, of === 'deal' ? name : name.slice(OF_ORGANIZATION.length));
  return field && { of, field };
}

const namesOf = ({ custom = [], ...chosen }: CompanyFields): readonly string[] => [
  ...OWN_FIELDS.flatMap((own) => chosen[own] ?? []),
  ...custom,
];

/** Codes of the custom fields to ask for; more than the API takes are left out. */
export function customCodes(
  company: Company,
  { fields = {} }: PipedrivePlace,
  of: Wanted['of'],
): readonly string[] {
  const wanted = namesOf(fields).flatMap((name) => wantedField(company, name) ?? []);
  const goal = of === 'deal' && company.goal?.custom ? [company.goal.code] : [];
  if (company.segment) wanted.push(company.segment);
  const codes = wanted.filter((each) => each.of === of && each.field.custom).map(({ field }) => field.code);
  const tickets = of === 'deal' ? company.tickets.map(({ code }) => code) : [];
  return [...new Set([...goal, ...codes, ...tickets])].slice(0, MOST_CUSTOM);
}

/** Names a person has entered that stand for nothing: no field of that name, two of them, or more than can be asked for. */
export function missingNames(company: Company, place: PipedrivePlace): readonly string[] {
  const asked = new Set([
    ...customCodes(company, place, 'deal'),
    ...customCodes(company, place, 'organization'),
  ]);
  return namesOf(place.fields ?? {}).filter((name) => {
    const found = wantedField(company, name);
    return !found || (found.field.custom && !asked.has(found.field.code));
  });
}
