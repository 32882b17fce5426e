// Holds the world's Salesforce to what the vendor documents of queries and sign-ins.
import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { isDealId } from '../../lib/domain/salesforce-id.ts';
import { fieldsToAsk, queryForIds } from '../../lib/trackers/salesforce/soql.ts';
import type { Answered, Asked } from './answer.ts';
import { WorldControl } from './control.ts';
import { generate } from './salesforce/generate.ts';
import { CLIENT_ID } from './salesforce/org.ts';
import { salesforce } from './salesforce/site.ts';

const HOST = 'acme.my.salesforce.com';
const BACK = 'https://abcdefgh.chromiumapp.org/';

function world() {
  const control = new WorldControl();
  const sites = salesforce.open({ seed: 1, items: 120 }, control);
  return (path: string, change: Partial<Asked> = {}, host = HOST): Answered => {
    const asked = { method: 'GET', url: new URL(path, `https://${host}`), headers: {}, body: '', ...change };
    const answer = sites.get(host)?.(asked, control.host(host));
    if (!answer || answer === 'drop') throw new Error('no answer');
    return answer;
  };
}

type World = ReturnType<typeof world>;

const said = ({ body }: Answered): unknown => JSON.parse(body);
const query = (ask: World, soql: string, token: string, host = HOST): Answered =>
  ask(
    `/services/data/v66.0/query?q=${encodeURIComponent(soql)}`,
    { headers: { authorization: `Bearer ${token}` } },
    host,
  );
const SESSION = '00DKd0000000001!AQacme.session.api';
const { deals, forbidden } = generate(120, 1);
const ids = deals.map(({ id }) => id);

it('gives every deal an id that Salesforce would take, each once', () => {
  expect(ids.filter((id) => !isDealId(id))).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
});

it('answers the query that is sent in pages, without what may not be seen', () => {
  const ask = world();
  const first = said(query(ask, queryForIds(['Id', 'Amount', 'Account.Name'], ids.slice(0, 100)), SESSION));
  const { nextRecordsUrl, records, ...rest } = first as { nextRecordsUrl: string; records: { Id: string }[] };
  expect(rest).toEqual({ totalSize: 99, done: false });
  const second = said(ask(nextRecordsUrl, { headers: { authorization: `Bearer ${SESSION}` } }));
  expect(second).toMatchObject({ totalSize: 99, done: true });
  const all = [...records, ...(second as { records: { Id: string }[] }).records].map(({ Id }) => Id);
  expect(all).toEqual(ids.slice(0, 100).filter((id) => !forbidden.includes(id)));
  expect(records[0]).toMatchObject({ Amount: 48_000, Account: { Name: 'Beanworks' } });
});

it('describes the fields of an object, an org’s own among them where it has any, and to nobody without a token', () => {
  const ask = world();
  const described = (token: string, host?: string): Answered =>
    ask(
      '/services/data/v66.0/sobjects/Account/describe',
      { headers: { authorization: `Bearer ${token}` } },
      host,
    );
  const segment = { name: 'Segment__c', label: 'Segment', type: 'picklist', custom: true };
  const fieldsOf = (answer: Answered): unknown => (said(answer) as { fields: unknown }).fields;
  expect(fieldsOf(described(SESSION))).toContainEqual(segment);
  const globex = described('00DKd0000000002!AQglobex.session.api', 'globex.my.salesforce.com');
  expect(fieldsOf(globex)).not.toContainEqual(segment);
  expect(described('stranger').status).toBe(401);
});

it('refuses fields that an org has not, other queries, and strangers', () => {
  const ask = world();
  const globex = '00DKd0000000002!AQglobex.session.api';
  const asked = query(ask, 'SELECT Id,Goal__c FROM Opportunity LIMIT 1', globex, 'globex.my.salesforce.com');
  expect(asked.status).toBe(400);
  expect(said(asked)).toMatchObject([{ errorCode: 'INVALID_FIELD' }]);
  expect(asked.body).toContain("No such column 'Goal__c' on entity 'Opportunity'");
  expect(query(ask, 'SELECT Id FROM Contact LIMIT 1', SESSION).status).toBe(400);
  for (const token of ['', globex, '00DKd0000000001!AQacme.session.pages'])
    expect(said(query(ask, 'SELECT Id FROM Opportunity LIMIT 1', token))).toMatchObject([
      { errorCode: 'INVALID_SESSION_ID' },
    ]);
});

it('gives tokens for a code once, to whoever can prove to have asked for it, and takes them back', () => {
  const ask = world();
  const verifier = 'v'.repeat(43);
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  const form = new URLSearchParams({
    response_type: 'code', client_id: CLIENT_ID, redirect_uri: BACK, scope: 'api refresh_token', state: 's',
    code_challenge: challenge, code_challenge_method: 'S256',
  }); // prettier-ignore
  const codeOf = (): string => {
    const to = new URL(ask(`/services/oauth2/authorize?${form.toString()}`).headers?.['location'] ?? '');
    expect(to.searchParams.get('state')).toBe('s');
    return to.searchParams.get('code') ?? '';
  };
  const post = (path: string, fields: Record<string, string>): Answered =>
    ask(`/services/oauth2/${path}`, { method: 'POST', body: new URLSearchParams(fields).toString() });
  const exchange = (code: string, code_verifier: string): Answered =>
    post('token', { grant_type: 'authorization_code', client_id: CLIENT_ID, code, code_verifier });

  expect(exchange(codeOf(), 'another').status).toBe(400);
  const code = codeOf();
  const granted = said(exchange(code, verifier)) as { access_token: string; refresh_token: string };
  expect(exchange(code, verifier).status).toBe(400);
  const one = 'SELECT Id FROM Opportunity LIMIT 1';
  expect(query(ask, one, granted.access_token).status).toBe(200);

  const fresh = { grant_type: 'refresh_token', client_id: CLIENT_ID, refresh_token: granted.refresh_token };
  expect(post('token', fresh).status).toBe(200);
  expect(post('revoke', { token: granted.refresh_token }).status).toBe(200);
  expect(post('token', fresh).status).toBe(400);
  expect(query(ask, one, granted.access_token).status).toBe(401);
  form.set('client_id', 'unknown');
  expect(ask(`/services/oauth2/authorize?${form.toString()}`).headers?.['location']).toBeUndefined();
});

it('nests notes of both kinds into the rows, and refuses them where an org has none', () => {
  const ask = world();
  const soql = queryForIds(fieldsToAsk({}, new Set()), ids.slice(2, 4));
  const { records } = said(query(ask, soql, SESSION)) as { records: { Notes: unknown }[] };
  expect(records[0]).toMatchObject({ Notes: null, AttachedContentNotes: null });
  expect(records[1]).toMatchObject({
    Notes: { records: [{ Title: 'Call', Body: 'They wait for SHOP-22.' }] },
    AttachedContentNotes: { records: [{ Title: 'SHOP-11', TextPreview: 'See the title.' }] },
  });
  const own = new Set(['CurrencyIsoCode', 'Goal__c', 'Account.Segment__c']);
  const globex = '00DKd0000000002!AQglobex.session.api';
  const refused = query(
    ask,
    queryForIds(fieldsToAsk({}, own), ids.slice(2, 4)),
    globex,
    'globex.my.salesforce.com',
  );
  expect(said(refused)).toMatchObject([
    {
      errorCode: 'INVALID_FIELD',
      message: expect.stringContaining("relationship 'Notes' in FROM part") as unknown,
    },
  ]);
});
