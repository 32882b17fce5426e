// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { notGerman, speakGerman } from '../components/german.ts';
import { buttons, Versions } from './history-page.tsx';

speakGerman();

test('the history is said in German', async () => {
  const root = new Versions().open();
  await vi.waitFor(() => expect(buttons(root, 'Mit jetzt vergleichen')).toHaveLength(2), { timeout: 10_000 });
  expect(root.textContent).toContain('Importiert');
  expect(notGerman(root)).toEqual([]);
});
