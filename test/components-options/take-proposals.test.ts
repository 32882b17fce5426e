import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { takeProposals } from '../../components/options/first-run/take-proposals.ts';
import { checkStrategy } from '../../lib/domain/check-strategy.ts';
import { newStrategy } from '../../lib/domain/new-strategy.ts';
import { proposeGoals } from '../../lib/domain/propose-goals.ts';
import { compileStrategy, resolve } from '../../lib/domain/resolve.ts';
import { sampleStrategy } from '../../lib/domain/sample-strategy.ts';
import type { WorkItem } from '../../lib/domain/work-item.ts';
import { item } from '../domain/arbitrary.ts';
import { ticket } from '../domain/ticket.ts';

const AT = new Date('2026-11-22T09:00:00Z');
const NOTHING = newStrategy('Ours', 'Europe/Berlin');
const allOf = (list: readonly unknown[]) => new Set(list.keys());

const take = (items: readonly WorkItem[], strategy = NOTHING) => {
  const proposals = proposeGoals(items, 40);
  return takeProposals(strategy, proposals, allOf(proposals));
};
const bucketsOf = (items: readonly WorkItem[], strategy = take(items)) => {
  const compiled = compileStrategy(strategy);
  return items.map((one) => resolve(compiled, one, AT).bucket);
};

const EPIC = { key: 'SHOP-1', title: 'Onboarding revamp', type: 'Epic' };

describe('taking proposals', () => {
  it('makes goals that the work behind them is met by', () => {
    const items = [
      ticket({ key: 'SHOP-2', ancestors: [EPIC] }),
      ticket({ key: 'SHOP-3', ancestors: [{ key: 'SHOP-1', title: '' }] }),
      ticket({ key: '1', site: 'hubspot', kind: 'deal', project: 'New business' }),
      ticket({ key: '2', site: 'hubspot', kind: 'deal', segment: 'Health' }),
      ticket({ key: 'SHOP-4', project: 'New business' }),
    ];
    expect(bucketsOf(items)).toEqual([
      'goal:onboarding-revamp',
      'goal:onboarding-revamp',
      'goal:new-business',
      'goal:health',
      'untagged',
    ]);
  });

  it('puts goals under each other as they are in the tool', () => {
    const items = [
      ticket({
        ancestors: [
          { key: 'p', title: 'Project' },
          { key: 'i', title: 'Initiative' },
        ],
      }),
      ticket({ key: 'SHOP-2', ancestors: [{ key: 'i', title: 'Initiative' }] }),
    ];
    const goals = take(items).goals.map(({ id, parentId, level }) => ({ id, parentId, level }));
    expect(goals).toEqual([
      { id: 'initiative', parentId: undefined, level: 'company' },
      { id: 'project', parentId: 'initiative', level: 'department' },
    ]);
  });

  it('leaves what is not chosen, and what was there', () => {
    const proposals = proposeGoals([ticket({ ancestors: [EPIC] })], 40);
    expect(takeProposals(sampleStrategy, proposals, new Set())).toEqual(sampleStrategy);
    const more = takeProposals(sampleStrategy, proposals, new Set([0]));
    expect(more.goals.slice(0, -1)).toEqual(sampleStrategy.goals);
    // The sample claims this title already, so that the new goal has the key alone.
    expect(more.goals.at(-1)?.aliases).toEqual(['SHOP-1']);
    expect(checkStrategy(more)).toEqual([]);
  });

  it('does not close a circle that a tool has', () => {
    const a = { key: 'a', title: 'A' };
    const b = { key: 'b', title: 'B' };
    const found = take([ticket({ ancestors: [a, b] }), ticket({ key: 'SHOP-2', ancestors: [b, a] })]);
    expect(found.goals.filter(({ parentId }) => parentId !== undefined)).toHaveLength(1);
    expect(checkStrategy(found)).toEqual([]);
  });

  it('gives a strategy that holds together, whatever was seen', () => {
    fc.assert(
      fc.property(fc.array(item, { maxLength: 30 }), (items) => {
        expect(checkStrategy(take(items))).toEqual([]);
        expect(checkStrategy(take(items, sampleStrategy))).toEqual([]);
      }),
    );
  });

  it('leaves no readable item with a title above it untagged', () => {
    fc.assert(
      fc.property(fc.array(item, { maxLength: 12 }), (items) => {
        // Without what weighs more than an ancestor's title.
        const kept = (name: string) => !['labels', 'manualGoal', 'manualCategory'].includes(name);
        const own = items.map((one) =>
          Object.fromEntries(Object.entries(one).filter(([name]) => kept(name))),
        ) as unknown as WorkItem[];
        const proposals = proposeGoals(own, 1_000);
        const buckets = bucketsOf(own, takeProposals(NOTHING, proposals, allOf(proposals)));
        own.forEach((one, n) => {
          const gathered = (one.ancestors ?? []).some(({ title }) => title.trim() !== '');
          if (gathered && one.readable !== false) expect(buckets[n]).toMatch(/^goal:/);
        });
      }),
    );
  });
});
