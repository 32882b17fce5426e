import { fail, ok, type Result } from '../../domain/result.ts';
import type { Fault } from '../../domain/tracker.ts';
import type { WorkItem } from '../../domain/work-item.ts';
import { asker } from '../ask.ts';
import { faulty, misasked } from '../backfill-answer.ts';
import type { BackfillQuestion, BackfillSource, Cursor } from '../backfill-source.ts';
import { browserEnvironment, type Environment } from '../environment.ts';
import { LATER_MS } from '../refusal.ts';
import { isToken } from '../token.ts';
import { known, record, text } from '../untrusted.ts';
import { hubspotApi } from './api.ts';
import { companyReader } from './companies.ts';
import { dealChanges, WITH_HISTORY } from './deal-changes.ts';
import { searchFor } from './deal-search.ts';
import { refusedKeys } from './fields.ts';
import { mapRecord, readRecord, type HubSpotRecord } from './map-record.ts';
import { isRecordId, MAX_KEYS, type HubSpotPlace } from './place.ts';
import { readPortal, type Portal } from './portal.ts';
import { ownProperties } from './properties.ts';

/** Most records of one batch where their past is asked for too: half as many as without. */
const WITH_HISTORY_AT_ONCE = 50;
const never = new AbortController().signal;

/** Deals found, and what there is behind them. */
interface Found {
  readonly ids: readonly string[];
  /** With those found before. */
  readonly total: number | undefined;
  readonly next: Cursor | undefined;
}

interface Recorded {
  readonly deal: HubSpotRecord;
  readonly history: unknown;
}

/**
 * Reads the deals of a pipeline by a private app's token, from the background: 200 a page, which costs nine requests, of them one
 * search, four for the deals with their past and up to four for their companies. One per connection: what stages and properties
 * are called is remembered in it, and asked for again after a restart.
 */
export function hubspotBackfill(
  place: HubSpotPlace & { readonly object: 'deals' },
  token: string,
  environment: Environment = browserEnvironment(),
): BackfillSource {
  const ask = asker(environment, hubspotApi(token));
  const companies = companyReader(ask, place, environment.now);
  let asked: Promise<Result<Portal, Fault>> | undefined;

  const portal = (): Promise<Result<Portal, Fault>> =>
    (asked ??= readPortal(ask, place, never).then((read) => {
      if (!read.ok) asked = undefined;
      return read;
    }));

  async function search(
    question: BackfillQuestion,
    cursor?: Cursor,
    limit?: number,
  ): Promise<Result<Found, Fault>> {
    const { after, read } = placeIn(cursor);
    const body = searchFor(question, after, limit);
    if (!body) return fail({ code: 'bad_answer' });
    if (!isToken(token)) return fail({ code: 'signed_out' });
    const answer = await ask({ path: '/crm/v3/objects/deals/search', body }, never);
    if (!answer.ok) return fail(answer.error.fault);
    const { results, total } = record(answer.value);
    if (!Array.isArray(results)) return fail({ code: 'bad_answer' });
    const ids = results.map((each) => text(record(each)['id'], 20) ?? '');
    const [last] = ids.slice(-1);
    if (!ids.every(isRecordId)) return fail({ code: 'bad_answer' });
    const left = typeof total === 'number' ? total : undefined;
    return ok({
      ids,
      total: left === undefined ? undefined : read + left,
      next:
        last === undefined || (left ?? Infinity) <= ids.length
          ? undefined
          : { after: last, read: read + ids.length },
    });
  }

  /** Deals as they are now, with their past. What has gone since it was found is left out. */
  async function recordsOf(
    ids: readonly string[],
    about: Portal,
  ): Promise<Result<readonly Recorded[], Fault>> {
    const wanted = { ...place, fields: fieldsOf(place, about) };
    const found: Recorded[] = [];
    for (let from = 0; from < ids.length; from += WITH_HISTORY_AT_ONCE) {
      const body = {
        properties: ownProperties(wanted),
        propertiesWithHistory: WITH_HISTORY,
        inputs: ids.slice(from, from + WITH_HISTORY_AT_ONCE).map((id) => ({ id })),
      };
      const answer = await ask({ path: '/crm/v3/objects/deals/batch/read', body }, never);
      if (!answer.ok) return fail(answer.error.fault);
      const said = record(answer.value);
      if (!Array.isArray(said['results'])) return fail({ code: 'bad_answer' });
      if (refusedKeys(said['errors']).size > 0) return fail({ code: 'server_error', retryAfterMs: LATER_MS });
      for (const result of said['results']) {
        const deal = readRecord(result);
        if (!deal) return fail({ code: 'bad_answer' });
        found.push({ deal, history: record(result)['propertiesWithHistory'] });
      }
    }
    return ok(found);
  }

  async function itemsOf(ids: readonly string[]): Promise<Result<readonly WorkItem[], Fault>> {
    const about = await portal();
    if (!about.ok) return about;
    const records = await recordsOf(ids, about.value);
    if (!records.ok) return records;
    const items: WorkItem[] = [];
    for (let from = 0; from < records.value.length; from += MAX_KEYS) {
      const some = records.value.slice(from, from + MAX_KEYS);
      const fields = fieldsOf(place, about.value);
      const accounts = await companies(
        some.map(({ deal }) => deal.id),
        fields,
        never,
      );
      if (!accounts.ok) return accounts;
      for (const { deal, history } of some) {
        const item = mapRecord(deal, accounts.value.get(deal.id), place, about.value);
        // Long texts are not kept of work that is read in.
        items.push(known<WorkItem>({ ...item, text: undefined, history: dealChanges(history, about.value) }));
      }
    }
    return ok(items);
  }

  return {
    async size(question) {
      const found = await search(question, undefined, 1);
      return found.ok ? ok(found.value.total ?? null) : faulty(found.error);
    },

    async page(question) {
      if (searchFor(question, '0') === null) return misasked();
      const found = await search(question, question.cursor);
      if (!found.ok) return faulty(found.error);
      const { ids, next, total } = found.value;
      const items = await itemsOf(ids);
      if (!items.ok) return faulty(items.error);
      return ok({ items: items.value, ...(next && { next }), ...(total !== undefined && { total }) });
    },

    async keys(question) {
      const found = await search(question, question.cursor);
      if (!found.ok) return faulty(found.error);
      const { ids, next } = found.value;
      return ok({ keys: ids, ...(next && { next }) });
    },

    async choices() {
      if (!isToken(token)) return faulty({ code: 'signed_out' });
      const about = await portal();
      if (!about.ok) return faulty(about.error);
      return ok([...about.value.pipelines].map(([id, title]) => ({ query: { by: 'pipeline', id }, title })));
    },
  };
}

/** What the portal's own names were found to be is asked for as if a person had named it. */
function fieldsOf({ fields = {} }: HubSpotPlace, { goal, segment, tickets }: Portal) {
  const own = { ...fields, ...(goal && { goal: goal.name }), ...(segment && { segment }) };
  return { ...own, custom: [...(own.custom ?? []), ...tickets] };
}

/** The id that the page before ended with, and how many there were up to it. */
function placeIn(cursor: Cursor | undefined): { readonly after: string; readonly read: number } {
  const { after, read } = cursor ?? {};
  return {
    after: typeof after === 'string' && isRecordId(after) ? after : '0',
    read: typeof read === 'number' ? read : 0,
  };
}
