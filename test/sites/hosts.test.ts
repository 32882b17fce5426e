import { expect, it } from 'vitest';
import { SITE_HOSTS, SITE_TITLES } from '../../lib/sites/hosts.ts';

it('sites are called the same on the card as everywhere else', () => {
  expect(Object.fromEntries(SITE_HOSTS.map(({ id, title }) => [id, title]))).toEqual(SITE_TITLES);
});
