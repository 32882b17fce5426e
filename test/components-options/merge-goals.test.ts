import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addedGoal } from '../../components/options/edit/goal-edits.ts';
import { mergedGoals } from '../../components/options/edit/merge-goals.ts';
import { checkStrategy } from '../../lib/domain/check-strategy.ts';
import { compileStrategy, resolve } from '../../lib/domain/resolve.ts';
import { sampleStrategy } from '../../lib/domain/sample-strategy.ts';
import type { Strategy } from '../../lib/domain/strategy.ts';
import type { WorkItem } from '../../lib/domain/work-item.ts';
import { referenceResolve } from '../domain/reference.ts';
import { forest, isForest } from './forests.ts';

const AT = new Date('2026-05-05T09:00:00Z');

const item = (parts: Partial<WorkItem>): WorkItem => ({
  site: 'jira',
  tenant: 'acme.atlassian.net',
  key: 'SHOP-1',
  kind: 'ticket',
  title: 'Any',
  url: 'https://acme.atlassian.net/browse/SHOP-1',
  ...parts,
});

function merged(id: string, into: string, strategy: Strategy = sampleStrategy): Strategy {
  const next = mergedGoals(strategy, id, into);
  if (!next) throw new Error('There is nothing to merge.');
  return next;
}

const goalOf = (strategy: Strategy, parts: Partial<WorkItem>): string | undefined => {
  const { reasons, ...verdict } = resolve(compileStrategy(strategy), item(parts), AT);
  expect(verdict).toEqual(referenceResolve(strategy, item(parts), AT));
  expect(reasons.length).toBeGreaterThan(0);
  return verdict.goal;
};

const epic = (title: string) => ({ ancestors: [{ key: 'SHOP-9', title, type: 'Epic' }] });

describe('work of a goal that was merged', () => {
  const next = merged('enterprise-access', 'health-sector');

  test('counts for the goal that stays, however it was tagged', () => {
    expect(goalOf(next, { labels: ['Goal-Enterprise-Access'] })).toBe('health-sector');
    expect(goalOf(next, epic('Audit log for admins'))).toBe('health-sector');
    expect(goalOf(next, { manualGoal: 'enterprise-access' })).toBe('health-sector');
    expect(
      goalOf(next, { ancestors: [{ key: 'SHOP-9', title: 'X', labels: ['goal-enterprise-access'] }] }),
    ).toBe('health-sector');
  });

  test('is not joined by work that only carries the id or the title as its words', () => {
    expect(goalOf(next, { labels: ['enterprise-access'] })).toBeUndefined();
    expect(goalOf(next, epic('Enterprise access and audit'))).toBeUndefined();
  });

  test('counts through a custom field that carries tags', () => {
    const withField = { ...sampleStrategy, tagging: { ...sampleStrategy.tagging, field: 'Goal' } };
    const kept = merged('enterprise-access', 'health-sector', withField);
    for (const value of ['enterprise-access', 'Enterprise access and audit'])
      expect(goalOf(kept, { custom: { Goal: value } })).toBe('health-sector');
  });

  test('follows a second merge, and two goals that are merged one after the other', () => {
    const twice = merged('health-sector', 'self-serve', next);
    for (const id of ['enterprise-access', 'health-sector']) {
      expect(goalOf(twice, { manualGoal: id })).toBe('self-serve');
      expect(goalOf(twice, { labels: [`goal-${id}`] })).toBe('self-serve');
    }
  });

  test('does not go to a new goal of the same name', () => {
    const { strategy, id } = addedGoal(next, 'Enterprise access');
    expect(id).toBe('enterprise-access-2');
    expect(checkStrategy(strategy)).toEqual([]);
  });
});

describe('the strategy after a merge', () => {
  test('has the rules and the goals under it at the goal that stays, and holds together', () => {
    const next = merged('win-enterprise', 'self-serve');
    expect(next.goals.filter(({ parentId }) => parentId === 'self-serve').map(({ id }) => id)).toEqual([
      'enterprise-access',
      'scale-platform',
      'legacy-mobile',
    ]);
    const scaled = merged('scale-platform', 'self-serve');
    expect(scaled.rules.find(({ id }) => id === 'billing-scales')?.then).toEqual({ goal: 'self-serve' });
    expect(checkStrategy(scaled)).toEqual([]);
  });

  test('lets a goal below take the place of the one above', () => {
    const next = merged('win-enterprise', 'scale-platform');
    expect(next.goals.find(({ id }) => id === 'scale-platform')).not.toHaveProperty('parentId');
    expect(next.goals.find(({ id }) => id === 'enterprise-access')?.parentId).toBe('scale-platform');
  });

  test('leaves out what names another goal already', () => {
    const shared: Strategy = {
      ...sampleStrategy,
      goals: sampleStrategy.goals.map((goal) =>
        goal.id === 'health-sector' ? { ...goal, aliases: ['onboarding REVAMP', 'Clinics'] } : goal,
      ),
    };
    const next = merged('health-sector', 'win-enterprise', shared);
    expect(next.goals.find(({ id }) => id === 'win-enterprise')?.aliases).toEqual([
      'goal-health-sector',
      'Clinics',
    ]);
  });

  test('is none for a goal with itself or one that is not there', () => {
    expect(mergedGoals(sampleStrategy, 'self-serve', 'self-serve')).toBeNull();
    expect(mergedGoals(sampleStrategy, 'gone', 'self-serve')).toBeNull();
    expect(mergedGoals(sampleStrategy, 'self-serve', 'gone')).toBeNull();
  });

  test('is a forest with one goal less, and every tag of both counts for the one that stays', () => {
    fc.assert(
      fc.property(forest, fc.nat(), fc.nat(), (goals, one, other) => {
        const id = goals[one % goals.length]?.id ?? '';
        const into = goals[other % goals.length]?.id ?? '';
        const before: Strategy = { ...sampleStrategy, goals, rules: [], guardrails: [], exceptions: [] };
        const next = mergedGoals(before, id, into);
        expect(next === null).toBe(id === into);
        if (!next) return;
        expect(isForest(next.goals)).toBe(true);
        expect(next.goals.map((goal) => goal.id)).toEqual(
          goals.filter((goal) => goal.id !== id).map((goal) => goal.id),
        );
        expect(checkStrategy(next)).toEqual([]);
        for (const tagged of [id, into]) {
          expect(goalOf(next, { manualGoal: tagged })).toBe(into);
          expect(goalOf(next, { labels: [`goal-${tagged}`] })).toBe(into);
        }
      }),
      { numRuns: 200 },
    );
  });
});
