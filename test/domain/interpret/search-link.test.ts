import { describe, expect, it } from 'vitest';
import { searchFor } from '../../../lib/domain/interpret/search-link.ts';
import { someItems } from '../../../lib/domain/interpret/some-items.ts';

const JIRA = 'jira/acme.atlassian.net';
const ids = (count: number, space = JIRA): string[] =>
  Array.from({ length: count }, (_, n) => `${space}/SHOP-${n + 1}`);
const none = (): undefined => undefined;

describe('the search that finds items again', () => {
  it('is JQL over their keys in Jira, encoded', () => {
    const link = searchFor(someItems(ids(3)), none);
    expect(link).toMatchObject({ shown: 3, of: 3 });
    const url = new URL(link?.url ?? '');
    expect([url.origin, url.pathname]).toEqual(['https://acme.atlassian.net', '/issues/']);
    expect(url.searchParams.get('jql')).toBe('key in (SHOP-1, SHOP-2, SHOP-3) ORDER BY updated DESC');
    expect([...url.searchParams.keys()]).toEqual(['jql']);
  });

  it('says how many of them it finds, and stays short enough for an address', () => {
    const link = searchFor(someItems(ids(512)), none);
    expect(link).toMatchObject({ shown: 200, of: 512 });
    expect(link?.url.length).toBeLessThan(8_000);
  });

  it('keeps the context path of a Jira of one’s own, and no path of another host', () => {
    const id = 'jira/work.example.com/PLAT-1';
    expect(searchFor(someItems([id]), () => 'https://work.example.com/jira/browse/PLAT-1')?.url).toMatch(
      /^https:\/\/work\.example\.com\/jira\/issues\/\?jql=/,
    );
    expect(searchFor(someItems([id]), () => 'https://evil.example/jira/browse/PLAT-1')?.url).toMatch(
      /^https:\/\/work\.example\.com\/issues\/\?jql=/,
    );
  });

  it('leaves out what is no key: nothing a page has written gets into the query', () => {
    const odd = [`${JIRA}/A-1) OR project = X`, `${JIRA}/"`, `${JIRA}/SHOP-2`];
    const link = searchFor(someItems(odd), none);
    expect(new URL(link?.url ?? '').searchParams.get('jql')).toBe('key in (SHOP-2) ORDER BY updated DESC');
    expect(link).toMatchObject({ shown: 1, of: 3 });
  });

  it('is of the tenant that most are of', () => {
    const link = searchFor(someItems([...ids(1, 'jira/other.atlassian.net'), ...ids(4)]), none);
    expect(new URL(link?.url ?? '').host).toBe('acme.atlassian.net');
    expect(link).toMatchObject({ shown: 4, of: 5 });
  });

  it('is a list of issues in Linear, the pipeline in Pipedrive, and nothing where there is no such address', () => {
    expect(searchFor(someItems(['linear/acme/ENG-1', 'linear/acme/ENG-2']), none)).toEqual({
      url: 'https://linear.app/acme/issues/ENG-1,ENG-2',
      shown: 2,
      of: 2,
    });
    const pipeline = { site: 'pipedrive', tenant: 'acme', query: { by: 'pipeline', id: '1' } } as const;
    expect(searchFor(someItems(['pipedrive/acme/7']), none, pipeline)).toEqual({
      url: 'https://acme.pipedrive.com/pipeline/1/user/everyone',
      shown: 0,
      of: 1,
    });
    expect(searchFor(someItems(['hubspot/123/9']), none)).toBeNull();
    expect(searchFor(someItems([]), none)).toBeNull();
  });
});
