// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { violationsIn } from '../components/axe.ts';
import { notGerman, speakGerman } from '../components/german.ts';
import { box, button, Connections, optionsOf } from './connections-page.tsx';

speakGerman();

test('connections, their fields and their test are said in German', async () => {
  const background = new Connections();
  background.test = {
    where: '4400112',
    reads: [{ part: 'deals' }, { part: 'goal', names: ['Strategic goal'] }],
    lacks: ['accounts', 'tickets'],
    missing: ['company.gone'],
  };
  const { root, said } = background.open();
  const until = (holds: () => boolean) => vi.waitFor(() => expect(holds()).toBe(true), { timeout: 10_000 });
  await until(() => root.textContent?.includes('4400112') === true);
  button(root, 'Verbindung zu 4400112 testen').click();
  button(root, 'Felder von 4400112').click();
  await until(() => said.length > 0 && root.querySelector('[role=combobox]') !== null);
  expect(said).toEqual(['Die Verbindung steht, im Portal 4400112.']);
  expect(box(root, 'Branche').value).toBe('Keins von selbst gefunden');
  box(root, 'Segment').click();
  await until(() => optionsOf(root).includes('Nicht lesen'));
  expect(notGerman(root)).toEqual([]);
  expect(await violationsIn(root)).toEqual([]);
});
