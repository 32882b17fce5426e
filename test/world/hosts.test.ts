import { expect, it } from 'vitest';
import { WorldControl } from './control.ts';
import { SITES, siteAt, sitesOfWorld } from './hosts.ts';

it('something answers at every host of the table, and nowhere else', () => {
  const answering = sitesOfWorld({ seed: 1, items: 40 }, new WorldControl());
  const named = SITES.flatMap(({ hosts }) => hosts);
  expect([...answering.keys()].sort()).toEqual([...named].sort());
  expect(new Set(named).size).toBe(named.length);
});

it('a host that only ends like one of the world is none of its own', () => {
  expect(siteAt('acme.atlassian.net')).toBe(siteAt('jira.example.com'));
  expect(siteAt('other.atlassian.net')).toBeNull();
});
