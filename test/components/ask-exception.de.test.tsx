// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { openCard } from './ask-exception.tsx';
import { notGerman, speakGerman } from './german.ts';

speakGerman();

it('is said in German', async () => {
  const { root, press } = await openCard();
  await press('Ausnahme erbitten');
  await press('Erbitten');
  expect(root.textContent).toContain('Sagen Sie in einem Satz, warum.');
  expect(notGerman(root)).toEqual([]);
});
