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
    value: { seesDeals: true, missing: [], severalCurrencies: true },
  });
  expect(org.asked).toHaveLength(1);
});

test('says which fields will stay unknown, the wrong names among them', async () => {
  const org = fakeSalesforce();
  org.columns.delete('CurrencyIsoCode');
  org.columns.delete('Account.NumberOfEmployees');
  expect(await tried(org, { segment: 'Account.Segment__c', custom: ['Goal; DROP'] })).toEqual({
    ok: true,
    value: {
      seesDeals: false,
      missing: ['Account.NumberOfEmployees', 'Account.Segment__c', 'Goal; DROP'],
      severalCurrencies: false,
    },
  });
});

test.each([
  ['INVALID_SESSION_ID', 401, 'signed_out'],
  ['API_DISABLED_FOR_ORG', 403, 'forbidden'],
  ['INVALID_TYPE', 400, 'forbidden'],
] as const)('%s is %s %s', async (code, status, fault) => {
  const org = fakeSalesforce();
  org.next.push(() => refused(code, status));
  expect(await tried(org)).toEqual({ ok: false, error: { code: fault } });
});
