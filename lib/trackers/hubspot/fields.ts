import { hubspotRecord } from '../../domain/hubspot-key.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { Fault, FieldSource } from '../../domain/tracker.ts';
import { asker, type Ask } from '../ask.ts';
import { browserEnvironment, type Environment } from '../environment.ts';
import { fieldSource } from '../field-source.ts';
import { loader } from '../loader.ts';
import type { Outcome, ReadIssue } from '../outcome.ts';
import { isToken } from '../token.ts';
import { list, record, text } from '../untrusted.ts';
import { hubspotApi } from './api.ts';
import { companyReader } from './companies.ts';
import { mapRecord, readRecord, type HubSpotRecord } from './map-record.ts';
import { notesReader } from './notes.ts';
import { kindOf, MAX_KEYS, type HubSpotPlace } from './place.ts';
import { readPortal, type Portal } from './portal.ts';
import { ownProperties } from './properties.ts';

type Outcomes = ReadonlyMap<string, Outcome<ReadIssue>>;

/**
 * Reads deals or tickets of one portal by a private app's token, from the background. One per portal and kind: what its
 * stages and properties are called is remembered in it.
 *
 * A batch of 100 costs three requests: the records, whose companies they are, the companies (with five minutes of memory); of deals
 * two more, or up to four, for their notes, whose faults cost nothing but the notes.
 * A record whose company could not be read because of a fault that passes is `failed` with it: without its company it might
 * look off strategy and not be. Merged records are `moved` to the one they have become.
 */
export function hubspotFields(
  place: HubSpotPlace,
  token: string,
  environment: Environment = browserEnvironment(),
): FieldSource {
  const ask = asker(environment, hubspotApi(token));
  const companies = companyReader(ask, place, environment.now);
  const notes = notesReader(ask);
  let known: Promise<Result<Portal, Fault>> | undefined;

  /** Asked for once; after a failure again with the next batch. Goes on when its caller has left: the next needs it too. */
  const portal = (): Promise<Result<Portal, Fault>> =>
    (known ??= readPortal(ask, place, new AbortController().signal).then((read) => {
      if (!read.ok) known = undefined;
      return read;
    }));

  async function outcomesOf(keys: readonly string[], signal: AbortSignal): Promise<Result<Outcomes, Fault>> {
    if (!isToken(token)) return fail({ code: 'signed_out' });
    const about = await portal();
    if (!about.ok) return about;
    // What the portal's own names were found to be is asked for as if a person had named it.
    const { goal, segment, tickets } = about.value;
    const fields = { ...place.fields, ...(goal && { goal: goal.name }), ...(segment && { segment }) };
    const idOf = (key: string) => hubspotRecord(key)?.id ?? '';
    const asked = { ...place, fields: { ...fields, custom: [...(fields.custom ?? []), ...tickets] } };
    const found = await readRecords(ask, keys.map(idOf), asked, signal);
    if (!found.ok) return found;
    const { records, refused } = found.value;
    const ids = [...new Set([...records.values()].map(({ id }) => id))];
    const [accounts, named] = await Promise.all([
      companies(ids, fields, signal),
      notes(place.object === 'deals' ? ids : [], signal),
    ]);
    if (!accounts.ok) return accounts;
    const outcome = (key: string): Outcome<ReadIssue> => {
      const each = records.get(idOf(key));
      if (each) {
        const item = mapRecord(each, accounts.value.get(each.id), place, about.value);
        const noted = named.get(each.id);
        return { is: 'read', issue: { item: { ...item, ...(noted && { noted }) } } };
      }
      return refused.has(idOf(key)) ? { is: 'failed', fault: { code: 'bad_answer' } } : { is: 'absent' };
    };
    return ok(new Map(keys.map((key) => [key, outcome(key)])));
  }

  const load = loader<ReadIssue>({
    async read(keys, signal) {
      const outcomes = await outcomesOf(keys, signal);
      if (outcomes.ok) return outcomes.value;
      return new Map(keys.map((key) => [key, { is: 'failed', fault: outcomes.error }]));
    },
    size: MAX_KEYS,
    now: environment.now,
  });
  return fieldSource({
    load,
    // A key of the other kind of record names none that is read here.
    spell: (key) => (hubspotRecord(key)?.kind === kindOf(place) ? key : null),
    complete: (read) =>
      Promise.resolve({ items: new Map(read.map(({ item }) => [item.key, item])), fault: undefined }),
  });
}

interface Found {
  /** By the id that was asked for. */
  readonly records: ReadonlyMap<string, HubSpotRecord>;
  /** Not answered for another reason than that there is no such record. */
  readonly refused: ReadonlySet<string>;
}

async function readRecords(
  ask: Ask,
  ids: readonly string[],
  place: HubSpotPlace,
  signal: AbortSignal,
): Promise<Result<Found, Fault>> {
  const body = { properties: ownProperties(place), inputs: ids.map((id) => ({ id })) };
  const answer = await ask({ path: `/crm/v3/objects/${place.object}/batch/read`, body }, signal);
  if (!answer.ok) return fail(answer.error.fault);
  const said = record(answer.value);
  if (!Array.isArray(said['results'])) return fail({ code: 'bad_answer' });
  const wanted = new Set(ids);
  const records = new Map<string, HubSpotRecord>();
  for (const result of said['results']) {
    const each = readRecord(result);
    if (!each) return fail({ code: 'bad_answer' });
    for (const id of [each.id, ...each.merged]) if (wanted.has(id)) records.set(id, each);
  }
  return ok({ records, refused: refusedKeys(said['errors']) });
}

/** Answers with status 207 name what is missing and why; a record that is not there is no error of ours. */
export function refusedKeys(errors: unknown): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const error of list(errors).map(record)) {
    if (error['category'] === 'OBJECT_NOT_FOUND') continue;
    for (const id of list(record(error['context'])['ids'])) keys.add(text(id, 20) ?? '');
  }
  return keys;
}
