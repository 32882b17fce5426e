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

it('keeps every letter in the background, and gives it back when the card is opened again', async () => {
  const { drafts, press, type } = await openCard();
  await press('Ask for an exception');
  await type('A pi');
  await type('A pilot');
  expect(drafts).toEqual([
    { reason: 'A pi', until: '2026-03-15' },
    { reason: 'A pilot', until: '2026-03-15' },
  ]);
  const again = await openCard({ draft: { reason: 'A pilot', until: '2026-03-09' } });
  expect(again.root.querySelector('textarea')).toBeNull();
  await again.press('Ask for an exception');
  expect(again.field<HTMLTextAreaElement>('textarea').value).toBe('A pilot');
  expect(again.field<HTMLInputElement>('input').value).toBe('2026-03-09');
});

it('keeps what is typed over Esc, and over a request that failed; a cancel gives it up', async () => {
  const { drafts, keys, press, type, field, fail, root } = await openCard();
  const reason = () => field<HTMLTextAreaElement>('textarea').value;
  await press('Ask for an exception');
  await type('A pilot');
  keys.onKey?.(new KeyboardEvent('keydown', { key: 'Escape' }));
  await settle();
  await press('Ask for an exception');
  expect(reason()).toBe('A pilot');
  fail(true);
  await press('Request it');
  expect(root.querySelector('.notice.error')).not.toBeNull();
  fail(false);
  await press('Ask for an exception');
  expect(reason()).toBe('A pilot');
  await press('Cancel');
  expect(drafts.at(-1)).toBeNull();
  await press('Ask for an exception');
  expect(reason()).toBe('');
  expect(field<HTMLInputElement>('input').value).toBe('2026-03-15');
});

it('has an empty form again once what was typed is sent', async () => {
  const { press, type, field } = await openCard({ draft: { reason: 'A pi', until: '' } });
  await press('Ask for an exception');
  expect(field<HTMLInputElement>('input').value).toBe('2026-03-15');
  await type('A pilot');
  await press('Request it');
  await press('Undo');
  await press('Ask for an exception');
  expect(field<HTMLTextAreaElement>('textarea').value).toBe('');
});

it('says to whom a request has gone on, and who decides about a granted one', async () => {
  const waiting = await openCard({
    asked: {
      reason: 'A pilot',
      until: '2026-03-15',
      at: '2026-02-20T12:00:00.000Z',
      goneOnTo: 'Managing board',
    },
  });
  expect(waiting.root.querySelector('.asked')?.textContent).toContain(
    'It has waited long enough to go on to Managing board.',
  );
  const granted = await openCard({
    paint: { state: 'untagged', provenance: null, title: '' },
    exception: {
      until: '2026-03-15',
      reason: 'A pilot',
      byRole: 'Product council',
      decision: {
        title: 'Commit',
        decides: 'Product council',
        consulted: ['Head of Sales'],
        escalatesTo: 'Managing board',
        afterDays: 5,
      },
    },
  });
  expect(granted.root.querySelector('.decision')?.textContent).toContain('Head of Sales');
  expect(granted.root.querySelector('.decision')?.textContent).toContain('Managing board after 5 days');
  expect(await violationsIn(granted.root)).toEqual([]);
});
