import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { FieldsAnswer } from '../../lib/domain/tracker.ts';
import type { Route } from '../../lib/sites/adapter.ts';

let sent: unknown[] = [];
/** What happens in the page when the background runs the script. */
let run: () => void = () => undefined;
vi.mock('wxt/browser', () => ({
  browser: {
    runtime: {
      id: 'throughline-id',
      sendMessage(message: unknown) {
        sent.push(message);
        run();
        return Promise.resolve({ ok: true, value: true });
      },
    },
    i18n: { getMessage: () => '' },
  },
}));

const { laterFields } = await import('../../lib/overlay/later-fields.ts');
const route: Route = { site: 'jira', tenant: 'acme.atlassian.net', view: 'board' };
const whole: FieldsAnswer = { items: [], absent: ['A-1'], failed: [], moved: {} };
const { signal } = new AbortController();

beforeEach(() => {
  sent = [];
  globalThis.throughlineFields = undefined;
});

describe('fields by a script that comes later', () => {
  it('bring it into the page once, with the first wish, and not before', async () => {
    run = () => {
      globalThis.throughlineFields = () => ({ fields: () => Promise.resolve(whole) });
    };
    const source = laterFields('jira-fields')(route);
    expect(sent).toEqual([]);
    expect(await source.fields(['A-1'], signal)).toEqual(whole);
    expect(await source.fields(['A-1'], signal)).toEqual(whole);
    expect(sent).toEqual([{ kind: 'script', request: { name: 'jira-fields' } }]);
  });

  it('are told which further fields to read, before and after it has come', async () => {
    const told: (readonly string[])[] = [];
    run = () => {
      globalThis.throughlineFields = () => ({
        also: (names) => told.push(names),
        fields: () => Promise.resolve(whole),
      });
    };
    const source = laterFields('jira-fields')(route);
    source.also?.(['Goal']);
    await source.fields(['A-1'], signal);
    source.also?.(['Bet']);
    expect(told).toEqual([['Goal'], ['Bet']]);
  });

  it('have failed for now where it could not come, and try again with the next wish', async () => {
    run = () => undefined;
    const parts: FieldsAnswer[] = [];
    const source = laterFields('jira-fields')(route);
    const answer = await source.fields(['A-1'], signal, (part) => parts.push(part));
    expect(answer).toMatchObject({ failed: ['A-1'], fault: { code: 'server_error' } });
    expect(parts).toEqual([answer]);
    run = () => {
      globalThis.throughlineFields = () => ({ fields: () => Promise.resolve(whole) });
    };
    expect(await source.fields(['A-1'], signal)).toEqual(whole);
  });
});
