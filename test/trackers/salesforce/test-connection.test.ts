import { expect, test } from 'vitest';
import { testConnection } from '../../../lib/trackers/salesforce/test-connection.ts';
import {
  fakeSalesforce,
  FIRST,
  fixed,
  NEVER,
  PLACE,
  refused,
  type FakeSalesforce,
} from './fake-salesforce.ts';

const tried = (org: FakeSalesforce, fields = {}) =>
  org.clock.run(testConnection({ ...PLACE, fields }, fixed(), NEVER, org.environment));

test('says what will be read', async () => {
  const org = fakeSalesforce();
  org.add(FIRST);
  expect(await tried(org)).toEqual({
    ok: true,
    value: { seesDeals: true, missing: [], severalCurrencies: true, hasGoal: true },
  });
  expect(org.asked).toHaveLength(1);
});

test('says which fields will stay unknown, the wrong names among them', async () => {
  const org = fakeSalesforce();
  org.columns.delete('CurrencyIsoCode');
  org.columns.delete('Account.NumberOfEmployees');
  org.columns.delete('Goal__c');
  org.columns.delete('Account.Segment__c');
  expect(await tried(org, { segment: 'Account.Segment__c', custom: ['Goal; DROP'] })).toEqual({
    ok: true,
    value: {
      seesDeals: false,
      missing: ['Account.NumberOfEmployees', 'Account.Segment__c', 'Goal; DROP'],
      severalCurrencies: false,
      hasGoal: false,
    },
  });
});

test('asks for the usual field of segments, and does not miss it where nobody has promised one', async () => {
  const org = fakeSalesforce();
  await tried(org);
  expect(org.asked[0]?.fields).toContain('Account.Segment__c');
  org.columns.delete('Account.Segment__c');
  expect(await tried(org)).toMatchObject({ ok: true, value: { missing: [] } });
});

test('a field for goals that somebody has named is missed', async () => {
  const org = fakeSalesforce();
  expect(await tried(org, { goal: 'Aim__c' })).toMatchObject({
    value: { missing: ['Aim__c'], hasGoal: false },
  });
});

test.each([
  ['INVALID_SESSION_ID', 401, 'signed_out'],
  ['API_DISABLED_FOR_ORG', 403, 'forbidden'],
  ['INVALID_TYPE', 400, 'forbidden'],
] as const)('%s is %s %s', async (code, status, fault) => {
  const org = fakeSalesforce();
  org.next.push(...[1, 2].map(() => () => refused(code, status)));
  expect(await tried(org)).toEqual({ ok: false, error: { code: fault } });
});
