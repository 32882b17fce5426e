// @vitest-environment jsdom
// What is typed and not a value yet outlives the tab as well.
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Section } from '../../components/options/state/use-section.ts';
import { keepSample } from '../app/sample.ts';
import { until, WholePage } from './whole-page.tsx';

let page = new WholePage();
beforeEach(async () => {
  page = new WholePage();
  await keepSample(page.bg);
});
afterEach(() => page.close());

const field = (selector: string) => page.root.querySelector<HTMLInputElement>(selector);

test.each<[string, Section, string]>([
  ['a goal to be added', 'goals', '.add-entry input'],
  ['a category to be added', 'categories', '.add-entry input'],
  ['a rule to be added', 'rules', '.add-entry input'],
  ['a guardrail to be added', 'guardrails', '.add-entry input'],
  ['a decision right to be added', 'decisions', '.add-entry input'],
  ['an address', 'sites', '.add-entry input'],
])('%s', async (_, section, selector) => {
  await page.open(section);
  await until(() => field(selector) !== null);
  await page.type(field(selector), 'Half a th');
  page.close();
  await page.open(section);
  await until(() => field(selector)?.value === 'Half a th');
});

test('half a range, which is no range, and no draft', async () => {
  const low = '.target-table [data-path="goals[0].target"] input';
  await page.open('goals');
  await until(() => field(low) !== null);
  await page.type(field(low), '30');
  await page.says('Type both ends, or leave both empty.');
  page.close();
  await page.open('goals');
  await until(() => field(low)?.value === '30');
  await page.type(field(low), '');
  page.close();
  await page.open('goals');
  await until(() => field(low)?.value === '');
});

test('the description of a tool, until it is saved or given up, which is taken back', async () => {
  await page.open('sites');
  await page.press('Describe a tool');
  await until(() => field('.custom-form input') !== null);
  await page.type(field('.custom-form input'), 'Our tracker');
  page.close();
  await page.open('sites');
  await until(() => field('.custom-form input')?.value === 'Our tracker');
  await page.press('Cancel', '.custom-form');
  await until(() => field('.custom-form input') === null);
  await page.press('Undo', '.news-place');
  await until(() => field('.custom-form input')?.value === 'Our tracker');
  await page.press('Cancel', '.custom-form');
  await until(() => field('.custom-form input') === null);
  page.close();
  await page.open('sites');
  await page.says('Describe a tool');
  expect(field('.custom-form input')).toBeNull();
});
