// A page is a vendor's only if the parsed host says so, to the dot. See docs/security.md.
import { expect, test } from 'vitest';
import { ok } from '../../lib/domain/result.ts';
import { siteOfPage } from '../../lib/messages/sender.ts';
import { vendorSiteOf } from '../../lib/sites/hosts.ts';

const REFUSED = [
  'https://evil-atlassian.net/browse/SHOP-1',
  'https://evilatlassian.net/browse/SHOP-1',
  'https://atlassian.net.evil.com/browse/SHOP-1',
  'https://acme.atlassian.net.evil.com/browse/SHOP-1',
  'https://acme.atlassian.network/browse/SHOP-1',
  'https://acme.atlassian.ne/browse/SHOP-1',
  'https://acme.atlassian-net.com/browse/SHOP-1',
  'https://acme-atlassian.net/browse/SHOP-1',
  'https://atlassian.net/browse/SHOP-1',
  'https://.atlassian.net/browse/SHOP-1',
  'https://acme.atlassian.net./browse/SHOP-1',
  'https://acme.atlassian.net:8443/browse/SHOP-1',
  'https://acme.atlassian.net@evil.com/browse/SHOP-1',
  'https://user@acme.atlassian.net/browse/SHOP-1',
  'https://user:password@acme.atlassian.net/browse/SHOP-1',
  'http://acme.atlassian.net/browse/SHOP-1',
  'ftp://acme.atlassian.net/browse/SHOP-1',
  'wss://acme.atlassian.net/browse/SHOP-1',
  'https://acme.atl\u0430ssian.net/browse/SHOP-1',
  'https://acme.xn--atlssian-2fg.net/browse/SHOP-1',
  'https://evil.com/?https://acme.atlassian.net/browse/SHOP-1',
  'https://evil.com/acme.atlassian.net/browse/SHOP-1',
  'https://evil.com#.atlassian.net',
  'https://evil.com\\.atlassian.net/',
  'https://acme.atlassian.net%2eevil.com/',
  'https://acme.jira.com.evil.com/',
  'https://notjira.com/browse/SHOP-1',
  'https://evil-linear.app/acme/issue/ENG-1',
  'https://evillinear.app/acme/issue/ENG-1',
  'https://.linear.app/acme/issue/ENG-1',
  'https://www.linear.app/acme/issue/ENG-1',
  'https://api.linear.app/graphql',
  'https://acme.linear.app/issue/ENG-1',
  'https://linear.app.evil.com/acme/issue/ENG-1',
  'https://linear.app./acme/issue/ENG-1',
  'https://linear.app:8443/acme/issue/ENG-1',
  'https://linear.application/acme/issue/ENG-1',
  'https://linear.ap/acme/issue/ENG-1',
  'https://linear-app.com/acme/issue/ENG-1',
  'https://user@linear.app/acme/issue/ENG-1',
  'https://linear.app@evil.com/acme/issue/ENG-1',
  'http://linear.app/acme/issue/ENG-1',
  'https://l\u0456near.app/acme/issue/ENG-1',
  'https://xn--lnear-jma.app/acme/issue/ENG-1',
  'https://evil.com/?https://linear.app/acme/issue/ENG-1',
  'https://evil.com\\linear.app/acme/issue/ENG-1',
  'https://linear.app%2eevil.com/',
  'blob:https://linear.app/5b3c',
  'blob:https://acme.atlassian.net/5b3c',
  'filesystem:https://acme.atlassian.net/temporary/x',
  'data:text/html,https://acme.atlassian.net/',
  'about:blank',
];

const nobody = () => Promise.resolve(ok([]));

test.each(REFUSED)('%s is not served', async (address) => {
  const url = URL.parse(address);
  // What does not parse is no page either.
  if (!url) return expect(URL.canParse(address)).toBe(false);
  expect(vendorSiteOf(url)).toBeNull();
  expect(await siteOfPage(url, nobody)).toEqual(ok(null));
});

test.each([
  'https://acme.atlassian.net/browse/SHOP-1',
  'https://ACME.Atlassian.NET/',
  'https://acme.atlassian.net:443/',
  'https://a.b.atlassian.net/',
  'https://acme.jira.com/browse/X-1?next=https://evil.com',
  'https://acme.\uff41tlassian.net/',
])('%s is', async (address) => {
  expect(vendorSiteOf(new URL(address))?.id).toBe('jira');
  expect(await siteOfPage(new URL(address), nobody)).toEqual(ok('jira'));
});

test.each(['https://linear.app/acme/issue/ENG-1', 'https://LINEAR.app:443/', 'https://linear.\uff41pp/acme'])(
  '%s is Linear',
  async (address) => {
    expect(vendorSiteOf(new URL(address))?.id).toBe('linear');
    expect(await siteOfPage(new URL(address), nobody)).toEqual(ok('linear'));
  },
);

test('an added origin is served itself and nothing beside it', async () => {
  const added = () => Promise.resolve(ok([{ site: 'jira' as const, origin: 'https://jira.example.com' }]));
  expect(await siteOfPage(new URL('https://jira.example.com/jira/browse/PLAT-1'), added)).toEqual(ok('jira'));
  for (const address of [
    'http://jira.example.com/',
    'https://jira.example.com:8443/',
    'https://sub.jira.example.com/',
    'https://jira.example.com.evil.com/',
    'https://user@jira.example.com/',
    'https://evil-jira.example.com/',
  ])
    expect(await siteOfPage(new URL(address), added), address).toEqual(ok(null));
});
