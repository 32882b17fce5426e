/** Queries for deals. Nothing but ids and names of fields, both checked, ever gets into one. */
import { isDealId } from '../../domain/salesforce-id.ts';
import { OWN_FIELDS } from '../../domain/own-fields.ts';
import { MOST_NOTES } from '../note-text.ts';
import { GOAL_FIELD, SEGMENT_FIELD, type OrgFields } from './place.ts';

/** Long descriptions make answers large: 100 deals with the longest possible are some 3 MB. Salesforce would take 2,000. */
export const MAX_KEYS = 100;

/** No owner, no contacts: people are not read. `CurrencyIsoCode` is only there where an org has several currencies. */
const STANDARD = [
  'Id', 'Name', 'StageName', 'Amount', 'CurrencyIsoCode', 'CloseDate', 'Probability', 'Type', 'IsClosed', 'IsWon',
  'Description', 'NextStep', 'CreatedDate', 'LastModifiedDate', 'Account.Name', 'Account.Industry',
  'Account.NumberOfEmployees', 'Account.BillingCountry',
]; // prettier-ignore

/**
 * Notes of both kinds come in the same query. An org may have neither: notes are switched on, and shown or not, by its
 * administrators. Of the newer kind a query gives the first 255 characters; the rest is a file. Evidence for the order: of `Notes` alone.
 */
const NOTES = [
  `(SELECT Title,Body FROM Notes ORDER BY CreatedDate DESC LIMIT ${MOST_NOTES})`,
  `(SELECT Title,TextPreview FROM AttachedContentNotes LIMIT ${MOST_NOTES})`,
];

/** Is this part of a query about notes? */
export const isNotes = (asked: string): boolean => asked.startsWith('(');

/** What is left when everything else is refused. */
const NEEDED = ['Id'];

/** API names, with at most three relationships in front. */
const FIELD = /^(?:[A-Za-z]\w{0,79}\.){0,3}[A-Za-z]\w{0,79}$/;

const isField = (name: string): boolean => FIELD.test(name);

/** What an org's own fields are called, as far as they are names at all. */
const namesOf = ({ custom = [], ...chosen }: OrgFields): readonly string[] => [
  ...OWN_FIELDS.flatMap((own) => chosen[own] || []),
  ...custom,
];

export const wrongNames = (fields: OrgFields): readonly string[] =>
  namesOf(fields).filter((name) => !isField(name));

/** The fields and notes to ask for, each once, without those that the org has been found not to have. */
export function fieldsToAsk(fields: OrgFields, unknown: ReadonlySet<string>): readonly string[] {
  const names = new Map(
    [...STANDARD, ...namesOf({ goal: GOAL_FIELD, segment: SEGMENT_FIELD, ...fields }).filter(isField)].map(
      (name) => [name.toLowerCase(), name],
    ),
  );
  return [...names.values(), ...NOTES].filter((name) => NEEDED.includes(name) || !unknown.has(name));
}

/** For these opportunities; what is no id of one is left out. */
export const queryForIds = (fields: readonly string[], ids: readonly string[]): string =>
  `SELECT ${fields.join(',')} FROM Opportunity WHERE Id IN (${ids
    .filter(isDealId)
    .map((id) => `'${id}'`)
    .join(',')})`;

/** For any one opportunity: to see what may be read. */
export const queryForOne = (fields: readonly string[]): string =>
  `SELECT ${fields.join(',')} FROM Opportunity LIMIT 1`;

/**
 * The asked fields that the message of an `INVALID_FIELD` is about, by the first name in quotes that was asked for: `No such
 * column 'Goal__c' on entity 'Opportunity'`, `Didn't understand relationship 'Account' in field path`. The words between are
 * not relied on; of notes it is their relationship or its entity (`Note`). Where no name fits: notes, else all but the one needed.
 */
export function refusedFields(message: string, asked: readonly string[]): readonly string[] {
  const quoted = [...message.matchAll(/'([\w.]{1,255})'/g)].map(([, name = '']) => name.toLowerCase());
  const notes = asked.filter(isNotes);
  const meantNotes = notes.filter((part) =>
    quoted.some((word) => part.toLowerCase().includes(` from ${word}`)),
  );
  if (meantNotes.length > 0) return meantNotes;
  const parts = asked.map((name) => ({ name, path: name.toLowerCase().split('.') }));
  for (const [at, word] of quoted.entries()) {
    const columns = parts.filter(({ path }) => path.at(-1) === word);
    const entity = quoted[at + 1];
    const ofEntity = columns.filter(({ path }) => (path.length === 1) === (entity === 'opportunity'));
    const related = parts.filter(({ path }) => path.slice(0, -1).includes(word));
    const meant = [entity === undefined ? columns : ofEntity, columns, related].find(
      (found) => found.length > 0,
    );
    if (meant) return meant.map(({ name }) => name);
  }
  return notes.length > 0 ? notes : asked.filter((name) => !NEEDED.includes(name));
}
