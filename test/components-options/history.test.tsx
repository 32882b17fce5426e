// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { violationsIn } from '../components/axe.ts';
import { buttons, Versions } from './history-page.tsx';

const until = (holds: () => boolean) => vi.waitFor(() => expect(holds()).toBe(true), { timeout: 10_000 });

test('versions are listed with when, how, why and how many goals, the newest marked', async () => {
  const root = new Versions().open();
  await until(() => root.querySelectorAll('.version').length === 3);
  const [first, second] = root.querySelectorAll('.version');
  expect(first?.textContent).toContain('Now');
  expect(first?.textContent).toContain('The board asked for it.');
  expect(first?.textContent).toContain('3 goals');
  expect(second?.textContent).toContain('Imported');
  expect(await violationsIn(root)).toEqual([]);
});

test('a version is compared with the one now, and any two with each other', async () => {
  const background = new Versions();
  const root = background.open();
  await until(() => buttons(root, 'Compare with now').length === 2);
  buttons(root, 'Compare with now')[1]?.click();
  await until(() => root.textContent?.includes('25%–40% → 30%–40%') === true);
  expect(background.compared).toEqual([['version:1', 'version:3']]);
  const [, to] = root.querySelectorAll('select');
  if (!to) throw new Error('no choice');
  to.value = 'version:2';
  to.dispatchEvent(new Event('change', { bubbles: true }));
  await until(() => background.compared.length === 2);
  expect(background.compared[1]).toEqual(['version:1', 'version:2']);
  buttons(root, 'What changed')[0]?.click();
  await until(() => background.compared.length === 3);
  expect(background.compared[2]).toEqual(['version:2', 'version:3']);
  expect(await violationsIn(root)).toEqual([]);
});

test('going back makes a version the strategy again, and says so', async () => {
  const background = new Versions();
  const root = background.open();
  await until(() => buttons(root, 'Go back to this').length === 2);
  buttons(root, 'Go back to this')[1]?.click();
  await until(() => root.querySelectorAll('.version').length === 4);
  expect(background.gone).toMatchObject([{ id: 'version:1', rev: 7, requestId: 'fresh-name' }]);
  expect(background.backs).toBe(1);
  expect(background.said.join()).toContain('is the strategy again');
});

test('a way back that someone else has overtaken is refused in words, and nothing is told as done', async () => {
  const background = new Versions();
  background.stale = true;
  const root = background.open();
  await until(() => buttons(root, 'Go back to this').length === 2);
  buttons(root, 'Go back to this')[0]?.click();
  await until(() => root.querySelector('.notice.error') !== null);
  expect(background.said).toEqual([]);
  expect(background.backs).toBe(0);
});

test('with unsaved changes there is no way back before those are settled', async () => {
  const root = new Versions().open(true);
  await until(() => root.textContent?.includes('There are unsaved changes') === true);
  expect(buttons(root, 'Go back to this').every(({ disabled }) => disabled)).toBe(true);
});

test('before anything was saved it says what will be here', async () => {
  const background = new Versions();
  background.versions = [];
  const root = background.open();
  await until(() => root.textContent?.includes('No strategy has been saved yet') === true);
});
