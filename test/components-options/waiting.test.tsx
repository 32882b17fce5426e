// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { violationsIn } from '../components/axe.ts';
import { settle } from '../components/stage.ts';
import { sampleStrategy } from '../../lib/domain/sample-strategy.ts';
import { Waiting, waitingFor } from './waiting-page.tsx';

const until = (holds: () => boolean) => vi.waitFor(() => expect(holds()).toBe(true), { timeout: 10_000 });
const button = (root: Element, text: string): HTMLButtonElement => {
  const found = [...root.querySelectorAll('button')].find((one) => one.textContent?.trim() === text);
  if (!found) throw new Error(`no button ${text}`);
  return found;
};
const rows = (root: Element): readonly Element[] => [...root.querySelectorAll('.waiting-row')];
const facts = (root: Element): readonly (string | null)[] =>
  [...root.querySelectorAll('.waiting-facts li')].map((one) => one.textContent);
const type = async (input: Element | null | undefined, text: string): Promise<void> => {
  if (!(input instanceof HTMLInputElement)) throw new Error('no field');
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  await settle();
};

test('what waits is listed with its item, reason, age, who decides and where it goes on to', async () => {
  const root = new Waiting().open();
  await until(() => rows(root).length === 1);
  expect(root.querySelector('.waiting-row a')?.getAttribute('href')).toBe(
    'https://acme.atlassian.net/browse/SHOP-12',
  );
  expect(root.querySelector('.waiting-reason')?.textContent).toBe('A pilot for one account.');
  expect(facts(root)).toEqual([
    'From “Builds for one account”',
    'Waits for 2 days',
    'Product council decides',
    'Goes on to Managing board after 5 days',
  ]);
  expect(await violationsIn(root)).toEqual([]);
});

test('a grant takes the day and the role as they stand, says so, and can be taken back', async () => {
  const background = new Waiting();
  const root = background.open();
  await until(() => rows(root).length === 1);
  const [day, role] = root.querySelectorAll('.waiting-row input');
  await type(day, '2026-12-31');
  await type(role, '');
  button(root, 'Grant').click();
  await until(() => root.textContent?.includes('Name the role that grants it.') === true);
  expect(await violationsIn(root)).toEqual([]);
  await type(role, 'Product lead');
  await type(day, '2026-11-21');
  button(root, 'Grant').click();
  await until(() => root.textContent?.includes('Choose a day from today on.') === true);
  expect(background.decided).toEqual([]);
  await type(day, '2026-12-31');
  button(root, 'Grant').click();
  await until(() => rows(root).length === 0);
  expect(background.decided).toMatchObject([
    {
      item: 'jira/acme.atlassian.net/SHOP-12',
      decision: {
        kind: 'grant',
        until: '2026-12-31',
        byRole: 'Product lead',
        reason: 'A pilot for one account.',
      },
    },
  ]);
  await until(() => document.activeElement?.id === 'waiting-title');
  const [news] = background.said;
  expect(news?.text).toBe('The exception for SHOP-12 is granted');
  if (typeof news?.undo !== 'function') throw new Error('no way back');
  news.undo();
  await until(() => rows(root).length === 1);
  expect(background.decided[1]?.decision).toEqual({
    kind: 'reopen',
    asked: {
      guardrail: 'custom-work',
      reason: 'A pilot for one account.',
      until: '2026-12-06',
      at: '2026-11-20T08:00:00.000Z',
    },
    exception: 'exception-shop-12',
  });
  expect(new Set(background.decided.map(({ requestId }) => requestId)).size).toBe(2);
});

test('a decline goes, and is offered back; what somebody else has decided is said', async () => {
  const background = new Waiting();
  const root = background.open();
  await until(() => rows(root).length === 1);
  background.refuse = true;
  button(root, 'Decline').click();
  await until(() => root.querySelector('.notice.error') !== null);
  expect(background.said).toEqual([]);
  background.refuse = false;
  await until(() => button(root, 'Decline').getAttribute('aria-disabled') === null);
  button(root, 'Decline').click();
  await until(() => root.textContent?.includes('Nothing waits.') === true);
  expect(background.said[0]?.text).toBe('The exception for SHOP-12 is declined');
  expect(typeof background.said[0]?.undo).toBe('function');
});

test('nothing is granted over unsaved changes, nor from a guardrail that is no more', async () => {
  const unsaved = new Waiting().open({ ...sampleStrategy, name: 'Another' });
  await until(() => rows(unsaved).length === 1);
  expect(unsaved.textContent).toContain('There are unsaved changes.');
  expect(button(unsaved, 'Grant').disabled).toBe(true);
  expect(button(unsaved, 'Decline').disabled).toBe(false);

  const background = new Waiting();
  const { reason, until: day, at, line, days } = waitingFor('SHOP-12');
  background.waiting = [{ reason, until: day, at, line, days, guardrail: { title: 'old', gone: true } }];
  const gone = background.open();
  await until(() => rows(gone).length === 1);
  expect(facts(gone)).toEqual(['The guardrail old is no more', 'Waits for 2 days', 'Nobody decides yet']);
  expect(button(gone, 'Grant').disabled).toBe(true);
});

test('what waits too long, or is in order by now, is said', async () => {
  const background = new Waiting();
  const late = waitingFor('SHOP-12', { at: '2026-11-10T08:00:00.000Z' });
  const paint = { state: 'goal', provenance: 'explicit', title: 'Self-serve' } as const;
  const settled = waitingFor('SHOP-3', { at: '2026-11-22T08:00:00.000Z', guardrail: null });
  background.waiting = [late, { ...settled, line: { ...settled.line, paint } }];
  const root = background.open();
  await until(() => rows(root).length === 2);
  expect(facts(root)).toContain('Has waited long enough to go on to Managing board');
  expect(facts(root)).toContain('From everything that puts it off strategy');
  expect(facts(root)).toContain('Asked for today');
  expect(facts(root)).toContain('Not off strategy any more');
});

test('exceptions that have ended are counted and cleared in one press, with a way back', async () => {
  const background = new Waiting();
  const [live] = sampleStrategy.exceptions;
  if (!live) throw new Error('The sample has no exception.');
  const ended = ['2026-11-21', '2026-01-01'].map((day) => ({ ...live, id: `ended-${day}`, until: day }));
  const today = { ...live, id: 'today', until: '2026-11-22' };
  background.strategy = { ...sampleStrategy, exceptions: [...ended, live, today] };
  const root = background.open();
  await until(() => root.textContent?.includes('2 exceptions have ended.') === true);
  expect(await violationsIn(root)).toEqual([]);
  button(root, 'Clear what has ended').click();
  await until(() => root.querySelector('.over') === null);
  expect(background.strategy.exceptions.map(({ id }) => id)).toEqual([live.id, 'today']);
  expect(background.said).toEqual([{ text: '2 ended exceptions are cleared', undo: true }]);
  await until(() => document.activeElement?.id === 'exceptions-title');
});
