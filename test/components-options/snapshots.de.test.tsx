// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { notGerman, speakGerman } from '../components/german.ts';
import { settle } from '../components/stage.ts';
import { late, onTime, openCycle } from './snapshots-page.tsx';

speakGerman();

it('is said in German', async () => {
  const { root } = openCycle([onTime, late]);
  await settle();
  expect(root.textContent).toContain('41 Einträge zugesagt');
  expect(notGerman(root)).toEqual([]);
});
