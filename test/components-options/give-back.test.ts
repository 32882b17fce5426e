// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { giveBack } from '../../components/options/places/give-back.ts';
import type { Ports } from '../../components/options/ports.ts';
import { ok } from '../../lib/domain/result.ts';
import { fakeBackground } from '../components/stage.ts';

const HOST = 'https://work.example.com';
const removed = async (added: readonly string[], followed: string | null): Promise<readonly string[]> => {
  const gone: string[] = [];
  const permissions = {
    remove: (patterns: readonly string[]) => {
      gone.push(...patterns);
      return Promise.resolve(true);
    },
  } as Ports['permissions'];
  fakeBackground({
    'sites.get': ok({ vendors: [], added: added.map((origin) => ({ site: 'jira', origin, addedAt: '' })) }),
    'sharing.get': ok({ url: followed && { address: followed } }),
  } as never);
  await giveBack(permissions, `${HOST}:8443`, `${HOST}/*`);
  return gone;
};

test('access that nothing needs any more is given back', async () => {
  expect(await removed(['https://other.example.com'], null)).toEqual([`${HOST}/*`]);
});

test.each([
  ['another site on the host, at whatever port', [HOST], null],
  ['the address the strategy comes from', [], `${HOST}/strategy.json`],
])('access stays for %s', async (_, added, followed) => {
  expect(await removed(added, followed)).toEqual([]);
});
