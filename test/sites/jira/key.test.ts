import { describe, expect, test } from 'vitest';
import type { Route } from '../../../lib/sites/adapter.ts';
import { keyOf, keyOfHref, keyOfText, withoutKey } from '../../../lib/sites/jira/key.ts';

const cloud: Route = { site: 'jira', view: 'board', tenant: 'acme.atlassian.net', flavour: 'cloud' };
const under: Route = { ...cloud, tenant: 'work.example.com', contextPath: '/jira', flavour: 'server' };

describe('keys in addresses', () => {
  test.each([
    ['/browse/SHOP-1', cloud, 'SHOP-1'],
    ['/browse/SHOP-1?focusedCommentId=2#x', cloud, 'SHOP-1'],
    ['/browse/SHOP-1/', cloud, 'SHOP-1'],
    ['/browse/shop-1', cloud, 'SHOP-1'],
    ['/browse/A2_B-99', cloud, 'A2_B-99'],
    ['https://acme.atlassian.net/browse/SHOP-1', cloud, 'SHOP-1'],
    ['/jira/browse/PLAT-1', under, 'PLAT-1'],
    ['https://work.example.com/jira/browse/PLAT-1', under, 'PLAT-1'],
  ])('%s', (href, route, key) => expect(keyOfHref(href, route)).toBe(key));

  test.each([
    ['https://other.atlassian.net/browse/SHOP-1', cloud],
    ['https://acme.atlassian.net.evil.com/browse/SHOP-1', cloud],
    ['https://acme.atlassian.net:8443/browse/SHOP-1', cloud],
    ['//evil.example/browse/SHOP-1', cloud],
    ['/\\evil.example/browse/SHOP-1', cloud],
    ['javascript:/browse/SHOP-1', cloud],
    ['/browse/SHOP-1x', cloud],
    ['/browse/SHOP', cloud],
    ['/browse/1-1', cloud],
    ['/jira/browse/PLAT-1', cloud],
    ['/browse/PLAT-1', under],
    ['?next=/browse/SHOP-1', cloud],
    ['http://[', cloud],
    ['', cloud],
  ])('none in %s', (href, route) => expect(keyOfHref(href, route)).toBeNull());
});

describe('keys in attributes', () => {
  test.each([
    ['SHOP-1', 'SHOP-1'],
    ['card-SHOP-1', 'SHOP-1'],
    ['software-backlog.card-list.card.content-container.PLT-2000', 'PLT-2000'],
    ['/browse/SHOP-1', 'SHOP-1'],
  ])('%s', (value, key) => expect(keyOf(value, cloud)).toBe(key));

  test.each(['SHOP-1 Title', 'Open SHOP-1', 'https://evil.example/x.SHOP-1', 'shop', ''])(
    'none in "%s"',
    (value) => expect(keyOf(value, cloud)).toBeNull(),
  );

  test('a label must be a key and nothing else', () => {
    expect(keyOfText('shop-12')).toBe('SHOP-12');
    expect(keyOfText('SHOP-12 is resolved')).toBeNull();
  });
});

test.each([
  ['PLT-1[Console] Fix', '[Console] Fix'],
  ['PLT-1: Fix', 'Fix'],
  ['Fix PLT-1', 'Fix PLT-1'],
])('the title in "%s"', (words, title) => expect(withoutKey(words, 'PLT-1')).toBe(title));
