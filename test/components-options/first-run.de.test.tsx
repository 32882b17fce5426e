// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { checkStrategy } from '../../lib/domain/check-strategy.ts';
import { notGerman, speakGerman } from '../components/german.ts';
import { openFirstRun, until } from './first-run.tsx';

test('the first run speaks German, and so do the goals it makes', async () => {
  speakGerman();
  const page = openFirstRun();
  await until(() => page.text().includes('Diese 2 als Ziele nehmen'));
  expect(notGerman(page.root)).toEqual([]);
  page.press('Verwenden: Agentur');
  await until(() => page.text().includes('Die Vorlage Agentur ist eingesetzt.'));
  const { strategy } = page.background;
  expect(strategy?.goals[0]?.title).toBe('Schlüsselkunden ausbauen');
  expect(strategy && checkStrategy(strategy)).toEqual([]);
  page.close();
});
