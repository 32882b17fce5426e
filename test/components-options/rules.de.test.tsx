// @vitest-environment jsdom
import { afterEach, expect, test } from 'vitest';
import { sampleStrategy } from '../../lib/domain/sample-strategy.ts';
import type { Strategy } from '../../lib/domain/strategy.ts';
import { known } from '../app/sample.ts';
import { notGerman, speakGerman } from '../components/german.ts';
import { RulesPage } from './rules-page.tsx';

speakGerman();

const page = new RulesPage();
afterEach(() => page.close());

/** Titles no message holds: some of the sample's are those of templates. */
const strategy: Strategy = {
  ...sampleStrategy,
  goals: sampleStrategy.goals.map((goal, n) => ({ ...goal, title: `Z${n}` })),
  categories: sampleStrategy.categories.map((category, n) => ({ ...category, title: `K${n}` })),
  rules: sampleStrategy.rules.map((rule, n) => ({ ...rule, title: `R${n}` })),
  guardrails: sampleStrategy.guardrails.map((guardrail) => ({ ...guardrail, title: 'W' })),
  decisionRights: sampleStrategy.decisionRights.map((right) => ({ ...right, title: 'E' })),
};

test('what stands behind a rule, the rules that overlap and a try are said in German', async () => {
  await page.open('rules', strategy, [
    known('SHOP-1', { type: 'Bug', labels: ['support'] }),
    known('SHOP-2', { type: 'Bug', labels: ['support', 'goal-self-serve'] }),
  ]);
  await page.press('R1');
  const behind = await page.unfold('2 passende Einträge');
  await page.until(() => behind.querySelectorAll('.behind-row').length === 2);
  await page.unfold('1 Paar von Regeln passt auf dieselben Einträge');
  const tried = await page.unfold('An einem Eintrag ausprobieren');
  await page.until(() => tried.querySelector('input') !== null);
  await page.type('.try input', 'SHOP-1');
  await page.until(() => tried.querySelector('.try-choice') !== null);
  tried.querySelector<HTMLButtonElement>('.try-choice')?.click();
  await page.until(() => tried.querySelector('.reasoning-steps') !== null);
  expect(tried.textContent).toContain('Ja Typ ist Bug · Dort steht: Bug');
  expect(notGerman(await page.one('.section'))).toEqual([]);
});

test('decision rights and the given kinds are said in German', async () => {
  await page.open('decisions', strategy);
  await page.press('E');
  await page.until(() => page.text.includes('Verwendet von 1 Leitplanke:'));
  expect(notGerman(await page.one('.section'))).toEqual([]);
});
