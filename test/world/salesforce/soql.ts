import type { HostControl } from '../control.ts';
import type { Entry } from './book.ts';
import type { Deal } from './deal.ts';
import type { Org } from './org.ts';
import { countIn, listedIn, otherRows } from './scope-soql.ts';

/** Fields of every org, by their paths from an opportunity on, in small letters. */
const FIELDS: Readonly<Record<string, (deal: Deal, entry: Entry) => unknown>> = {
  id: ({ id }) => id,
  name: ({ name }) => name,
  stagename: ({ stage }) => stage,
  amount: ({ amount }) => amount,
  closedate: ({ closeDate }) => closeDate,
  probability: ({ probability }) => probability,
  type: ({ type }) => type,
  isclosed: ({ stage }) => stage.startsWith('Closed'),
  iswon: ({ stage }) => stage === 'Closed Won',
  description: ({ description }) => description || null,
  nextstep: ({ nextStep }) => nextStep || null,
  createddate: ({ created }) => `${created}T08:00:00.000+0000`,
  lastmodifieddate: (_deal, { updatedAt }) => updatedAt.replace('Z', '+0000'),
  'account.name': ({ account }) => account.name,
  'account.industry': ({ account }) => account.industry,
  'account.numberofemployees': ({ account }) => account.employees,
  'account.billingcountry': ({ account }) => account.country,
  // Of some orgs only: `Org.ownFields` says of which.
  currencyisocode: ({ currency }) => currency,
  goal__c: ({ goal }) => goal,
  'account.segment__c': ({ account }) => account.segment,
};
const OF_SOME = new Set(['currencyisocode', 'goal__c', 'account.segment__c']);

/** Notes of both kinds, nested into the rows; the last is a preview. `Org.ownFields` says which an org has. */
const NOTES = /,\(SELECT Title,(?:Body|TextPreview) FROM (\w+)(?: ORDER BY CreatedDate DESC)? LIMIT (\d+)\)/g;
const NOTES_OF: Readonly<Record<string, (deal: Deal) => readonly unknown[]>> = {
  Notes: ({ notes }) => notes.map(({ title, body }) => ({ Title: title, Body: body })),
  AttachedContentNotes: ({ fileNotes }) =>
    fileNotes.map(({ title, body }) => ({ Title: title, TextPreview: body.slice(0, 255) })),
};

/** The two queries that are understood: these ids, or any one. */
const QUERY = /^SELECT ([\w.,]+) FROM Opportunity (?:WHERE Id IN \(((?:'\w{15,18}',?)+)\)|LIMIT 1)$/;

export type Answer =
  | { readonly rows: readonly unknown[]; readonly narrow?: true }
  | { readonly count: number }
  | { readonly code: 'MALFORMED_QUERY' | 'INVALID_FIELD'; readonly message: string };

/** Rows as the API gives them: in no promised order, without those that may not be seen. */
export function answerTo(soql: string, org: Org, levers: HostControl): Answer {
  const visible = [...org.book.entries.values()].filter(({ deal }) => !levers.forbidden.has(deal.id));
  const count = countIn(soql, visible);
  if (count !== null) return { count };
  const others = otherRows(soql, visible);
  if (others) return { rows: others, narrow: true };
  const listed = listedIn(soql, visible);
  const [found, names = listed?.fields.join(',') ?? '', ids] = QUERY.exec(soql.replace(NOTES, '')) ?? [];
  if (found === undefined && !listed)
    return { code: 'MALFORMED_QUERY', message: `unexpected token: ${soql.slice(0, 80)}` };
  const fields = names.split(',');
  const own = new Set(org.ownFields.map((name) => name.toLowerCase()));
  const unknown = fields.find((name) => {
    const field = name.toLowerCase();
    return !FIELDS[field] || (OF_SOME.has(field) && !own.has(field));
  });
  if (unknown !== undefined) return { code: 'INVALID_FIELD', message: complaint(soql, unknown) };
  const notes = [...soql.matchAll(NOTES)].map(([, name = '', limit]) => ({ name, limit: Number(limit) }));
  const strange = notes.find(({ name }) => !NOTES_OF[name] || !own.has(name.toLowerCase()));
  if (strange)
    return {
      code: 'INVALID_FIELD',
      message: `Didn't understand relationship '${strange.name}' in FROM part of query call. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name.`,
    };
  const nested = (deal: Deal): object =>
    Object.fromEntries(
      notes.map(({ name, limit }) => {
        const records = NOTES_OF[name]?.(deal).slice(0, limit) ?? [];
        return [name, records.length > 0 ? { totalSize: records.length, done: true, records } : null];
      }),
    );
  const wanted = ids === undefined ? null : new Set([...ids.matchAll(/'(\w{15})\w*'/g)].map(([, id]) => id));
  const some = wanted
    ? visible.filter(({ deal }) => wanted.has(deal.id.slice(0, 15)))
    : (listed?.entries ?? visible.slice(0, 1));
  const rows = some.map((entry) => ({ ...rowOf(entry, fields), ...nested(entry.deal) }));
  return { rows, ...(fields.length < 3 && { narrow: true }) };
}

/** Salesforce's own words, with the place in the query before them. */
function complaint(soql: string, field: string): string {
  const path = field.split('.');
  const entity = path.length === 1 ? 'Opportunity' : (path.at(-2) ?? '');
  const at = soql.indexOf(field);
  return `\n${soql.slice(Math.max(0, at - 40), at + field.length)}\n${' '.repeat(20)}^\nERROR at Row:1:Column:${at + 1}\nNo such column '${path.at(-1) ?? ''}' on entity '${entity}'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names.`;
}

function rowOf(entry: Entry, fields: readonly string[]): object {
  const { deal } = entry;
  const row: Record<string, unknown> = {
    attributes: { type: 'Opportunity', url: `/services/data/v66.0/sobjects/Opportunity/${deal.id}` },
  };
  for (const name of fields) {
    const value = FIELDS[name.toLowerCase()]?.(deal, entry);
    const [first = '', second] = name.split('.');
    if (second === undefined) row[first] = value;
    else {
      const related = (row[first] ??= {
        attributes: { type: first, url: `/services/data/v66.0/sobjects/${first}/${deal.account.id}` },
      }) as Record<string, unknown>;
      related[second] = value;
    }
  }
  return row;
}
