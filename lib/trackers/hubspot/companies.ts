import { fail, ok, type Result } from '../../domain/result.ts';
import type { Fault } from '../../domain/tracker.ts';
import type { Ask } from '../ask.ts';
import { list, record, text, type Json } from '../untrusted.ts';
import { readRecord } from './map-record.ts';
import { isRecordId, MAX_KEYS, type HubSpotPlace, type PortalFields } from './place.ts';
import { companyProperties } from './properties.ts';

/** Record id → properties of its company. Records without one, or with one that may not be read, are left out. */
export type Companies = ReadonlyMap<string, Json>;

/** Reads the companies of records (at most 100), with these fields. A company is taken as last read for five minutes. */
export type CompanyReader = (
  ids: readonly string[],
  fields: PortalFields,
  signal: AbortSignal,
) => Promise<Result<Companies, Fault>>;

const MAX_AGE_MS = 5 * 60_000;
const MOST_REMEMBERED = 2_000;

/** Without leave to see companies, records are read without theirs. */
const WITHHELD = new Set<Fault['code']>(['forbidden', 'not_found']);

export function companyReader(ask: Ask, place: HubSpotPlace, now: () => number): CompanyReader {
  const remembered = new Map<string, { readonly at: number; readonly properties: Json | null }>();

  async function post(
    path: string,
    body: unknown,
    signal: AbortSignal,
  ): Promise<Result<readonly unknown[], Fault>> {
    const answer = await ask({ path, body }, signal);
    if (!answer.ok) return WITHHELD.has(answer.error.fault.code) ? ok([]) : fail(answer.error.fault);
    const results = record(answer.value)['results'];
    return Array.isArray(results) ? ok(results) : fail({ code: 'bad_answer' });
  }

  /** Fills `remembered` with those companies. */
  async function load(
    ids: readonly string[],
    fields: PortalFields,
    signal: AbortSignal,
  ): Promise<Fault | undefined> {
    const properties = companyProperties(fields);
    for (let from = 0; from < ids.length; from += MAX_KEYS) {
      const some = ids.slice(from, from + MAX_KEYS);
      const body = { properties, inputs: some.map((id) => ({ id })) };
      const results = await post('/crm/v3/objects/companies/batch/read', body, signal);
      if (!results.ok) return results.error;
      const found = new Map(
        results.value.flatMap((each) => {
          const company = readRecord(each);
          return company ? [[company.id, company.properties] as const] : [];
        }),
      );
      for (const id of some) remembered.set(id, { at: now(), properties: found.get(id) ?? null });
    }
    return undefined;
  }

  return async (ids, fields, signal) => {
    const path = `/crm/v4/associations/${place.object}/companies/batch/read`;
    const links = await post(path, { inputs: ids.map((id) => ({ id })) }, signal);
    if (!links.ok) return links;
    const companyOf = new Map<string, string>();
    for (const link of links.value) {
      const from = text(record(record(link)['from'])['id'], 20);
      const company = primaryOf(list(record(link)['to']));
      if (from !== undefined && company !== undefined) companyOf.set(from, company);
    }
    for (const [id, { at }] of remembered)
      if (remembered.size > MOST_REMEMBERED || now() - at >= MAX_AGE_MS) remembered.delete(id);
    const fault = await load(
      [...new Set(companyOf.values())].filter((id) => !remembered.has(id)),
      fields,
      signal,
    );
    if (fault) return fail(fault);
    return ok(
      new Map(
        [...companyOf].flatMap(([id, company]) => {
          const properties = remembered.get(company)?.properties;
          return properties ? [[id, properties] as const] : [];
        }),
      ),
    );
  };
}

/** The company marked as primary (association type 5 of deals, 26 of tickets), else the only one; of several none. */
function primaryOf(companies: readonly unknown[]): string | undefined {
  const found = companies.map(record).map((company) => ({
    id: idOf(company['toObjectId']),
    primary: list(company['associationTypes'])
      .map(record)
      .some(({ category, typeId, label }) =>
        category === 'HUBSPOT_DEFINED' && typeof typeId === 'number'
          ? typeId === 5 || typeId === 26
          : label === 'Primary',
      ),
  }));
  return found.find(({ primary }) => primary)?.id ?? (found.length === 1 ? found[0]?.id : undefined);
}

/** Ids are numbers in this API, texts in others. */
export function idOf(value: unknown): string | undefined {
  const id = typeof value === 'number' ? String(value) : text(value, 20);
  return id !== undefined && isRecordId(id) ? id : undefined;
}
