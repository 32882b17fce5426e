// A Salesforce org in the test's own process: answers queries and token requests as the vendor's documents say.
import { fullId } from '../../../lib/domain/salesforce-id.ts';
import type { Environment } from '../../../lib/trackers/environment.ts';
import type { Credentials, Grant } from '../../../lib/trackers/salesforce/grant.ts';
import type { SalesforcePlace } from '../../../lib/trackers/salesforce/place.ts';
import { testClock, type TestClock } from '../jira/clock.ts';

export const PLACE: SalesforcePlace = { tenant: 'acme.lightning.force.com' };
export const ORIGIN = 'https://acme.my.salesforce.com';
export const NEVER = new AbortController().signal;

/** `006Kd0000000001…`, valid ids of opportunities. */
export const idsOf = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => fullId(`006Kd${String(index + 1).padStart(10, '0')}`) ?? '');

export const [FIRST = '', SECOND = ''] = idsOf(2);

export interface Sent {
  readonly url: URL;
  readonly init: RequestInit;
  readonly token: string;
  /** Of queries. */
  readonly soql: string;
  readonly fields: readonly string[];
  /** Relationships of the notes that were asked for: `Notes`, `AttachedContentNotes`. */
  readonly notes: readonly string[];
  readonly ids: readonly string[];
}

export type Behaviour = (sent: Sent, usual: () => Response) => Response | Promise<Response>;

export interface FakeSalesforce {
  readonly clock: TestClock;
  readonly environment: Environment;
  readonly asked: Sent[];
  /** How the next requests are answered, in order; then as usual. */
  readonly next: Behaviour[];
  /** Fields the org has, and this person may see; and its relationships to notes. */
  readonly columns: Set<string>;
  /** Rows of one page of an answer. */
  pageSize: number;
  /** The token that is taken; every other is refused. */
  token: string;
  online: boolean;
  add(id: string, fields?: Readonly<Record<string, unknown>>): void;
}

export const json = (
  value: unknown,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): Response =>
  new Response(typeof value === 'string' ? value : JSON.stringify(value), {
    status,
    headers: { 'Content-Type': 'application/json;charset=UTF-8', ...headers },
  });

/** An error as Salesforce writes it. */
export const refused = (errorCode: string, status: number, message = errorCode): Response =>
  json([{ message, errorCode }], status);

export const html = (status = 200): Response =>
  new Response('<!doctype html><title>Login</title>', { status, headers: { 'Content-Type': 'text/html' } });

/** Never answers, as a fetch does that is aborted only by its signal. */
export const hang: Behaviour = ({ init }) =>
  new Promise((_resolve, reject) => {
    init.signal?.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError')));
  });

const COLUMNS =
  'Id Name StageName Amount CloseDate Probability Type IsClosed IsWon Description NextStep CreatedDate LastModifiedDate Account.Name Account.Industry Account.NumberOfEmployees Account.BillingCountry CurrencyIsoCode Goal__c Account.Segment__c Notes AttachedContentNotes';

const NOTES = /,\(SELECT [\w,]+ FROM (\w+)(?: ORDER BY CreatedDate DESC)? LIMIT 20\)/g;
const SOQL = /^SELECT ([\w.,]+) FROM Opportunity (?:WHERE Id IN \(((?:'\w{18}',?)+)\)|LIMIT 1)$/;

