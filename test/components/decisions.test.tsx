// @vitest-environment jsdom
import { render } from 'preact';
import { afterEach, expect, it } from 'vitest';
import { Popup } from '../../components/popup/Popup.tsx';
import {
  REV_KEY,
  type Envelope,
  type RequestOf,
  type WaitingException,
} from '../../lib/messages/protocol.ts';
import { waitingFor } from '../components-options/waiting-page.tsx';
import { violationsIn } from './axe.ts';
import { fakeBackground, settle } from './stage.ts';
import { summary } from './summary.ts';

const root = document.createElement('div');
document.body.append(root);
afterEach(() => render(null, root));

/** The popup over a background in which something waits. */
async function open(waiting: readonly WaitingException[], refuse = false) {
  let now = waiting;
  const decided: RequestOf<'exceptions.decide'>[] = [];
  const listeners: ((keys: readonly string[]) => void)[] = [];
  fakeBackground({});
  const scope = globalThis as unknown as { chrome: { runtime: object } };
  const ok = (value: unknown) => Promise.resolve({ ok: true, value });
  Object.assign(scope.chrome.runtime, {
    sendMessage: ({ kind, request }: Envelope) => {
      if (kind === 'summary') return ok(summary({ total: 3, known: 3 }));
      if (kind === 'scopes.get') return ok({ scopes: [] });
      if (kind === 'exceptions.waiting') return ok({ rev: 1, today: '2026-11-22', waiting: now });
      const asking = request as RequestOf<'exceptions.decide'>;
      decided.push(asking);
      if (refuse) return Promise.resolve({ ok: false, error: { code: 'not_found', message: '' } });
      const one = waiting.find(({ line }) => line.id === asking.item);
      now = asking.decision.kind === 'reopen' ? waiting : now.filter((other) => other !== one);
      const { reason = '', until = '', at = '' } = one ?? {};
      return ok({ rev: 2, asked: { guardrail: 'g', reason, until, at }, exception: 'exception-1' });
    },
  });
  const port = {
    askPage: async () => null,
    mayRead: async () => true,
    askToRead: async () => true,
    kept: async () => ({}),
    keep: async () => {},
    onStored(listener: (keys: readonly string[]) => void) {
      listeners.push(listener);
      return () => {};
    },
  };
  render(<Popup port={port} />, root);
  await settle();
  const change = async (next: readonly WaitingException[]) => {
    now = next;
    for (const listener of listeners) listener([REV_KEY]);
    await settle();
  };
  return { decided, change };
}

const list = () => root.querySelector('.decisions');
const rows = () => [...root.querySelectorAll('.waiting-row')];
async function press(text: string): Promise<void> {
  const found = [...root.querySelectorAll('button')].find((one) => one.textContent?.trim() === text);
  if (!found) throw new Error(`no button ${text}`);
  found.click();
  await settle();
}

it('has nothing to say where nothing waits', async () => {
  const { change } = await open([]);
  expect(list()).toBeNull();
  await change([waitingFor('SHOP-12')]);
  expect(rows()).toHaveLength(1);
});

it('lists what waits with who decides, who is consulted, and what has waited too long', async () => {
  const decision = {
    title: 'Commit',
    decides: 'Product council',
    consulted: ['Head of Sales'],
    escalatesTo: 'Managing board',
    afterDays: 5,
  };
  const late = waitingFor('SHOP-3', { at: '2026-11-10T08:00:00.000Z', decision });
  await open([late, waitingFor('SHOP-12', { decision })]);
  expect(list()?.querySelector('summary')?.textContent).toBe('Waiting for a decision21 waits too long');
  expect([...(rows()[0]?.querySelectorAll('.waiting-facts li') ?? [])].map((one) => one.textContent)).toEqual(
    [
      'From “Builds for one account”',
      'Waits for 12 days',
      'Product council decides',
      'Consulted: Head of Sales',
      'Has waited long enough to go on to Managing board',
    ],
  );
  expect(rows()[1]?.textContent).toContain('Goes on to Managing board after 5 days');
  expect(await violationsIn(root)).toEqual([]);
});

it('grants by the role that decides until the day asked for, and takes it back', async () => {
  const { decided } = await open([waitingFor('SHOP-12')]);
  await press('Grant');
  expect(decided).toMatchObject([
    {
      item: 'jira/acme.atlassian.net/SHOP-12',
      decision: {
        kind: 'grant',
        until: '2026-12-06',
        byRole: 'Product council',
        reason: 'A pilot for one account.',
      },
    },
  ]);
  expect(rows()).toEqual([]);
  expect(list()?.querySelector('[role=status]')?.textContent).toBe('The exception for SHOP-12 is granted');
  expect(document.activeElement?.textContent).toBe('Undo');
  expect(await violationsIn(root)).toEqual([]);
  await press('Undo');
  expect(decided[1]?.decision).toMatchObject({ kind: 'reopen', exception: 'exception-1' });
  expect(rows()).toHaveLength(1);
  expect(list()?.querySelector('details')?.open).toBe(true);
  expect(list()?.querySelector('[role=status]')?.textContent).toBe('Taken back');
  expect(list()?.contains(document.activeElement)).toBe(true);
});

it('declines, and says when somebody else was first', async () => {
  const { decided } = await open([waitingFor('SHOP-12')]);
  await press('Decline');
  expect(decided[0]?.decision).toEqual({ kind: 'decline' });
  expect(list()?.textContent).toContain('The exception for SHOP-12 is declined');

  render(null, root);
  await open([waitingFor('SHOP-12')], true);
  await press('Decline');
  expect(list()?.querySelector('.notice.error')).not.toBeNull();
  expect(list()?.textContent).not.toContain('is declined');
});
