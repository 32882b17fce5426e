// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { CYCLE_KEY, REV_KEY } from '../../lib/messages/protocol.ts';
import { violationsIn } from '../components/axe.ts';
import { settle } from '../components/stage.ts';
import { late, onTime, openCycle } from './snapshots-page.tsx';

const rows = (root: Element): readonly Element[] => [...root.querySelectorAll('.snapshot')];

test('a plan says of which days it is, when it was kept, how much it held, and the targets of then', async () => {
  const { root } = openCycle([onTime]);
  await settle();
  const [row] = rows(root);
  expect(row?.querySelector('.snapshot-days')?.textContent).toBe('Nov 9, 2026 to Nov 22, 2026');
  expect(row?.textContent).toMatch(
    /Kept at the start, Nov 9, 2026, 12:00\sAM · 41 items committed · 44 a working day later/,
  );
  expect(row?.querySelector('details')?.open).toBe(false);
  expect(row?.querySelector('details')?.textContent).toContain('Self-serve onboarding25–40%');
  expect(root.textContent).toContain('The next one is kept on Nov 23, 2026.');
  expect(await violationsIn(root)).toEqual([]);
});

test('one that was kept late says so, and is not taken for the state at the start', async () => {
  const { root } = openCycle([late]);
  await settle();
  expect(rows(root)[0]?.textContent).toMatch(
    /Kept late, Oct 28, 2026.*: not the state at the start · 1 item committed/,
  );
  expect(root.querySelector('details')).toBeNull();
});

test('a new one is there without a reload; the first few are shown, and all on demand', async () => {
  const many = Array.from({ length: 9 }, (_, n) => ({ ...late, from: `2026-0${n + 1}-05` }));
  const { root, state, tell } = openCycle(many);
  await settle();
  expect(rows(root)).toHaveLength(6);
  const more = [...root.querySelectorAll('button')].find((one) => one.textContent === 'Show all 9');
  more?.click();
  await settle();
  expect(rows(root)).toHaveLength(9);
  state.snapshots = [onTime, ...many];
  tell(CYCLE_KEY);
  await settle();
  expect(rows(root)).toHaveLength(10);
});

test('the cycle of today turns over when the background tells that a day has ended', async () => {
  const { root, state, tell } = openCycle([]);
  await settle();
  expect(root.textContent).toContain('This cycle runs from Nov 9, 2026 to Nov 22, 2026.');
  state.now = Date.parse('2026-11-22T23:00:00Z');
  tell('draft');
  await settle();
  expect(root.textContent).toContain('to Nov 22, 2026.');
  tell(REV_KEY);
  await settle();
  expect(root.textContent).toContain('This cycle runs from Nov 23, 2026 to Dec 6, 2026.');
});