export function fakeSalesforce(): FakeSalesforce {
  const rows = new Map<string, Readonly<Record<string, unknown>>>();
  const cursors = new Map<string, readonly unknown[]>();
  const clock = testClock();

  function usual({ url, token, soql, fields, notes, ids }: Sent): Response {
    if (url.pathname === '/services/oauth2/token')
      return json({ access_token: fake.token, instance_url: ORIGIN });
    if (token !== fake.token) return refused('INVALID_SESSION_ID', 401, 'Session expired or invalid');
    if (!url.pathname.endsWith('/query')) return page(cursors.get(url.pathname) ?? []);
    if (!SOQL.test(soql.replace(NOTES, '')))
      return refused('MALFORMED_QUERY', 400, `unexpected token in ${soql}`);
    const has = (field: string) => [...fake.columns].some((one) => one.toLowerCase() === field.toLowerCase());
    const missing = fields.find((field) => !has(field));
    if (missing) return refused('INVALID_FIELD', 400, complaint(soql, missing));
    const strange = notes.find((relationship) => !has(relationship));
    if (strange) return refused('INVALID_FIELD', 400, noRelationship(strange));
    const found = (soql.endsWith('LIMIT 1') ? [...rows.keys()].slice(0, 1) : ids).filter((id) =>
      rows.has(id),
    );
    return page(
      found.map((id) => ({
        attributes: { type: 'Opportunity' },
        ...only(fields, { ...rows.get(id), Id: id }),
        ...Object.fromEntries(notes.map((name) => [name, rows.get(id)?.[name] ?? null])),
      })),
    );
  }

  function page(records: readonly unknown[]): Response {
    const next = `/services/data/v66.0/query/0r8Kd00000${cursors.size}-${fake.pageSize}`;
    const rest = records.slice(fake.pageSize);
    if (rest.length > 0) cursors.set(next, rest);
    return json({
      totalSize: records.length,
      done: rest.length === 0,
      ...(rest.length > 0 && { nextRecordsUrl: next }),
      records: records.slice(0, fake.pageSize),
    });
  }

  const fake: FakeSalesforce = {
    clock,
    asked: [],
    next: [],
    columns: new Set(COLUMNS.split(' ')),
    pageSize: 2_000,
    token: 'token-1',
    online: true,
    add: (id, fields = {}) => void rows.set(id, { Name: `About ${id}`, ...fields }),
    environment: {
      now: clock.now,
      after: clock.after,
      random: () => 0.5,
      online: () => fake.online,
      async fetch(url, init) {
        const sent = seen(url, init);
        fake.asked.push(sent);
        const behaviour = fake.next.shift();
        return await (behaviour ? behaviour(sent, () => usual(sent)) : usual(sent));
      },
    },
  };
  return fake;
}

/** What was asked for of a row; names in any case, nothing for what is empty. */
function only(fields: readonly string[], row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const answer: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(row)) {
    const below = fields.filter((field) => field.toLowerCase().startsWith(`${name.toLowerCase()}.`));
    if (fields.some((field) => field.toLowerCase() === name.toLowerCase())) answer[name] = value;
    else if (below.length > 0)
      answer[name] =
        value &&
        only(
          below.map((field) => field.slice(name.length + 1)),
          value as Record<string, unknown>,
        );
  }
  return answer;
}

/** The words of Salesforce, with a piece of the query before them. */
export function complaint(soql: string, field: string): string {
  const path = field.split('.');
  const entity = path.length === 1 ? 'Opportunity' : (path.at(-2) ?? '').replace(/__r$/, '__c');
  const column = path.at(-1) ?? '';
  return `\n${soql.slice(0, 120)}\n       ^\nERROR at Row:1:Column:8\nNo such column '${column}' on entity '${entity}'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name.`;
}

export const noRelationship = (name: string): string =>
  `\nDidn't understand relationship '${name}' in FROM part of query call. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name.`;

/** Notes of a deal, as the API nests them. */
export const notesOf = (...records: readonly object[]): object => ({
  totalSize: records.length,
  done: true,
  records,
});

function seen(address: string, init: RequestInit): Sent {
  const url = new URL(address);
  const soql = url.searchParams.get('q') ?? '';
  const [, fields = '', ids = ''] = SOQL.exec(soql.replace(NOTES, '')) ?? [];
  const headers = init.headers as Record<string, string>;
  return {
    url,
    init,
    token: (headers['Authorization'] ?? '').replace('Bearer ', ''),
    soql,
    fields: fields.split(',').filter(Boolean),
    notes: [...soql.matchAll(NOTES)].flatMap(([, relationship]) => relationship ?? []),
    ids: ids.split(',').flatMap((id) => (id ? [id.slice(1, -1)] : [])),
  };
}

export const GRANT: Grant = { origin: ORIGIN, accessToken: 'token-1', refreshToken: 'refresh-1' };

/** Credentials that are what they are: nothing is renewed. */
export const fixed = (grant: Grant | null = GRANT): Credentials => ({
  current: () => Promise.resolve(grant),
  renew: () => Promise.resolve({ ok: false, error: { code: 'signed_out' } }),
});
