// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { notGerman, speakGerman } from '../components/german.ts';
import { Waiting } from './waiting-page.tsx';

speakGerman();

test('what waits is said in German', async () => {
  const background = new Waiting();
  background.strategy = { ...background.strategy, guardrails: [], exceptions: [] };
  const root = background.open();
  await vi.waitFor(() => expect(root.querySelector('.waiting-row')).not.toBeNull(), { timeout: 10_000 });
  expect(root.textContent).toContain('Geht nach 5 Tagen weiter an: Managing board');
  expect(notGerman(root.querySelector('section') ?? root)).toEqual([]);
});
