// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';
import { violationsIn } from './axe.ts';
import { openCard } from './ask-exception.tsx';
import { settle } from './stage.ts';

const trust = vi.hoisted(() => ({ why: null as string | null }));
vi.mock('../../components/panel/trust.ts', () => ({ unseen: () => trust.why }));
beforeEach(() => {
  trust.why = null;
});

it('asks with a reason until the end of the cycle, says so, and takes it back', async () => {
  const { root, sent, button, press, field } = await openCard();
  await press('Ask for an exception');
  const reason = field<HTMLTextAreaElement>('textarea');
  expect(document.activeElement).toBe(reason);
  expect(field<HTMLInputElement>('input').value).toBe('2026-03-15');
  expect(root.textContent).toContain('Product council decides.');
  expect(await violationsIn(root)).toEqual([]);

  reason.value = '  A pilot.  ';
  await press('Request it');
  expect(sent).toMatchObject([{ key: 'SHOP-12', asking: { reason: 'A pilot.', until: '2026-03-15' } }]);
  expect(root.querySelector('textarea')).toBeNull();
  expect(root.querySelector('.asked')?.textContent).toBe(
    'Exception asked for on Mar 2, 2026, until Mar 15, 2026; decided by Product council. A pilot.',
  );
  expect(button('Ask for an exception')).toBeUndefined();
  expect(await violationsIn(root)).toEqual([]);

  await press('Undo');
  expect(sent.at(-1)?.asking).toBeNull();
  expect(root.querySelector('.asked')).toBeNull();
});

it('a request taken back can be asked for again as of then', async () => {
  const { root, sent, press, field } = await openCard();
  await press('Ask for an exception');
  field<HTMLTextAreaElement>('textarea').value = 'A pilot.';
  await press('Request it');
  await press('Take the request back');
  expect(root.querySelector('.asked')).toBeNull();
  await press('Undo');
  expect(sent.at(-1)?.asking).toEqual({
    reason: 'A pilot.',
    until: '2026-03-15',
    at: '2026-03-02T12:00:00.000Z',
  });
  expect(new Set(sent.map(({ requestId }) => requestId)).size).toBe(3);
});

it('wants a reason and a day that is not over, and says which is missing where it is', async () => {
  const { root, sent, press, field, keys } = await openCard();
  await press('Ask for an exception');
  await press('Request it');
  const reason = field<HTMLTextAreaElement>('textarea');
  expect(reason.getAttribute('aria-invalid')).toBe('true');
  expect(root.textContent).toContain('Say why in a sentence.');
  expect(await violationsIn(root)).toEqual([]);
  reason.value = 'A pilot.';
  keys.onTyped?.();
  await settle();
  expect(reason.getAttribute('aria-invalid')).toBeNull();
  field<HTMLInputElement>('input').value = '2026-03-01';
  await press('Request it');
  expect(root.textContent).toContain('Choose a day from today on.');
  expect(document.activeElement).toBe(root.querySelector('input'));
  expect(sent).toEqual([]);
});

it('sends nothing that a person may not have seen, and keeps what was typed', async () => {
  const { root, sent, press, field } = await openCard();
  await press('Ask for an exception');
  field<HTMLTextAreaElement>('textarea').value = 'A pilot.';
  trust.why = 'covered';
  await press('Request it');
  expect(sent).toEqual([]);
  expect(root.querySelector('.notice')).not.toBeNull();
  expect(field<HTMLTextAreaElement>('textarea').value).toBe('A pilot.');
});

it('Esc leaves the form, not the card', async () => {
  const { root, press, keys } = await openCard();
  await press('Ask for an exception');
  expect(keys.onKey?.(new KeyboardEvent('keydown', { key: 'Escape' }))).toBe(true);
  await settle();
  expect(root.querySelector('textarea')).toBeNull();
  expect(keys.onKey).toBeUndefined();
});
