import { expect, test } from 'vitest';
import type { FieldsAnswer } from '../../../lib/domain/tracker.ts';
import { salesforceFields } from '../../../lib/trackers/salesforce/fields.ts';
import {
  fakeSalesforce,
  FIRST,
  fixed,
  idsOf,
  NEVER,
  PLACE,
  SECOND,
  type FakeSalesforce,
} from './fake-salesforce.ts';

const ask = (org: FakeSalesforce, keys: readonly string[], place = PLACE): Promise<FieldsAnswer> =>
  org.clock.run(salesforceFields(place, fixed(), org.environment).fields(keys, NEVER));

test('a deal with everything Salesforce says of it', async () => {
  const org = fakeSalesforce();
  for (const name of ['Discount__c', 'Account.Segment__c', 'Product_Line__c', 'Renewal__c'])
    org.columns.add(name);
  org.add(FIRST, {
    Name: 'Beanworks audit package', StageName: 'Proposal', Amount: 48000.5, CurrencyIsoCode: 'CHF', CloseDate: '2026-12-18', Probability: 75,
    Type: 'New Business', IsClosed: false, IsWon: false, Description: ' Promised with SHOP-1. ', NextStep: 'Show the export',
    CreatedDate: '2026-08-10T12:44:00.000+0200', LastModifiedDate: '2026-11-01T08:00:00.000+0000',
    Account: { attributes: {}, Name: 'Beanworks', Industry: 'Retail', NumberOfEmployees: 900, BillingCountry: 'Switzerland', Segment__c: 'Enterprise' },
    Goal__c: 'enterprise-access', Discount__c: 12.5, Product_Line__c: 'Audit', Renewal__c: true,
  }); // prettier-ignore
  const fields = {
    segment: 'Account.Segment__c',
    product: 'product_line__c',
    discountPercent: 'Discount__c',
    currency: 'EUR',
    custom: ['Renewal__c', 'Nowhere__c'],
  };
  expect(await ask(org, [FIRST], { ...PLACE, fields })).toEqual({
    items: [
      {
        site: 'salesforce',
        tenant: 'acme.lightning.force.com',
        key: FIRST,
        kind: 'deal',
        title: 'Beanworks audit package',
        url: `https://acme.lightning.force.com/lightning/r/Opportunity/${FIRST}/view`,
        text: 'Promised with SHOP-1.\nShow the export',
        stage: 'Proposal',
        statusCategory: 'active',
        amount: 48000.5,
        currency: 'CHF',
        probability: 75,
        closeDate: '2026-12-18',
        dealType: 'New Business',
        account: 'Beanworks',
        industry: 'Retail',
        employees: 900,
        region: 'Switzerland',
        segment: 'Enterprise',
        product: 'Audit',
        discountPercent: 12.5,
        custom: { goal: 'enterprise-access', Renewal__c: true },
        noted: [],
        createdAt: '2026-08-10T10:44:00.000Z',
        updatedAt: '2026-11-01T08:00:00.000Z',
      },
    ],
    absent: [],
    failed: [],
    moved: {},
  });
});

test('what is not said is unknown', async () => {
  const org = fakeSalesforce();
  org.add(FIRST, { Amount: null, CloseDate: 'soon', Probability: '75', Account: null, IsClosed: true });
  expect((await ask(org, [FIRST])).items).toEqual([
    {
      site: 'salesforce',
      tenant: PLACE.tenant,
      key: FIRST,
      kind: 'deal',
      title: `About ${FIRST}`,
      url: `https://${PLACE.tenant}/lightning/r/Opportunity/${FIRST}/view`,
      noted: [],
    },
  ]);
});

test.each([
  [false, false, 'active'],
  [true, true, 'done'],
  [true, false, 'cancelled'],
])('closed %j and won %j is %s', async (IsClosed, IsWon, statusCategory) => {
  const org = fakeSalesforce();
  org.add(FIRST, { IsClosed, IsWon });
  expect((await ask(org, [FIRST])).items[0]?.statusCategory).toBe(statusCategory);
});

