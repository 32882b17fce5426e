import { expect, it } from 'vitest';
import { freshProposals } from '../../components/options/first-run/fresh-proposals.ts';
import { takeProposals } from '../../components/options/first-run/take-proposals.ts';
import type { Proposal } from '../../lib/domain/propose-goals.ts';
import { checkStrategy } from '../../lib/domain/check-strategy.ts';
import { sampleStrategy } from '../../lib/domain/sample-strategy.ts';

const proposal = (title: string, more: Partial<Proposal> = {}): Proposal => ({
  kind: 'ancestor',
  title,
  keys: [],
  sites: ['jira'],
  count: 3,
  ...more,
});
const freshTitles = (...proposals: Proposal[]) =>
  freshProposals(sampleStrategy, proposals).map(({ title }) => title);

it.each<[string, Proposal]>([
  ['by title', proposal('ENTER the health sector')],
  ['by alias', proposal('onboarding revamp')],
  ['by a key among the aliases', proposal('Renamed since', { keys: ['Onboarding revamp'] })],
  ['by its label', proposal('goal-self-serve')],
])('what a goal stands for %s is not proposed again', (_, known) => {
  expect(freshTitles(known, proposal('New'))).toEqual(['New']);
});

it('a word on deals is known by the rule that compares with it, however deep', () => {
  const strategy = {
    ...sampleStrategy,
    rules: [
      {
        id: 'r',
        title: 'R',
        when: {
          all: [{ not: { field: 'segment' as const, op: 'in' as const, value: ['Health', 'Public'] } }],
        },
        then: { goal: 'health-sector' },
      },
    ],
  };
  const deals = [proposal('health', { kind: 'segment' }), proposal('Retail', { kind: 'segment' })];
  expect(freshProposals(strategy, deals).map(({ title }) => title)).toEqual(['Retail']);
  expect(freshProposals(strategy, [proposal('Health', { kind: 'pipeline' })])).toHaveLength(1);
});

it('what stands under another one keeps its place, or loses it with the other', () => {
  const list = [
    proposal('Onboarding revamp'),
    proposal('Initiative'),
    proposal('Epic', { above: 1 }),
    proposal('Under the known one', { above: 0 }),
  ];
  const fresh = freshProposals(sampleStrategy, list);
  expect(fresh.map(({ title, above }) => [title, above])).toEqual([
    ['Initiative', undefined],
    ['Epic', 0],
    ['Under the known one', undefined],
  ]);
  const next = takeProposals(sampleStrategy, fresh, new Set([0, 1, 2]));
  expect(checkStrategy(next)).toEqual([]);
  expect(next.goals.find(({ title }) => title === 'Epic')?.parentId).toBe('initiative');
  expect(freshProposals(next, list)).toEqual([]);
});
