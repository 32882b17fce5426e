import { fail, ok, type Result } from '../../domain/result.ts';
import { MOST_PULLED } from '../../domain/scope.ts';
import type { Fault } from '../../domain/tracker.ts';
import type { FieldChange, WorkItem } from '../../domain/work-item.ts';
import { asker } from '../ask.ts';
import { faulty, misasked, refusedAt } from '../backfill-answer.ts';
import type { BackfillSource, Cursor } from '../backfill-source.ts';
import { browserEnvironment, type Environment } from '../environment.ts';
import type { Refusal } from '../refusal.ts';
import { isToken } from '../token.ts';
import { record, text, type Json } from '../untrusted.ts';
import { pipedriveApi } from './api.ts';
import { customCodes, readCompany, type Company } from './company.ts';
import { nextOf, pathOf, placeOf, readsPasts, type Place } from './deal-list.ts';
import { entriesIn, hasUnknownPast, knownPast, toldPast } from './deal-past.ts';
import { number } from './field-list.ts';
import { idOf, mapDeal } from './map-deal.ts';
import { organizationReader } from './organizations.ts';
import { isDealId, isTenant, type PipedrivePlace } from './place.ts';

const never = new AbortController().signal;

interface Listed {
  readonly deals: readonly Json[];
  /** Where the list goes on. */
  readonly more: string | undefined;
}

/**
 * Reads the deals of a pipeline by a person's API token, from the background: 500 a page with what they tell of their past themselves,
 * and then the last 400 once more with all of it, at a request a deal. One per connection: what stages and fields are called is
 * remembered in it, and asked for again after a restart. Archived deals are in no list of Pipedrive's that tells of changes.
 */
export function pipedriveBackfill(
  place: PipedrivePlace,
  token: string,
  environment: Environment = browserEnvironment(),
): BackfillSource {
  const ask = asker(environment, pipedriveApi(place.tenant, token));
  const organizations = organizationReader(ask, place, environment.now);
  const mayAsk = isToken(token) && isTenant(place.tenant);
  let known: Promise<Result<Company, Fault>> | undefined;
  /** The token has no leave to see lists of changes: they are not asked for again. */
  let withheld = false;

  const company = (): Promise<Result<Company, Fault>> =>
    (known ??= readCompany(ask, place, never).then((read) => {
      if (!read.ok) known = undefined;
      return read;
    }));

  async function list(path: string): Promise<Result<Listed, Refusal>> {
    const answer = await ask({ path }, never);
    if (!answer.ok) return answer;
    const { data, additional_data: beside } = record(answer.value);
    if (!Array.isArray(data)) return fail({ fault: { code: 'bad_answer' } });
    return ok({ deals: data.map(record), more: text(record(beside)['next_cursor'], 2_000) });
  }

  /** The past of a deal, as far as it may be read. */
  async function pastOf(deal: Json, about: Company): Promise<Result<readonly FieldChange[], Fault>> {
    const past = knownPast(deal, about);
    if (withheld || !hasUnknownPast(past)) return ok(past);
    const answer = await ask({ path: `/v1/deals/${idOf(deal)}/changelog?limit=500` }, never);
    if (answer.ok) return ok(toldPast(entriesIn(answer.value), about));
    const { fault } = answer.error;
    if (fault.retryAfterMs !== undefined || fault.code === 'signed_out') return fail(fault);
    withheld ||= fault.code === 'forbidden';
    return ok(past);
  }

  async function itemsOf(
    deals: readonly Json[],
    about: Company,
    withPasts: boolean,
  ): Promise<Result<readonly WorkItem[], Fault>> {
    const ids = deals.map((deal) => String(number(deal['org_id']) ?? ''));
    const accounts = await organizations(ids.filter(isDealId), about, never);
    if (!accounts.ok) return accounts;
    const items: WorkItem[] = [];
    for (const [at, deal] of deals.entries()) {
      const item = mapDeal(deal, accounts.value.get(ids[at] ?? ''), place, about);
      if (!item) return fail({ code: 'bad_answer' });
      const past = withPasts ? await pastOf(deal, about) : ok(knownPast(deal, about));
      if (!past.ok) return past;
      items.push({ ...item, history: past.value });
    }
    return ok(items);
  }

  /** Deals of the pipeline in all; null where Pipedrive does not say. */
  async function count(id: string, status: string): Promise<Result<number | null, Fault>> {
    const answer = await ask({ path: `/v1/deals/summary?pipeline_id=${id}${status}` }, never);
    if (!answer.ok) {
      const { fault } = answer.error;
      return fault.retryAfterMs !== undefined || fault.code === 'signed_out' ? fail(fault) : ok(null);
    }
    const total = record(record(answer.value)['data'])['total_count'];
    return ok(typeof total === 'number' ? total : null);
  }

  return {
    async size(question) {
      const { query, since } = question;
      if (pathOf(question, { part: 'open', pasts: 0 }, []) === null || query.by !== 'pipeline')
        return misasked();
      if (!mayAsk) return faulty({ code: 'signed_out' });
      if (since !== undefined) return ok(null);
      const all = await count(query.id, '');
      if (!all.ok) return faulty(all.error);
      if (all.value === null || all.value <= MOST_PULLED) return all;
      // Most of an old pipeline was over long ago.
      const open = await count(query.id, '&status=open');
      return open.ok ? ok((open.value ?? 0) > MOST_PULLED ? open.value : null) : faulty(open.error);
    },

    async page(question) {
      const at = placeOf(question, question.cursor);
      if (pathOf(question, at, []) === null) return misasked();
      if (!mayAsk) return faulty({ code: 'signed_out' });
      const about = await company();
      if (!about.ok) return faulty(about.error);
      const listed = await list(pathOf(question, at, customCodes(about.value, place, 'deal')) ?? '');
      if (!listed.ok) return refusedAt(at.cursor, listed.error);
      const { deals, more } = listed.value;
      const items = await itemsOf(deals, about.value, readsPasts(at));
      if (!items.ok) return faulty(items.error);
      const next = nextOf(at, more, readsPasts(at) ? deals.length : 0, !withheld);
      return ok({ items: items.value, ...(next && { next: cursorOf(next) }) });
    },

    async keys(question) {
      const at = placeOf(question, question.cursor);
      const path = pathOf(question, at, []);
      if (path === null) return misasked();
      if (!mayAsk) return faulty({ code: 'signed_out' });
      const listed = await list(path);
      if (!listed.ok) return refusedAt(at.cursor, listed.error);
      const { deals, more } = listed.value;
      const keys = deals.flatMap((deal) => idOf(deal) ?? []);
      const next = nextOf(at, more, 0, false);
      return ok({ keys, ...(next && { next: cursorOf(next) }) });
    },

    async choices() {
      if (!mayAsk) return faulty({ code: 'signed_out' });
      const about = await company();
      if (!about.ok) return faulty(about.error);
      return ok(
        [...about.value.pipelines].map(([id, title]) => ({
          query: { by: 'pipeline', id: String(id) },
          title,
        })),
      );
    },
  };
}

const cursorOf = (place: Place): Cursor => ({ ...place });
