import { expect, test } from 'vitest';
import { testLinear } from '../../../lib/trackers/linear/test-connection.ts';
import { html, json } from '../jira/fake-jira.ts';
import { API_KEY, fakeLinear, NEVER, type Behaviour } from './fake-linear.ts';

const tried = (...next: readonly Behaviour[]) => {
  const linear = fakeLinear();
  linear.next.push(...next);
  return linear.clock.run(testLinear(API_KEY, NEVER, linear.environment));
};
const asUsual: Behaviour = (_sent, usual) => json(usual());
const failing =
  (code: string, status = 200): Behaviour =>
  () =>
    json({ data: null, errors: [{ message: '', extensions: { code } }] }, status);

const REACH = { workspace: 'acme', name: 'Acme', teams: ['Engineering', 'Web'], moreTeams: false };

test('which workspace, which teams, and initiatives', async () => {
  expect(await tried()).toEqual({ ok: true, value: { ...REACH, initiatives: true } });
});

test.each(['FORBIDDEN', 'FEATURE_NOT_ACCESSIBLE', 'INPUT_ERROR'])(
  'initiatives that answer %s are said to be out of reach',
  async (code) => {
    expect(await tried(asUsual, failing(code))).toEqual({
      ok: true,
      value: { ...REACH, initiatives: false },
    });
  },
);

test.each<[string, readonly Behaviour[], string]>([
  ['a key that is refused', [failing('AUTHENTICATION_ERROR', 401)], 'signed_out'],
  ['a key without the right', [failing('FORBIDDEN', 403)], 'forbidden'],
  ['a page', [() => html()], 'bad_answer'],
  ['no workspace', [() => json({ data: { organization: {} } })], 'bad_answer'],
  ['a workspace that may not be read', [failing('FORBIDDEN')], 'forbidden'],
  ['too many questions', [() => json({}, 429, { 'Retry-After': '60' })], 'rate_limited'],
  ['a server that breaks between the two', [asUsual, failing('INTERNAL_SERVER_ERROR')], 'server_error'],
])('%s', async (_what, behaviours, code) => {
  expect(await tried(...behaviours)).toMatchObject({ ok: false, error: { code } });
});
