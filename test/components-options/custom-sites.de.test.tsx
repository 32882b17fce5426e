// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { violationsIn } from '../components/axe.ts';
import { settle } from '../components/stage.ts';
import { notGerman, speakGerman } from '../components/german.ts';
import { box, button, type } from './connections-page.tsx';
import { choose, Describing, ORIGIN } from './custom-page.tsx';

speakGerman();
const page = new Describing();
afterEach(() => page.close());

test('describing a tool is said in German, from the address to the fields', async () => {
  const until = (holds: () => boolean) => vi.waitFor(() => expect(holds()).toBe(true), { timeout: 10_000 });
  const { root } = page.open();
  const press = (index: number) => root.querySelectorAll('button')[index]?.click();
  press(0);
  await until(() => root.querySelector('form') !== null);
  type(box(root, 'Name'), 'Unsere Aufgaben');
  type(box(root, 'Adresse'), ORIGIN);
  await settle();
  root.querySelector<HTMLButtonElement>('.custom-form .button.primary[type="button"]')?.click();
  await until(() => root.querySelector('select option[value="7"]') !== null);
  expect(notGerman(root)).toEqual([]);
  button(root, 'Eintrag auf der Seite zeigen').click();
  await until(() => root.querySelector('.preview-items') !== null);
  choose(root, 'Feld', 'custom');
  await until(() => root.textContent?.includes('custom.<Name>') === true);
  expect(root.textContent).toContain('Rabatt in Prozent');
  expect(notGerman(root)).toEqual([]);
  expect(await violationsIn(root)).toEqual([]);
});
