import { describe, expect, it } from 'vitest';
import { commonScale } from '../../components/popup/scale.ts';
import { openableUrl } from '../../components/ui/openable-url.ts';
import { timeAgo } from '../../components/ui/relative-time.ts';
import { rangeText } from '../../components/ui/share-range.ts';
import { summary } from './summary.ts';

describe('words for numbers', () => {
  it('say how long ago something was, in the largest whole unit', () => {
    const now = Date.parse('2026-03-10T12:00:00Z');
    expect(timeAgo('2026-03-10T11:59:40Z', now)).toBe('now');
    expect(timeAgo('2026-03-10T11:57:00Z', now)).toBe('3 minutes ago');
    expect(timeAgo('2026-03-10T10:00:00Z', now)).toBe('2 hours ago');
    expect(timeAgo('2026-03-08T11:00:00Z', now)).toBe('2 days ago');
    expect(timeAgo('2026-03-10T12:05:00Z', now)).toBe('now');
  });

  it('say a range, and equal ends once', () => {
    expect(rangeText({ lo: 0.2, hi: 0.35 })).toBe('20–35%');
    expect(rangeText({ lo: 0.3, hi: 0.3 })).toBe('30%');
  });
});

describe('the common scale of the goals', () => {
  const goal = { id: 'a', title: 'A', hue: 0, status: 'active' as const };
  it('ends at the largest share or stated end, rounded up to a tenth', () => {
    expect(commonScale(summary({ known: 10, goals: [{ ...goal, count: 3 }] }))).toBe(0.3);
    expect(
      commonScale(summary({ known: 10, goals: [{ ...goal, count: 3, target: { lo: 0.2, hi: 0.45 } }] })),
    ).toBe(0.5);
    expect(commonScale(summary({ known: 10, goals: [{ ...goal, count: 10 }] }))).toBe(1);
  });
  it('is a fifth at least, also when nothing is known', () => {
    expect(commonScale(summary({ known: 0, goals: [{ ...goal, count: 0 }] }))).toBe(0.2);
  });
});

describe('an address from outside', () => {
  it('is rebuilt when it is plain https', () => {
    expect(openableUrl('https://acme.atlassian.net/browse/../browse/A-1')).toBe(
      'https://acme.atlassian.net/browse/A-1',
    );
  });
  it.each(['http://localhost:3055/issues/9', 'http://127.0.0.1/', 'http://[::1]:1/'])(
    'stays on http for this computer alone: %s',
    (address) => expect(openableUrl(address)).toBe(address),
  );
  it.each([
    'javascript:alert(1)',
    'http://acme.atlassian.net/',
    'http://localhost.evil.example/',
    'http://me:pw@localhost/',
    'data:text/html,x',
    'https://me:pw@acme.net/',
    '/a',
    '',
  ])('is refused: %s', (address) => expect(openableUrl(address)).toBeNull());
});
