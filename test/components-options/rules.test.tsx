// @vitest-environment jsdom
import { afterEach, expect, test } from 'vitest';
import { sampleStrategy } from '../../lib/domain/sample-strategy.ts';
import type { Strategy } from '../../lib/domain/strategy.ts';
import { known } from '../app/sample.ts';
import { violationsIn } from '../components/axe.ts';
import { RulesPage } from './rules-page.tsx';

const ITEMS = [
  known('SHOP-1', { type: 'Bug', title: 'Basket forgets its items' }),
  known('SHOP-2', { type: 'Bug', title: 'Search is slow', labels: ['support'] }),
  known('SHOP-3', { title: 'Tidy the form', labels: ['support', 'goal-self-serve'] }),
  known('SHOP-4', { title: 'A report for one', labels: ['incident', 'custom-work'] }),
  known('SHOP-13', { title: 'Agreed with the customer', labels: ['custom-work'] }),
  known('SHOP-6', {
    title: 'Under an epic',
    ancestors: [{ key: 'SHOP-9', title: 'Onboarding revamp', type: 'Epic' }],
  }),
];

const page = new RulesPage();
afterEach(() => page.close());

const rowsOf = (details: Element): readonly string[] =>
  [...details.querySelectorAll('.behind-row')].map((row) => row.textContent ?? '');

test('the items behind a count: newest first, what placed them, what else matches, what becomes of them', async () => {
  await page.open('rules', sampleStrategy, ITEMS);
  const title = sampleStrategy.rules.find(({ id }) => id === 'support-labels')?.title ?? '';
  await page.press(title);
  const behind = await page.unfold('3 matching items');
  await page.until(() => rowsOf(behind).length === 3);
  const [newest = '', tagged = '', taken = ''] = rowsOf(behind);
  expect(newest).toMatch(/SHOP-4.*A report for one.*Placed by this rule.*guardrail “Custom work/);
  expect(tagged).toMatch(/SHOP-3.*Placed by a tag/);
  expect(taken).toMatch(/SHOP-2.*Placed by the rule “/);
  expect(behind.querySelector('a.link')?.getAttribute('href')).toBe(
    'https://acme.atlassian.net/browse/SHOP-4',
  );
  const fate = behind.querySelector('.fate')?.textContent ?? '';
  expect(fate).toContain('This rule decides 1 of them.');
  expect(fate).toContain('1 carries or inherits a tag, which is stronger than a rule.');
  expect(fate).toContain('1 goes to a rule further up, which comes first:');
  expect(await violationsIn(page.root)).toEqual([]);
  // An edit is counted and listed anew, saved or not.
  await page.type('[data-path="rules[1].when"] .test-value', 'incident');
  await page.until(() => rowsOf(behind).length === 1);
});

test('rules that overlap are named, with the one that wins, and lead to it', async () => {
  await page.open('rules', sampleStrategy, ITEMS);
  const overlaps = await page.unfold('1 pair of rules matches the same items');
  await page.until(() => overlaps.querySelector('.overlap-list a') !== null);
  expect(overlaps.textContent).toContain('the rule further up decides');
  const [above, below] = [...overlaps.querySelectorAll('a')];
  expect([above?.textContent, below?.textContent]).toEqual(
    ['bugs', 'support-labels'].map((id) => sampleStrategy.rules.find((rule) => rule.id === id)?.title),
  );
  expect(overlaps.querySelector('li')?.textContent).toContain('comes before');
  expect(await violationsIn(page.root)).toEqual([]);
  below?.click();
  await page.until(() => page.root.querySelector('.entry.open .entry-title') === document.activeElement);
});

