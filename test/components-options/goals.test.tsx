// @vitest-environment jsdom
import { afterEach, expect, test } from 'vitest';
import { violationsIn } from '../components/axe.ts';
import { GoalsPage, labelled } from './goals-page.tsx';

const items = [
  labelled('SHOP-1', 'goal-self-serve'),
  labelled('SHOP-2', 'goal-self-serve'),
  labelled('SHOP-3', 'goal-win-enterprise'),
];
let page = new GoalsPage(items);

afterEach(() => page.close());

async function opened(title: string, index: number): Promise<void> {
  page = new GoalsPage(items);
  await page.open();
  await page.opened(title, index);
}

test('closing a goal says what still points at it, leads there, and blocks nothing', async () => {
  await opened('Self-serve onboarding', 3);
  expect(page.root.querySelector('.still')).toBeNull();
  await page.type('[data-path="goals[3].status"] select', 'closed');
  await page.until(() => page.root.querySelector('.still') !== null);
  await page.until(() => page.one('.still').textContent?.includes('2 seen items belong to it') === true);
  expect(page.one('.still').textContent).toContain('goal-self-serve, Onboarding revamp');
  expect(page.text).toContain('1 entry still points at this goal');
  expect(await violationsIn(page.root)).toEqual([]);
  page.one('.still a').click();
  await page.until(() => document.activeElement?.textContent === 'Legacy mobile app');
  page.press('Save');
  await page.until(() => page.strategy.goals[3]?.status === 'closed');
});

test('two goals are merged in one step, which one press undoes', async () => {
  await opened('Win enterprise customers', 0);
  const before = page.cascade;
  page.press('Merge into …: Win enterprise customers');
  await page.until(() => page.root.querySelector('dialog') !== null);
  expect(page.one('dialog').textContent).toContain('2 entries that point at it');
  expect(page.one<HTMLButtonElement>('dialog .primary').disabled).toBe(true);
  await page.type('dialog input', 'self');
  await page.until(() => page.root.querySelectorAll('dialog [role=option]').length === 1);
  expect(await violationsIn(page.root)).toEqual([]);
  page.one('dialog [role=option]').click();
  await page.until(() => !page.one<HTMLButtonElement>('dialog .primary').disabled);
  page.press('Merge');
  await page.until(() => page.text.includes('Win enterprise customers is now part of Self-serve onboarding'));
  expect(page.cascade).toEqual([
    'Self-serve onboarding',
    '-Enterprise access and audit',
    '-Handle ten times the load',
    '-Legacy mobile app',
    'Enter the health sector',
  ]);
  page.press('Undo');
  await page.until(() => page.cascade.length === before.length);
  expect(page.cascade).toEqual(before);
});

test('key results are added, counted, held to numbers, and removed with a way back', async () => {
  await opened('Self-serve onboarding', 3);
  await page.type('[data-path="goals[3].keyResults"] .add-entry input', 'Sign-ups without a call');
  page.press('Add key result');
  await page.until(() => page.root.querySelector('li.key-result') !== null);
  await page.type('[aria-label="Now: Sign-ups without a call"]', '12,5');
  await page.type('[aria-label="Unit: Sign-ups without a call"]', '%');
  await page.type('[aria-label="Target: Sign-ups without a call"]', 'many');
  await page.until(() => page.text.includes('Enter a number, such as 40 or 2.5.'));
  expect(await violationsIn(page.root)).toEqual([]);
  await page.type('[aria-label="Target: Sign-ups without a call"]', '40');
  await page.until(() => !page.text.includes('Enter a number'));
  page.press('Save');
  const whole = [{ title: 'Sign-ups without a call', current: 12.5, target: 40, unit: '%' }];
  await page.until(() => page.strategy.goals[3]?.keyResults !== undefined);
  expect(page.strategy.goals[3]?.keyResults).toEqual(whole);
  await page.until(() => page.text.includes('All changes are saved'));
  page.press('Remove Sign-ups without a call');
  await page.until(() => page.text.includes('Sign-ups without a call was removed'));
  await page.until(() => page.root.querySelector('li.key-result') === null);
  page.press('Undo');
  await page.until(() => page.root.querySelector('li.key-result') !== null);
  await page.type('[aria-label="Key result 1"]', ' ');
  await page.until(() => page.one('li.key-result').textContent?.includes('Write a title') === true);
});

const pointer = (name: string, x: number, y: number): Event =>
  Object.assign(new MouseEvent(name, { bubbles: true, cancelable: true, clientX: x, clientY: y }), {
    pointerId: 1,
    isPrimary: true,
  });

/** jsdom lays nothing out: every row is 40 pixels high, one below the other. */
function layOut(): void {
  const lines = () => [...page.root.querySelectorAll<HTMLElement>('.goal > .entry > .entry-line')];
  document.elementFromPoint = (_, y) => lines()[Math.floor(y / 40)] ?? null;
  for (const line of lines())
    line.getBoundingClientRect = () => new DOMRect(0, lines().indexOf(line) * 40, 600, 40);
}

test('a goal is dragged by its mark: under another, undone, and left alone by Esc', async () => {
  page = new GoalsPage(items);
  await page.open();
  const before = page.cascade;
  const grab = (row: number): void => {
    layOut();
    const marks = [...page.root.querySelectorAll('.goal > .entry .grab')];
    marks[row]?.dispatchEvent(pointer('pointerdown', 5, row * 40 + 20));
  };
  grab(5);
  dispatchEvent(pointer('pointermove', 9, 190));
  dispatchEvent(pointer('pointermove', 9, 20));
  expect(page.root.querySelectorAll('[data-drop=under]')).toHaveLength(1);
  expect(await violationsIn(page.root)).toEqual([]);
  dispatchEvent(pointer('pointerup', 9, 20));
  await page.until(() => page.cascade[3] === '-Enter the health sector');
  expect(page.one('.news[role=status]').textContent).toContain(
    'Enter the health sector now stands under Win enterprise customers',
  );
  page.press('Undo');
  await page.until(() => page.cascade.join() === before.join());
  grab(5);
  dispatchEvent(pointer('pointermove', 9, 3));
  expect(page.root.querySelectorAll('[data-drop=before]')).toHaveLength(1);
  dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
  dispatchEvent(pointer('pointerup', 9, 3));
  expect(page.root.querySelector('[data-drop], .dragged')).toBeNull();
  expect(page.cascade).toEqual(before);
  grab(0);
  dispatchEvent(pointer('pointermove', 9, 60));
  expect(page.root.querySelector('[data-drop]')).toBeNull();
  dispatchEvent(pointer('pointermove', 9, 238));
  dispatchEvent(pointer('pointerup', 9, 238));
  await page.until(() => page.cascade.at(-3) === 'Win enterprise customers');
});
