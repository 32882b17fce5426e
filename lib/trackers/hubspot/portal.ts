/** What has to be known of a portal before its records can be read: whose it is, and what its ids and codes are called. */
import { fail, ok, type Result } from '../../domain/result.ts';
import type { Fault } from '../../domain/tracker.ts';
import { isCurrency } from '../../domain/currency.ts';
import type { Ask } from '../ask.ts';
import { goalAmong } from '../goal-field.ts';
import { segmentAmong } from '../segment-field.ts';
import { ticketFieldsAmong } from '../ticket-field.ts';
import { list, record, text, type Json } from '../untrusted.ts';
import type { HubSpotPlace } from './place.ts';

/** A property as the portal defines it. */
export interface Property {
  readonly name: string;
  readonly label: string;
  /** `string`, `number`, `enumeration`, `bool`, `date`, `datetime` … */
  readonly type: string;
  /** What the values of an enumeration are called. */
  readonly options: ReadonlyMap<string, string>;
}

export interface Stage {
  readonly label: string;
  /** 0..1, of stages of deals. */
  readonly probability: number | undefined;
  readonly closed: boolean;
}

export interface Portal {
  /** Where days are cut; UTC where it is not known. */
  readonly timeZone: string;
  /** Of amounts that name none. */
  readonly currency: string | undefined;
  /** Host of the pages, which is another in each region. */
  readonly host: string | undefined;
  readonly stages: ReadonlyMap<string, Stage>;
  readonly pipelines: ReadonlyMap<string, string>;
  readonly properties: ReadonlyMap<string, Property>;
  readonly companyProperties: ReadonlyMap<string, Property>;
  /** The property that holds the goal. */
  readonly goal: Property | undefined;
  /** Name of the property that holds the segment, as in `PortalFields`: of the company, else of the record itself. */
  readonly segment: string | undefined;
  /** Names of a deal's properties that hold tickets of other tools. */
  readonly tickets: readonly string[];
  /** What could not be read for lack of leave. */
  readonly withheld: readonly ('account' | 'pipelines' | 'properties' | 'companyProperties')[];
}

/** The account a token belongs to. */
export interface Account {
  readonly portal: string;
  readonly timeZone: string;
  readonly currency: string | undefined;
  readonly host: string | undefined;
}

const PATIENCE_MS = 10_000;

/** Faults that will not go away by themselves: the rest is read without what they keep from us. */
const LASTING = new Set<Fault['code']>(['forbidden', 'not_found', 'gone', 'bad_answer']);

export async function readAccount(ask: Ask, signal: AbortSignal): Promise<Result<Account, Fault>> {
  const answer = await ask({ path: '/account-info/v3/details', timeoutMs: PATIENCE_MS }, signal);
  if (!answer.ok) return fail(answer.error.fault);
  const said = record(answer.value);
  const portal = Number.isSafeInteger(said['portalId'])
    ? String(said['portalId'])
    : text(said['portalId'], 20);
  if (portal === undefined) return fail({ code: 'bad_answer' });
  const currency = text(said['companyCurrency'], 3) ?? '';
  return ok({
    portal,
    timeZone: text(said['timeZone'], 60) ?? 'UTC',
    currency: isCurrency(currency) ? currency : undefined,
    host: text(said['uiDomain'], 60),
  });
}

/** A token of another portal is `forbidden`: its records would pass for this one's. */
export async function readPortal(
  ask: Ask,
  { tenant, object, fields = {} }: HubSpotPlace,
  signal: AbortSignal,
): Promise<Result<Portal, Fault>> {
  const get = async (path: string): Promise<Result<unknown, Fault>> => {
    const answer = await ask({ path, timeoutMs: PATIENCE_MS }, signal);
    return answer.ok ? answer : fail(answer.error.fault);
  };
  const [account, pipelines, properties, ofCompany] = await Promise.all([
    readAccount(ask, signal),
    get(`/crm/v3/pipelines/${object}`),
    get(`/crm/v3/properties/${object}`),
    get('/crm/v3/properties/companies'),
  ]);
  const parts = { account, pipelines, properties, companyProperties: ofCompany };
  const withheld: (keyof typeof parts)[] = [];
  for (const name of ['account', 'pipelines', 'properties', 'companyProperties'] as const) {
    const part = parts[name];
    if (part.ok) continue;
    if (!LASTING.has(part.error.code)) return fail(part.error);
    withheld.push(name);
  }
  if (account.ok && account.value.portal !== tenant) return fail({ code: 'forbidden' });
  const known = propertiesIn(properties.ok ? properties.value : null);
  const named = fields.goal === undefined ? [...known.values()] : [];
  const companyProperties = propertiesIn(ofCompany.ok ? ofCompany.value : null);
  return ok({
    timeZone: account.ok ? account.value.timeZone : 'UTC',
    currency: account.ok ? account.value.currency : undefined,
    host: account.ok ? account.value.host : undefined,
    ...pipelinesIn(pipelines.ok ? pipelines.value : null),
    properties: known,
    companyProperties,
    goal: known.get(fields.goal ?? '') ?? goalAmong(named, ({ name, label }) => [name, label]),
    segment:
      (fields.segment === undefined ? segmentOf(known, companyProperties) : fields.segment) ?? undefined,
    tickets: object === 'deals' ? ticketsAmong(known) : [],
    withheld,
  });
}

type Properties = ReadonlyMap<string, Property>;

const ticketsAmong = (own: Properties): readonly string[] =>
  ticketFieldsAmong(
    [...own.values()].filter(({ type }) => type === 'string'),
    ({ name, label }) => [name, label],
  ).map(({ name }) => name);

function segmentOf(own: Properties, ofCompany: Properties): string | undefined {
  const among = (properties: Properties) =>
    segmentAmong([...properties.values()], ({ name, label }) => [name, label]);
  const company = among(ofCompany);
  return company ? `company.${company.name}` : among(own)?.name;
}

const resultsOf = (answer: unknown): readonly Json[] => list(record(answer)['results']).map(record);

function propertiesIn(answer: unknown): ReadonlyMap<string, Property> {
  const found = new Map<string, Property>();
  for (const said of resultsOf(answer)) {
    const name = text(said['name'], 100);
    if (name === undefined || said['archived'] === true) continue;
    const options = new Map<string, string>();
    for (const option of list(said['options']).map(record)) {
      const value = text(option['value']);
      if (value !== undefined) options.set(value, text(option['label']) ?? value);
    }
    found.set(name, {
      name,
      label: text(said['label']) ?? name,
      type: text(said['type']) ?? 'string',
      options,
    });
  }
  return found;
}

function pipelinesIn(answer: unknown): Pick<Portal, 'stages' | 'pipelines'> {
  const stages = new Map<string, Stage>();
  const pipelines = new Map<string, string>();
  for (const said of resultsOf(answer)) {
    const id = text(said['id']);
    const label = text(said['label']);
    if (id !== undefined && label !== undefined) pipelines.set(id, label);
    for (const stage of list(said['stages']).map(record)) {
      const stageId = text(stage['id']);
      const stageLabel = text(stage['label']);
      if (stageId === undefined || stageLabel === undefined) continue;
      const about = record(stage['metadata']);
      const probability = Number(text(about['probability']) ?? NaN);
      stages.set(stageId, {
        label: stageLabel,
        probability: probability >= 0 && probability <= 1 ? probability : undefined,
        closed: String(about['isClosed']) === 'true' || about['ticketState'] === 'CLOSED',
      });
    }
  }
  return { stages, pipelines };
}
