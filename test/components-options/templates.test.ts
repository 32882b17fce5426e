import { describe, expect, it } from 'vitest';
import { TEMPLATES } from '../../components/options/templates/templates.ts';
import { templateStrategy } from '../../components/options/templates/template-strategy.ts';
import { checkStrategy } from '../../lib/domain/check-strategy.ts';
import type { Strategy, TargetRange } from '../../lib/domain/strategy.ts';
import { parseStrategy } from '../../lib/app/documents/parse-strategy.ts';
import { speakGerman } from '../components/german.ts';

const ids = TEMPLATES.map(({ id }) => id);
const strategyOf = (id: string): Strategy => {
  const template = TEMPLATES.find((one) => one.id === id);
  if (!template) throw new Error(`There is no template ${id}.`);
  return templateStrategy(template, 'Europe/Berlin');
};
const sum = (ranges: readonly (TargetRange | undefined)[], end: keyof TargetRange): number =>
  ranges.reduce((total, range) => total + (range?.[end] ?? 0), 0);
const texts = (strategy: Strategy): readonly string[] => [
  strategy.name,
  ...strategy.goals.flatMap(({ title, description = '', ownerRole = '' }) => [title, description, ownerRole]),
  ...[...strategy.categories, ...strategy.rules].map(({ title }) => title),
  ...strategy.guardrails.flatMap(({ title, because }) => [title, because]),
  ...strategy.decisionRights.flatMap((right) => [right.title, right.decides, ...right.consulted]),
];

it('there are five, of different ids', () => {
  expect(ids).toEqual(['product', 'gtm', 'platform', 'agency', 'investment']);
});

// German last: once it is spoken, it is spoken for good.
describe.each(['en', 'de'] as const)('in %s', (language) => {
  if (language === 'de') it('German is spoken', speakGerman);

  it.each(ids)('%s holds together', (id) => {
    const strategy = strategyOf(id);
    expect(checkStrategy(strategy)).toEqual([]);
    expect(parseStrategy(JSON.parse(JSON.stringify(strategy)))).toEqual({ ok: true, value: strategy });
  });
});

describe.each(ids)('%s', (id) => {
  const strategy = strategyOf(id);

  it('has ranges that can be met and still leave room, and upper ends that fill the whole', () => {
    const tops = [...strategy.goals.filter(({ parentId }) => !parentId), ...strategy.categories];
    const ranges = tops.map(({ target }) => target);
    expect(sum(ranges, 'lo')).toBeLessThanOrEqual(0.9);
    expect(sum(ranges, 'hi')).toBeGreaterThanOrEqual(1);
  });

  it('has categories, rules, guardrails, and a right for each decision that comes up', () => {
    expect(strategy.categories.length).toBeGreaterThanOrEqual(2);
    expect(strategy.rules.length).toBeGreaterThanOrEqual(4);
    expect(strategy.guardrails.length).toBeGreaterThanOrEqual(1);
    for (const { consulted } of strategy.decisionRights) expect(consulted.length).toBeLessThanOrEqual(3);
    expect(strategy.decisionRights.map((right) => right.id)).toEqual(
      expect.arrayContaining(['add-outside', 'change-target', 'commit-feature', 'above-range', 'close-goal']),
    );
  });

  it('says everything in words, not in keys', () => {
    for (const text of texts(strategy)) expect(text).not.toMatch(/^template_|^$/);
  });
});
