// The key goes into one header of one host, and nowhere else.
import { afterEach, expect, test, vi } from 'vitest';
import { linearFields } from '../../../lib/trackers/linear/fields.ts';
import { testLinear } from '../../../lib/trackers/linear/test-connection.ts';
import { json } from '../jira/fake-jira.ts';
import { ACME, API_KEY, fakeLinear, keysOf, NEVER } from './fake-linear.ts';

afterEach(() => void vi.restoreAllMocks());

test('one header, over https, without cookies, referrer or cache; not in address or body', async () => {
  const linear = fakeLinear();
  linear.add('ENG-1');
  const source = linearFields(ACME, linear.environment);
  await linear.clock.run(source.fields(['ENG-1', 'ENG-2', 'p-0123456789ab'], NEVER));
  await linear.clock.run(testLinear(API_KEY, NEVER, linear.environment));
  expect(linear.asked.length).toBeGreaterThanOrEqual(5);
  for (const { url, init, headers } of linear.asked) {
    expect(url).toBe('https://api.linear.app/graphql');
    expect(headers['Authorization']).toBe(API_KEY);
    expect(init).toMatchObject({
      method: 'POST',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'manual',
      cache: 'no-store',
    });
    const rest = { url, ...init, headers: { ...headers, Authorization: '' }, signal: undefined };
    expect(JSON.stringify(rest)).not.toContain(API_KEY);
  }
  expect(JSON.stringify(source)).not.toContain(API_KEY);
});

test('an API that repeats the key is not repeated, and nothing is logged', async () => {
  const spies = (['log', 'info', 'warn', 'error', 'debug'] as const).map((name) => vi.spyOn(console, name));
  const linear = fakeLinear();
  const echo = () =>
    json({ message: API_KEY, errors: [{ message: API_KEY, extensions: { code: API_KEY } }] }, 400);
  const thrown = () => Promise.reject(new TypeError(API_KEY));
  linear.next.push(echo, thrown, echo, thrown);
  const source = linearFields(ACME, linear.environment);
  for (let turn = 0; turn < 2; turn++)
    expect(JSON.stringify(await linear.clock.run(source.fields(keysOf(2), NEVER)))).not.toContain(API_KEY);
  for (let turn = 0; turn < 2; turn++)
    expect(
      JSON.stringify(await linear.clock.run(testLinear(API_KEY, NEVER, linear.environment))),
    ).not.toContain(API_KEY);
  for (const spy of spies) expect(spy).not.toHaveBeenCalled();
});

test.each(['', 'short', 'lin_api_with space', 'lin_api_\r\nX-Evil: 1', 'lin_api_ключ', 'x'.repeat(201)])(
  '%j is no key and is sent nowhere',
  async (apiKey) => {
    const linear = fakeLinear();
    const answer = await linearFields({ ...ACME, apiKey }, linear.environment).fields(['ENG-1'], NEVER);
    expect(answer).toMatchObject({ failed: ['ENG-1'], fault: { code: 'signed_out' } });
    expect(await testLinear(apiKey, NEVER, linear.environment)).toEqual({
      ok: false,
      error: { code: 'signed_out' },
    });
    expect(linear.asked).toEqual([]);
  },
);