test('an item is tried under what is edited, with rule, value, guardrail, exception and inheritance', async () => {
  await page.open('rules', sampleStrategy, ITEMS);
  const tried = await page.unfold('Try on an item');
  const reasoning = async (key: string): Promise<string> => {
    await page.type('.try input', key);
    await page.until(() => tried.querySelector('.try-choice .item-key')?.textContent === key);
    tried.querySelector<HTMLButtonElement>('.try-choice')?.click();
    await page.until(() => tried.querySelector('.try-choice[aria-pressed=true]') !== null);
    await page.until(() => tried.querySelector('.reasoning-steps') !== null);
    return tried.querySelector('.reasoning')?.textContent ?? '';
  };
  const ruled = await reasoning('SHOP-2');
  expect(ruled).toMatch(/Yes Type is Bug · It has: Bug/);
  expect(ruled).toMatch(/These rules match too.*Yes Label is any of support or incident · It has: support/);
  expect(await violationsIn(page.root)).toEqual([]);
  expect(await reasoning('SHOP-13')).toMatch(/Covered.*Custom work.*Yes Label is custom-work/);
  expect(await reasoning('SHOP-4')).toMatch(/Off strategy.*One-off work for a single customer/);
  expect(await reasoning('SHOP-6')).toMatch(/Decides.*Onboarding revamp.*Self-serve onboarding/);
  await page.type('.try input', 'no such item');
  await page.until(() => tried.textContent?.includes('No such item has been seen yet.') === true);
});

const pointer = (name: string, y: number): Event =>
  Object.assign(new MouseEvent(name, { bubbles: true, cancelable: true, clientX: 9, clientY: y }), {
    pointerId: 1,
    isPrimary: true,
  });

/** jsdom lays nothing out: every row is 40 pixels high, one below the other. */
function grab(row: number): void {
  const lines = () => [...page.root.querySelectorAll<HTMLElement>('.entries .entry-line')];
  document.elementFromPoint = (_, y) => lines()[Math.floor(y / 40)] ?? null;
  for (const line of lines())
    line.getBoundingClientRect = () => new DOMRect(0, lines().indexOf(line) * 40, 600, 40);
  page.root.querySelectorAll('.entries .grab')[row]?.dispatchEvent(pointer('pointerdown', row * 40 + 20));
}

test('a rule is dragged by its number: up, down, undone, and left alone by Esc', async () => {
  await page.open('rules', sampleStrategy);
  await page.until(() => page.titles.length === 5);
  const before = page.titles;
  grab(3);
  dispatchEvent(pointer('pointermove', 100));
  dispatchEvent(pointer('pointermove', 45));
  expect(page.root.querySelectorAll('.entries > [data-drop=before]')).toHaveLength(1);
  dispatchEvent(pointer('pointerup', 45));
  await page.until(() => page.titles[1] === before[3]);
  expect(page.text).toContain(`${before[3]} is now number 2 of 5`);
  await page.press('Undo');
  await page.until(() => page.titles.join() === before.join());
  grab(0);
  dispatchEvent(pointer('pointermove', 195));
  expect(page.root.querySelectorAll('.entries > [data-drop=after]')).toHaveLength(1);
  dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
  dispatchEvent(pointer('pointerup', 195));
  expect(page.titles).toEqual(before);
  grab(0);
  // Before the one below it means where it is.
  dispatchEvent(pointer('pointermove', 50));
  expect(page.root.querySelector('[data-drop]')).toBeNull();
  dispatchEvent(pointer('pointermove', 195));
  dispatchEvent(pointer('pointerup', 195));
  await page.until(() => page.titles.at(-1) === before[0]);
});

const bare: Strategy = { ...sampleStrategy, decisionRights: [], guardrails: [], exceptions: [] };

