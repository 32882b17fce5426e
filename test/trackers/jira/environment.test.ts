import { afterEach, expect, test, vi } from 'vitest';
import { jiraFields } from '../../../lib/trackers/jira/fields.ts';
import { json, NEVER } from './fake-jira.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('by default it is the page that asks, its own origin, now', async () => {
  const urls: string[] = [];
  vi.stubGlobal('location', { origin: 'https://acme.atlassian.net' });
  vi.stubGlobal('fetch', (url: string) => {
    urls.push(url);
    return Promise.resolve(json(url.endsWith('/field') ? [] : { issues: [{ key: 'SHOP-1', fields: {} }] }));
  });
  const answer = await jiraFields({ tenant: 'acme.atlassian.net' }).fields(['SHOP-1'], NEVER);
  expect(answer.items.map((item) => item.key)).toEqual(['SHOP-1']);
  expect(urls).toEqual([
    'https://acme.atlassian.net/rest/api/3/field',
    'https://acme.atlassian.net/rest/api/3/issue/bulkfetch',
  ]);
});

test('by default a request ends after 15 seconds, and being offline is known', async () => {
  vi.useFakeTimers();
  vi.stubGlobal('location', { origin: 'https://acme.atlassian.net' });
  vi.stubGlobal('navigator', { onLine: false });
  vi.stubGlobal('fetch', (url: string) =>
    url.endsWith('/field') ? Promise.reject(new TypeError('Failed to fetch')) : new Promise(() => undefined),
  );
  const work = jiraFields({ tenant: 'acme.atlassian.net' }).fields(['SHOP-1'], NEVER);
  await vi.advanceTimersByTimeAsync(14_999);
  expect(vi.getTimerCount()).toBe(1);
  await vi.advanceTimersByTimeAsync(1);
  expect((await work).fault).toEqual({ code: 'timeout', retryAfterMs: 30_000 });
  expect(vi.getTimerCount()).toBe(0);
});
