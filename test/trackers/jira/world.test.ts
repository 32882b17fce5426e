// The field source against the Jiras of the world that the e2e tests live in: the two must not drift apart.
import { beforeEach, expect, test } from 'vitest';
import type { JiraEnvironment } from '../../../lib/trackers/jira/environment.ts';
import { jiraFields } from '../../../lib/trackers/jira/fields.ts';
import type { JiraPlace } from '../../../lib/trackers/jira/place.ts';
import { WorldControl } from '../../world/control.ts';
import { sitesOfWorld } from '../../world/hosts.ts';
import { testClock } from './clock.ts';
import { keysOf, NEVER } from './fake-jira.ts';

const CLOUD: JiraPlace = { tenant: 'acme.atlassian.net', flavour: 'cloud' };
const SERVERS: readonly JiraPlace[] = [
  { tenant: 'jira.example.com', flavour: 'server' },
  { tenant: 'work.example.com', contextPath: '/jira', flavour: 'server' },
];

let control = new WorldControl();
let sites = sitesOfWorld({ seed: 1, items: 120 }, control);
beforeEach(() => {
  control = new WorldControl();
  sites = sitesOfWorld({ seed: 1, items: 120 }, control);
  // The world comes with a permission gap and a moved item of its own; these tests make theirs.
  for (const { tenant } of [CLOUD, ...SERVERS]) {
    control.host(tenant).forbidden.clear();
    control.host(tenant).moved.clear();
  }
});

/** Asks the world's sites without a network. */
function read(place: JiraPlace, keys: readonly string[]) {
  const clock = testClock();
  const environment: JiraEnvironment = {
    ...clock,
    origin: `https://${place.tenant}`,
    random: () => 0,
    online: () => true,
    fetch: (address, init) => {
      const url = new URL(address);
      const asked = {
        method: init.method ?? 'GET',
        url,
        headers: { origin: url.origin },
        body: typeof init.body === 'string' ? init.body : '',
      };
      const answer = sites.get(url.host)?.(asked, control.host(url.host));
      if (!answer || answer === 'drop') return Promise.reject(new TypeError('Failed to fetch'));
      const headers = { 'Content-Type': answer.type, ...answer.headers };
      return Promise.resolve(new Response(answer.body, { status: answer.status, headers }));
    },
  };
  return clock.run(jiraFields(place, environment).fields(keys, NEVER));
}

test('Cloud: every item, with labels, points, sprint and ancestors', async () => {
  const answer = await read(CLOUD, keysOf(120));
  expect(answer).toMatchObject({ absent: [], failed: [], moved: {} });
  expect(answer.items).toHaveLength(120);
  for (const item of answer.items) {
    expect(item).toMatchObject({ tenant: 'acme.atlassian.net', project: 'SHOP' });
    expect(item.title).not.toBe('');
    expect(item.statusCategory).toMatch(/^(todo|active|done|cancelled)$/);
    expect(item.updatedAt).toMatch(/Z$/);
    expect(item).not.toHaveProperty('assignee');
  }
  expect(answer.items.some((item) => item.estimate !== undefined)).toBe(true);
  expect(answer.items.some((item) => item.sprint !== undefined)).toBe(true);
  expect(answer.items.some((item) => item.ancestors?.[0]?.labels !== undefined)).toBe(true);
});

test.each(SERVERS)('Data Center at $tenant: the same', async (place) => {
  const answer = await read(place, keysOf(100, 'PLAT'));
  expect(answer).toMatchObject({ absent: [], failed: [], moved: {} });
  expect(answer.items).toHaveLength(100);
  expect(
    answer.items.every((item) =>
      item.url.startsWith(`https://${place.tenant}${place.contextPath ?? ''}/browse/`),
    ),
  ).toBe(true);
  expect(answer.items.some((item) => item.estimate !== undefined)).toBe(true);
  expect(answer.items.some((item) => item.sprint !== undefined && !item.sprint.includes('['))).toBe(true);
  expect(answer.items.some((item) => item.ancestors?.[0]?.labels !== undefined)).toBe(true);
});

test.each([CLOUD, ...SERVERS])('permission gaps and moves at $tenant', async (place) => {
  const project = place === CLOUD ? 'SHOP' : 'PLAT';
  const host = control.host(place.tenant);
  host.forbidden.add(`${project}-3`);
  host.moved.set(`${project}-5`, `${project}-90`);
  const answer = await read(place, keysOf(10, project));
  expect(answer.absent).toEqual([`${project}-3`]);
  expect(answer.moved).toEqual({ [`${project}-5`]: `${project}-90` });
  expect(answer.failed).toEqual([]);
});

test.each([CLOUD, ...SERVERS])('a session that has ended at $tenant', async (place) => {
  control.host(place.tenant).set({ signedOut: true });
  const answer = await read(place, ['SHOP-1', 'PLAT-1']);
  expect(answer).toMatchObject({ items: [], absent: [], fault: { code: 'signed_out' } });
});

test.each([
  ['login', 'signed_out'],
  ['truncated', 'bad_answer'],
  ['drop', 'server_error'],
  [403, 'forbidden'],
  [410, 'gone'],
  [429, 'rate_limited'],
  [503, 'server_error'],
] as const)('the world’s fault %s is %s', async (answer, code) => {
  control.host(CLOUD.tenant).fault({ path: 'bulkfetch', answer });
  expect(await read(CLOUD, ['SHOP-1'])).toMatchObject({ failed: ['SHOP-1'], fault: { code } });
});