test('the five given kinds of decisions are taken with one press each, and take roles only', async () => {
  await page.open('decisions', bare);
  await page.until(() => page.root.querySelectorAll('.given-decisions li').length === 5);
  expect(await violationsIn(page.root)).toEqual([]);
  await page.press('Take: Change a target');
  const at = (field: string) => `[data-path="decisionRights[0].${field}"]`;
  await page.type(`${at('decides')} input`, 'jo.doe@example.com');
  await page.until(() => page.text.includes('Name a role here, such as “Head of Product”.'));
  await page.type(`${at('decides')} input`, 'CEO, CFO');
  await page.until(() => page.text.includes('Exactly one role decides. Put the others'));
  await page.type(`${at('decides')} input`, 'CEO');
  await page.type(`${at('consulted')} input`, 'A, B, C, D');
  await page.until(() => page.text.includes('Ask at most three roles first'));
  await page.type(`${at('consulted')} input`, 'A, @bob');
  await page.until(() => page.text.includes('Name a role here'));
  await page.type(`${at('consulted')} input`, 'Head of Sales');
  await page.type(`${at('escalatesTo')} input`, 'Board');
  await page.type(`${at('afterDays')} input`, '5');
  await page.until(() => !page.text.includes('to fix'));
  expect(page.root.querySelectorAll('.given-decisions li')).toHaveLength(4);
  await page.press('Save');
  await page.until(() => page.text.includes('All changes are saved'));
  expect((await page.kept())?.decisionRights).toEqual([
    {
      id: 'change-target',
      title: 'Change a target',
      decides: 'CEO',
      consulted: ['Head of Sales'],
      escalatesTo: 'Board',
      afterDays: 5,
      reversible: true,
    },
  ]);
});

test('a person whom a file has brought as a role is said at the field and keeps nothing else from being saved', async () => {
  const [right] = sampleStrategy.decisionRights;
  if (!right) throw new Error('a right');
  await page.open('decisions', { ...sampleStrategy, decisionRights: [{ ...right, decides: '@jo' }] });
  await page.press(right.title);
  await page.until(() => page.text.includes('Name a role here, such as'));
  expect(page.text).not.toContain('to fix');
  await page.type('[data-path="decisionRights[0].afterDays"] input', '7');
  await page.until(() => page.text.includes('1 thing to fix'));
});

test('a decision right says what it settles and leads there; a guardrail without its right says so', async () => {
  await page.open('decisions', sampleStrategy);
  await page.press('Commit a feature to a customer');
  await page.until(() => page.text.includes('Used by 1 guardrail:'));
  await page.press('Delete Commit a feature to a customer');
  await page.press('Delete');
  await page.until(() => page.text.includes('Commit a feature to a customer was deleted'));
  location.hash = '#guardrails';
  dispatchEvent(new HashChangeEvent('hashchange'));
  await page.until(() =>
    page.text.includes('It names the decision right “commit-feature”, which is not there.'),
  );
});

test('of hundreds of rules a hundred stand there, a search finds any, and what is typed wrong is said', async () => {
  const [rule] = sampleStrategy.rules;
  if (!rule) throw new Error('a rule');
  const rules = Array.from({ length: 600 }, (_, n) => ({
    ...rule,
    id: `rule-${n}`,
    title: `Rule of number ${n}`,
    when: { field: 'label' as const, op: 'is' as const, value: `topic-${n}` },
  }));
  await page.open('rules', { ...sampleStrategy, rules });
  await page.until(() => page.titles.length === 100);
  await page.type('.find input', 'TOPIC-599');
  await page.until(() => page.titles.join() === 'Rule of number 599');
  await page.type('.find input', '');
  await page.until(() => page.titles.length === 100);
  expect(page.titles[1]).toBe('Rule of number 1');
  await page.press('Rule of number 7');
  await page.type('[data-path="rules[7].when"] .test-value', '');
  await page.until(() => page.text.includes('1 thing to fix'));
});

test('while something does not fit together, what stands behind a rule waits and says so', async () => {
  await page.open('rules', sampleStrategy, ITEMS);
  await page.press('Support and incidents');
  await page.until(() => page.text.includes('3 matching items'));
  await page.type('[data-path="rules[1].when"] .test-value', '');
  const behind = await page.unfold('3 matching items');
  await page.until(() => behind.textContent?.includes('as soon as everything fits together') === true);
  await page.type('[data-path="rules[1].when"] .test-value', 'support');
  await page.until(() => rowsOf(behind).length === 2);
});