test('an org with one currency does not say it: what the person has entered counts', async () => {
  const org = fakeSalesforce();
  org.columns.delete('CurrencyIsoCode');
  org.add(FIRST, { Amount: 1 });
  const answer = await ask(org, [FIRST], { ...PLACE, fields: { currency: 'EUR' } });
  expect(answer.items[0]).toMatchObject({ amount: 1, currency: 'EUR' });
  expect((await ask(org, [FIRST])).items[0]).not.toHaveProperty('currency');
});

test('people are not asked for', async () => {
  const org = fakeSalesforce();
  org.add(FIRST);
  await ask(org, [FIRST]);
  expect(org.asked[0]?.soql).not.toMatch(/owner|contact|createdby|lastmodifiedby|email/i);
});

test('every asked deal is read, absent or failed, a hundred at a time, each part as it comes', async () => {
  const org = fakeSalesforce();
  const ids = idsOf(250);
  for (const id of ids.slice(0, 240)) org.add(id);
  const parts: FieldsAnswer[] = [];
  const source = salesforceFields(PLACE, fixed(), org.environment);
  const answer = await org.clock.run(source.fields([...ids, FIRST], NEVER, (part) => parts.push(part)));
  expect(answer.items.map(({ key }) => key)).toEqual(ids.slice(0, 240));
  expect(answer).toMatchObject({ absent: ids.slice(240), failed: [], moved: {} });
  expect(org.asked.map((sent) => sent.ids.length)).toEqual([100, 100, 50]);
  expect(parts.map(({ items }) => items.length)).toEqual([100, 100, 40]);
});

test('the goal of a deal stands in the field that the org has for it', async () => {
  const org = fakeSalesforce();
  org.columns.add('Account.Aim__c');
  org.add(FIRST, { Goal__c: 'self-serve', Account: { Aim__c: 'win-enterprise' } });
  expect((await ask(org, [FIRST])).items[0]?.custom).toEqual({ goal: 'self-serve' });
  const place = { ...PLACE, fields: { goal: 'Account.Aim__c' } };
  expect((await ask(org, [FIRST], place)).items[0]?.custom).toEqual({ goal: 'win-enterprise' });
});

test('two pages that ask for the same deal at once cost one request', async () => {
  const org = fakeSalesforce();
  org.add(FIRST);
  const source = salesforceFields(PLACE, fixed(), org.environment);
  const [one, two] = await org.clock.run(
    Promise.all([source.fields([FIRST], NEVER), source.fields([FIRST], NEVER)]),
  );
  expect([one.items.length, two.items.length, org.asked.length]).toEqual([1, 1, 1]);
});

test('an answer in pages is read to its end', async () => {
  const org = fakeSalesforce();
  org.pageSize = 30;
  for (const id of idsOf(70)) org.add(id);
  const answer = await ask(org, idsOf(70));
  expect(answer.items).toHaveLength(70);
  expect(org.asked.map(({ url }) => url.pathname.replace(/0r8.*/, ''))).toEqual([
    '/services/data/v66.0/query',
    '/services/data/v66.0/query/',
    '/services/data/v66.0/query/',
  ]);
});

test('requests go to the API’s host with the token, without cookies, and follow no redirect', async () => {
  const org = fakeSalesforce();
  org.add(FIRST);
  await ask(org, [FIRST]);
  const [sent] = org.asked;
  expect(sent?.url.origin).toBe('https://acme.my.salesforce.com');
  expect(sent?.init).toMatchObject({
    method: 'GET',
    credentials: 'omit',
    redirect: 'manual',
    cache: 'no-store',
  });
  expect(sent?.token).toBe('token-1');
});

test('an aborted question has failed without a fault', async () => {
  const org = fakeSalesforce();
  org.add(FIRST);
  const stop = new AbortController();
  const asked = salesforceFields(PLACE, fixed(), org.environment).fields([FIRST, SECOND], stop.signal);
  stop.abort();
  expect(await org.clock.run(asked)).toEqual({ items: [], absent: [], failed: [FIRST, SECOND], moved: {} });
});
