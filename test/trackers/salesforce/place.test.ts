import { describe, expect, test } from 'vitest';
import { apiOriginOf, isApiOrigin } from '../../../lib/trackers/salesforce/place.ts';

describe('the API of an org', () => {
  test.each([
    ['acme.lightning.force.com', 'https://acme.my.salesforce.com'],
    ['acme--test.sandbox.lightning.force.com', 'https://acme--test.sandbox.my.salesforce.com'],
    ['acme-dev-ed.develop.lightning.force.com', 'https://acme-dev-ed.develop.my.salesforce.com'],
    ['acme.lightning.force.com.mcas.ms', 'https://acme.my.salesforce.com'],
    ['acme.lightning.crmforce.mil', 'https://acme.my.salesforce.mil'],
    ['acme.lightning.sfcrmapps.cn', 'https://acme.my.sfcrmproducts.cn'],
  ])('%s → %s', (tenant, origin) => {
    expect(apiOriginOf(tenant)).toBe(origin);
    expect(isApiOrigin(origin)).toBe(true);
  });

  test.each([
    'lightning.force.com',
    '.lightning.force.com',
    'evil.example/acme.lightning.force.com',
    'evil.example#.lightning.force.com',
    'user@acme.lightning.force.com',
    'acme.lightning.force.com:8443',
    'acme.lightning.force.com.evil.example',
    'acme.my.salesforce.com',
    '',
  ])('%j has none', (tenant) => expect(apiOriginOf(tenant)).toBeNull());
});

test.each([
  'https://evil.example',
  'https://evil-my.salesforce.com',
  'https://my.salesforce.com',
  'https://acme.my.salesforce.com.evil.example',
  'https://acme.my.salesforce.com:8443',
  'https://user@acme.my.salesforce.com',
  'https://acme.my.salesforce.com/path',
  'http://acme.my.salesforce.com',
  'https://help.salesforce.com',
  'acme.my.salesforce.com',
  '',
])('no token goes to %j', (origin) => expect(isApiOrigin(origin)).toBe(false));
