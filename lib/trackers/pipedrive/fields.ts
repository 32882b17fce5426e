import { fail, ok, type Result } from '../../domain/result.ts';
import type { Fault, FieldSource } from '../../domain/tracker.ts';
import type { WorkItem } from '../../domain/work-item.ts';
import { asker } from '../ask.ts';
import { browserEnvironment, type Environment } from '../environment.ts';
import { fieldSource } from '../field-source.ts';
import { loader } from '../loader.ts';
import type { Outcome, ReadIssue } from '../outcome.ts';
import { isToken } from '../token.ts';
import { record } from '../untrusted.ts';
import { pipedriveApi } from './api.ts';
import { customCodes, readCompany, type Company } from './company.ts';
import { number } from './field-list.ts';
import { mapDeal } from './map-deal.ts';
import { notesReader } from './notes.ts';
import { organizationReader } from './organizations.ts';
import { readPages } from './pages.ts';
import { isDealId, isTenant, MAX_KEYS, type PipedrivePlace } from './place.ts';

/**
 * Reads deals of one company by a person's API token, from the background. One per company: what its stages and fields are
 * called is remembered in it.
 *
 * A batch of 100 costs two lists of the day's budget: the deals and their organisations (with five minutes of memory). A deal
 * whose organisation could not be read because of a fault that passes is `failed` with it: without it, it might look off
 * strategy and not be. Deals that are absent are deleted, archived or not for this person's eyes.
 */
export function pipedriveFields(
  place: PipedrivePlace,
  token: string,
  environment: Environment = browserEnvironment(),
): FieldSource & Required<Pick<FieldSource, 'noted'>> {
  const ask = asker(environment, pipedriveApi(place.tenant, token));
  const organizations = organizationReader(ask, place, environment.now);
  let known: Promise<Result<Company, Fault>> | undefined;

  /** Asked for once; after a failure again with the next batch. Goes on when its caller has left: the next needs it too. */
  const company = (): Promise<Result<Company, Fault>> =>
    (known ??= readCompany(ask, place, new AbortController().signal).then((read) => {
      if (!read.ok) known = undefined;
      return read;
    }));

  async function dealsOf(
    keys: readonly string[],
    signal: AbortSignal,
  ): Promise<Result<ReadonlyMap<string, WorkItem>, Fault>> {
    if (!isToken(token) || !isTenant(place.tenant)) return fail({ code: 'signed_out' });
    const about = await company();
    if (!about.ok) return about;
    const deals = await readPages(ask, pathFor(keys, customCodes(about.value, place, 'deal')), signal);
    if (!deals.ok) return deals;
    const ids = deals.value.map((deal) => String(number(record(deal)['org_id']) ?? ''));
    const accounts = await organizations(ids.filter(isDealId), about.value, signal);
    if (!accounts.ok) return accounts;
    const items = new Map<string, WorkItem>();
    for (const [at, deal] of deals.value.entries()) {
      const item = mapDeal(deal, accounts.value.get(ids[at] ?? ''), place, about.value);
      if (!item) return fail({ code: 'bad_answer' });
      items.set(item.key, item);
    }
    return ok(items);
  }

  const load = loader<ReadIssue>({
    async read(keys, signal) {
      const deals = await dealsOf(keys, signal);
      const outcome = (key: string): Outcome<ReadIssue> => {
        if (!deals.ok) return { is: 'failed', fault: deals.error };
        const item = deals.value.get(key);
        return item ? { is: 'read', issue: { item } } : { is: 'absent' };
      };
      return new Map(keys.map((key) => [key, outcome(key)]));
    },
    size: MAX_KEYS,
    now: environment.now,
  });
  const source = fieldSource({
    load,
    spell: (key) => (isDealId(key) ? key : null),
    complete: (read) =>
      Promise.resolve({ items: new Map(read.map(({ item }) => [item.key, item])), fault: undefined }),
  });
  return { ...source, noted: notesReader(ask) };
}

const pathFor = (ids: readonly string[], codes: readonly string[]): string =>
  `/v2/deals?ids=${ids.join(',')}&limit=${MAX_KEYS}${codes.length > 0 ? `&custom_fields=${codes.join(',')}` : ''}`;
