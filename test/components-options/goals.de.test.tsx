// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { sampleStrategy } from '../../lib/domain/sample-strategy.ts';
import { notGerman, speakGerman } from '../components/german.ts';
import { GoalsPage, labelled } from './goals-page.tsx';

speakGerman();

test('a closed goal with key results, and its merging, are said in German', async () => {
  const page = new GoalsPage([labelled('SHOP-1', 'goal-self-serve')]);
  // Titles no message holds: some of the sample's are those of templates.
  const goals = sampleStrategy.goals.map((goal, n) => ({ ...goal, title: `Z${n}`, ownerRole: 'R' }));
  const closed = { status: 'closed' as const, keyResults: [{ title: 'K' }] };
  page.strategy = {
    ...sampleStrategy,
    goals: goals.map((goal) => (goal.id === 'self-serve' ? { ...goal, ...closed } : goal)),
  };
  await page.open();
  await page.opened('Z3', 3);
  await page.until(() => page.text.includes('1 gesehener Eintrag gehört dazu'));
  expect(notGerman(page.one('.entry.open'))).toEqual([]);
  page.press('Zusammenführen mit …');
  await page.until(() => page.root.querySelector('dialog') !== null);
  expect(notGerman(page.one('dialog'))).toEqual([]);
  await page.close();
});
