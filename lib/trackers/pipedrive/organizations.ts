import { fail, ok, type Result } from '../../domain/result.ts';
import type { Fault } from '../../domain/tracker.ts';
import type { Ask } from '../ask.ts';
import { record, type Json } from '../untrusted.ts';
import { customCodes, type Company } from './company.ts';
import { idOf } from './map-deal.ts';
import { readPages } from './pages.ts';
import { MAX_KEYS, type PipedrivePlace } from './place.ts';

const MAX_AGE_MS = 5 * 60_000;
const MOST_REMEMBERED = 2_000;

/** Organisations by id. Those that may not be seen are left out. */
export type OrganizationReader = (
  ids: readonly string[],
  company: Company,
  signal: AbortSignal,
) => Promise<Result<ReadonlyMap<string, Json>, Fault>>;

/** An organisation is taken as last read for five minutes. Without leave to see any, deals are read without theirs. */
export function organizationReader(ask: Ask, place: PipedrivePlace, now: () => number): OrganizationReader {
  const remembered = new Map<string, { readonly at: number; readonly organization: Json | null }>();

  return async (ids, company, signal) => {
    for (const [id, { at }] of remembered)
      if (remembered.size > MOST_REMEMBERED || now() - at >= MAX_AGE_MS) remembered.delete(id);
    const unknown = [...new Set(ids)].filter((id) => !remembered.has(id));
    for (let from = 0; from < unknown.length; from += MAX_KEYS) {
      const some = unknown.slice(from, from + MAX_KEYS);
      const answer = await readPages(ask, pathFor(some, customCodes(company, place, 'organization')), signal);
      if (!answer.ok && answer.error.code !== 'forbidden') return fail(answer.error);
      const found = new Map((answer.ok ? answer.value : []).map((each) => [idOf(each), record(each)]));
      for (const id of some) remembered.set(id, { at: now(), organization: found.get(id) ?? null });
    }
    return ok(
      new Map(
        ids.flatMap((id) => {
          const organization = remembered.get(id)?.organization;
          return organization ? [[id, organization] as const] : [];
        }),
      ),
    );
  };
}

const pathFor = (ids: readonly string[], codes: readonly string[]): string =>
  `/v2/organizations?ids=${ids.join(',')}&limit=${MAX_KEYS}${codes.length > 0 ? `&custom_fields=${codes.join(',')}` : ''}`;
