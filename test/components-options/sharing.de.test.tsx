// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { notGerman, speakGerman } from '../components/german.ts';

speakGerman();
const { ITEM_SHARE, NOTHING_SHARED, PENDING, Shares, URL_SHARE } = await import('./sharing-page.tsx');

test.each([
  ['nothing shared', NOTHING_SHARED],
  [
    'everything shared, with faults and versions that wait',
    {
      ...NOTHING_SHARED,
      inForce: 'url' as const,
      ownAside: true,
      policy: { fault: { code: 'invalid' as const } },
      url: { ...URL_SHARE, signed: true, fault: { code: 'gone' as const }, pending: PENDING },
      item: { ...ITEM_SHARE, ahead: true, declined: true, pending: { ...PENDING, conflict: true } },
    },
  ],
])('speaks German throughout: %s', async (_what, sharing) => {
  const shares = new Shares();
  shares.sharing = sharing;
  const root = shares.open();
  await vi.waitFor(() => expect(root.querySelector('.share-sources')).not.toBeNull(), { timeout: 10_000 });
  expect(root.textContent).toContain('Strategie von einer Adresse');
  expect(notGerman(root)).toEqual([]);
});
