/** Queries for the deals of a scope, their number, their pasts, stages and record types, as the API takes them. */
import { RECORD_TYPES, recordTypeOf, type Entry } from './book.ts';
import { STAGES } from './deal.ts';

export interface Listed {
  readonly fields: readonly string[];
  readonly entries: readonly Entry[];
}

const LIST = /^SELECT ([\w.,]+) FROM Opportunity WHERE (.+) ORDER BY Id LIMIT (\d+)$/;
const COUNT = /^SELECT COUNT\(\) FROM Opportunity WHERE (.+)$/;
const PASTS =
  /^SELECT OpportunityId,StageName,Amount,CreatedDate FROM OpportunityHistory WHERE OpportunityId IN \(((?:'\w{15,18}',?)+)\) ORDER BY CreatedDate$/;
const INSTANT = String.raw`(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z)`;

/** As the API writes instants. */
const written = (at: string): string => at.replace('Z', '+0000');

type Test = (entry: Entry) => boolean;

const isClosed = ({ deal }: Entry): boolean => deal.stage.startsWith('Closed');

/** One condition; null for what the world does not understand. */
function testOf(said: string): Test | null {
  const since = new RegExp(`^SystemModstamp >= ${INSTANT}$`).exec(said)?.[1];
  if (since !== undefined) return ({ updatedAt }) => Date.parse(updatedAt) >= Date.parse(since);
  const horizon = new RegExp(`^\\(IsClosed = false OR SystemModstamp >= ${INSTANT}\\)$`).exec(said)?.[1];
  if (horizon !== undefined)
    return (entry) => !isClosed(entry) || Date.parse(entry.updatedAt) >= Date.parse(horizon);
  const type = /^RecordType\.DeveloperName = '(\w+)'$/.exec(said)?.[1];
  if (type !== undefined) return ({ deal }) => recordTypeOf(deal) === type;
  const after = /^Id > '(\w{15,18})'$/.exec(said)?.[1];
  return after === undefined ? null : ({ deal }) => deal.id > after;
}

function found(entries: readonly Entry[], where: string): readonly Entry[] | null {
  const tests = where.split(' AND ').map(testOf);
  const all = tests.filter((test) => test !== null);
  return all.length < tests.length ? null : entries.filter((entry) => all.every((test) => test(entry)));
}

/** The deals of a page; null where it is another query. */
export function listedIn(soql: string, entries: readonly Entry[]): Listed | null {
  const [, fields = '', where = '', limit = ''] = LIST.exec(soql) ?? [];
  const some = where === '' ? null : found(entries, where);
  const sorted = some?.toSorted((one, other) => (one.deal.id < other.deal.id ? -1 : 1));
  return sorted ? { fields: fields.split(','), entries: sorted.slice(0, Number(limit)) } : null;
}

/** How many there are; null where it is another query. */
export function countIn(soql: string, entries: readonly Entry[]): number | null {
  const [, where = ''] = COUNT.exec(soql) ?? [];
  return where === '' ? null : (found(entries, where)?.length ?? null);
}

/** Rows of other objects; null where it is another query. */
export function otherRows(soql: string, entries: readonly Entry[]): readonly unknown[] | null {
  if (soql === 'SELECT ApiName,IsClosed,IsWon FROM OpportunityStage')
    return STAGES.map((stage) => ({
      ApiName: stage,
      IsClosed: stage.startsWith('Closed'),
      IsWon: stage === 'Closed Won',
    }));
  if (soql.startsWith('SELECT DeveloperName,Name FROM RecordType '))
    return Object.entries(RECORD_TYPES).map(([DeveloperName, Name]) => ({ DeveloperName, Name }));
  const [, ids] = PASTS.exec(soql) ?? [];
  if (ids === undefined) return null;
  const wanted = new Set([...ids.matchAll(/'(\w+)'/g)].map(([, id]) => id));
  return entries
    .filter(({ deal }) => wanted.has(deal.id))
    .flatMap(({ deal, rows }) =>
      rows.map(({ at, stage, amount }) => ({
        OpportunityId: deal.id,
        StageName: stage,
        Amount: amount,
        CreatedDate: written(at),
      })),
    )
    .sort((one, other) => (one.CreatedDate < other.CreatedDate ? -1 : 1));
}
