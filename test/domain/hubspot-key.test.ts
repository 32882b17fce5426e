import { expect, it } from 'vitest';
import { hubspotKey, hubspotRecord } from '../../lib/domain/hubspot-key.ts';
import { shownKey } from '../../lib/domain/shown-key.ts';

it.each(['deal', 'ticket'] as const)('the key of a %s names it again', (kind) => {
  expect(hubspotRecord(hubspotKey({ kind, id: '18400000001' }))).toEqual({ kind, id: '18400000001' });
});

it('a deal and a ticket of one id have keys of their own, and people know both by the id', () => {
  const keys = (['deal', 'ticket'] as const).map((kind) => hubspotKey({ kind, id: '88' }));
  expect(new Set(keys).size).toBe(2);
  expect(keys.map((key) => shownKey({ site: 'hubspot', key }))).toEqual(['88', '88']);
});

it.each(['', 'ticket-', 'ticket-x', 'company-1', '1x', '0-5-1', '1'.repeat(21)])(
  '%j names no record',
  (key) => {
    expect(hubspotRecord(key)).toBeNull();
  },
);

it.each([
  ['jira', 'SHOP-1'],
  ['linear', 'ticket-1'],
  ['custom', 'ticket-7'],
] as const)('other keys are shown as they are: %s %s', (site, key) =>
  expect(shownKey({ site, key })).toBe(key),
);
