import { describe, expect, it } from 'vitest';
import { addressOf, usualAddress } from '../../lib/app/item-address.ts';
import type { SiteId } from '../../lib/domain/work-item.ts';

const seen = (site: SiteId, tenant: string, key: string, url: string) => ({
  id: `${site}/${tenant}/${key}`,
  item: { site, tenant, key, kind: 'ticket' as const, title: '', url },
  at: '2026-03-02T12:00:00.000Z',
  source: 'page' as const,
});

/** Site, tenant, key, its own address. */
const OWN: readonly (readonly [SiteId, string, string, string])[] = [
  ['jira', 'acme.atlassian.net', 'SHOP-1', 'https://acme.atlassian.net/browse/SHOP-1'],
  ['jira', 'work.example.com', 'PLAT-1', 'https://work.example.com/jira/browse/PLAT-1'],
  ['linear', 'acme', 'ENG-1', 'https://linear.app/acme/issue/ENG-1'],
  ['linear', 'acme', 'onboarding-1a2b3c', 'https://linear.app/acme/project/onboarding-1a2b3c'],
  [
    'salesforce',
    'acme.lightning.force.com',
    '0061x00000AbCdEAAV',
    'https://acme.lightning.force.com/lightning/r/Opportunity/0061x00000AbCdEAAV/view',
  ],
  ['hubspot', '1234567', '88', 'https://app-eu1.hubspot.com/contacts/1234567/record/0-3/88'],
  ['hubspot', '1234567', 'ticket-88', 'https://app-eu1.hubspot.com/contacts/1234567/record/0-5/88'],
  ['pipedrive', 'acme', '17', 'https://acme.pipedrive.com/deal/17'],
  ['custom', 'tasks.example.com', '9', 'https://tasks.example.com/issues/9'],
];

describe('the address of an item', () => {
  it.each(OWN)('of %s is its own: %s %s', (site, tenant, key, url) => {
    expect(addressOf(seen(site, tenant, key, url))).toBe(url);
  });

  it.each(OWN)('of %s is never one that a page has planted: %s %s', (site, tenant, key, url) => {
    const id = `${site}/${tenant}/${key}`;
    const planted = [
      url.replace('https://', 'https://evil.example/'),
      `https://evil.example/${tenant}/browse/${key}`,
      `javascript:alert(1)//${url}`,
      'not an address',
    ];
    for (const each of planted) expect(addressOf(seen(site, tenant, key, each))).toBe(usualAddress(id));
    expect(new URL(usualAddress(id)).protocol).toBe('https:');
  });

  it('of a ticket of HubSpot is not that of the deal with the same id', () => {
    expect(usualAddress('hubspot/1234567/ticket-88')).toBe(
      'https://app.hubspot.com/contacts/1234567/record/0-5/88',
    );
    const deal = 'https://app.hubspot.com/contacts/1234567/record/0-3/88';
    expect(addressOf(seen('hubspot', '1234567', 'ticket-88', deal))).not.toBe(deal);
  });

  it.each([
    ['localhost:3055', 'http://localhost:3055/issues/9'],
    ['127.0.0.1:3055', 'http://127.0.0.1:3055/issues/9'],
    ['[::1]:3055', 'http://[::1]:3055/issues/9'],
  ])('of a described tool on this computer is on http where the tool is: %s', (tenant, url) => {
    expect(addressOf(seen('custom', tenant, '9', url))).toBe(url);
    expect(addressOf(seen('custom', tenant, '9', `${url}?delete=1#x`))).toBe(url);
    for (const other of ['http://localhost:1/issues/9', 'http://evil.example/issues/9'])
      expect(addressOf(seen('custom', tenant, '9', other))).toBe(usualAddress(`custom/${tenant}/9`));
  });

  it('of a described tool elsewhere is never on http', () => {
    const tool = seen('custom', 'tasks.example.com', '9', 'http://tasks.example.com/issues/9');
    expect(addressOf(tool)).toBe('https://tasks.example.com/issues/9');
    const here = seen('jira', 'localhost:8080', 'SHOP-1', 'http://localhost:8080/browse/SHOP-1');
    expect(addressOf(here)).toBe('https://localhost:8080/browse/SHOP-1');
  });

  it('is on https whatever the page says', () => {
    const [, , , url] = OWN[0] ?? [];
    const plain = String(url).replace('https:', 'http:');
    expect(addressOf(seen('jira', 'acme.atlassian.net', 'SHOP-1', plain))).toBe(url);
  });
});
