import { fail, ok, type Result } from '../../domain/result.ts';
import type { Fault } from '../../domain/tracker.ts';
import type { FieldChange, WorkItem } from '../../domain/work-item.ts';
import { isDealId } from '../../domain/salesforce-id.ts';
import { faulty, misasked } from '../backfill-answer.ts';
import type { BackfillSource, Cursor, ScopeChoice } from '../backfill-source.ts';
import { browserEnvironment, type Environment } from '../environment.ts';
import type { Refusal } from '../refusal.ts';
import { nameOf, record, text } from '../untrusted.ts';
import { pastsIn, stagesIn, type Stages } from './deal-pasts.ts';
import type { Credentials } from './grant.ts';
import { mapOpportunity } from './map-opportunity.ts';
import type { SalesforcePlace } from './place.ts';
import { salesforceQuery } from './query.ts';
import { salesforceRequests } from './requests.ts';
import { rowsOf } from './rows.ts';
import {
  conditionsOf,
  DEALS_A_PAGE,
  IDS_A_PAGE,
  queryForCount,
  queryForPage,
  queryForPasts,
  RECORD_TYPES,
  STAGES,
} from './scope-soql.ts';

/** Pages of an answer whose rows are narrow: of 2,000 rows each. */
const MOST_PAGES = 6;
const never = new AbortController().signal;

type Pasts = ReadonlyMap<string, readonly FieldChange[]>;

/**
 * Reads the deals of one org by SOQL, from the background: 200 a page, which costs two requests where rows are not too wide, one for
 * the deals and one for all their pasts. One per connection: which fields there are and what stages mean is remembered in it, and
 * asked for again after a restart.
 */
export function salesforceBackfill(
  place: SalesforcePlace,
  credentials: Credentials,
  environment: Environment = browserEnvironment(),
): BackfillSource {
  const query = salesforceQuery(environment, credentials, place.fields ?? {});
  const request = salesforceRequests(environment, credentials);
  let stages: Stages | undefined;
  /** This person has no leave to see pasts: they are not asked for again. */
  let withheld = false;

  /** Undefined where they may not be read. */
  async function pastsOf(ids: readonly string[]): Promise<Result<Pasts | undefined, Fault>> {
    if (withheld || ids.length === 0) return ok(undefined);
    if (!stages) {
      const read = await rowsOf(request, STAGES, 1);
      if (!read.ok) return leftOut(read.error);
      stages = stagesIn(read.value.rows);
    }
    const read = await rowsOf(request, queryForPasts(ids), MOST_PAGES);
    return read.ok ? ok(pastsIn(read.value.rows, stages)) : leftOut(read.error);
  }

  /** Without pasts, deals are still worth reading: but only where asking again would be of no use. */
  function leftOut({ fault, refused }: Refusal): Result<undefined, Fault> {
    withheld ||= refused === true || fault.code === 'forbidden';
    return withheld ? ok(undefined) : fail(fault);
  }

  return {
    async size(question) {
      const conditions = conditionsOf(question);
      if (!conditions) return misasked();
      const read = await rowsOf(request, queryForCount(conditions), 1);
      return read.ok ? ok(read.value.total) : faulty(read.error.fault);
    },

    async page(question) {
      const conditions = conditionsOf(question);
      if (!conditions) return misasked();
      const after = afterOf(question.cursor);
      const rows = await query((fields) => queryForPage(fields, conditions, after, DEALS_A_PAGE), never);
      if (!rows.ok) return faulty(rows.error);
      const items = rows.value.flatMap((row) => mapOpportunity(row, place) ?? []);
      if (items.length < rows.value.length) return faulty({ code: 'bad_answer' });
      const pasts = await pastsOf(items.map(({ key }) => key));
      if (!pasts.ok) return faulty(pasts.error);
      const last = items.length < DEALS_A_PAGE ? undefined : items.at(-1)?.key;
      return ok({
        items: items.map((item): WorkItem =>
          pasts.value ? { ...item, history: pasts.value.get(item.key) ?? [] } : item,
        ),
        ...(last !== undefined && { next: { after: last } }),
      });
    },

    async keys(question) {
      const conditions = conditionsOf(question);
      if (!conditions) return misasked();
      const soql = queryForPage(['Id'], conditions, afterOf(question.cursor), IDS_A_PAGE);
      const read = await rowsOf(request, soql, MOST_PAGES);
      if (!read.ok) return faulty(read.error.fault);
      const keys = read.value.rows.flatMap((row) => text(record(row)['Id']) ?? []).filter(isDealId);
      const last = keys.length < IDS_A_PAGE ? undefined : keys.at(-1);
      return ok({ keys, ...(last !== undefined && { next: { after: last } }) });
    },

    async choices() {
      const all: ScopeChoice = { query: { by: 'pipeline', id: '*' }, title: 'Opportunities' };
      const read = await rowsOf(request, RECORD_TYPES, 1);
      // An org that shows nobody its record types still has opportunities.
      if (!read.ok) return read.error.refused ? ok([all]) : faulty(read.error.fault);
      const types = read.value.rows.flatMap((row): readonly ScopeChoice[] => {
        const { DeveloperName, Name } = record(row);
        const id = text(DeveloperName, 80);
        return id === undefined
          ? []
          : [{ query: { by: 'pipeline', id }, title: nameOf({ name: Name }) ?? id }];
      });
      return ok([all, ...types]);
    },
  };
}

const afterOf = (cursor: Cursor | undefined): string | undefined => text(cursor?.['after'], 18);
