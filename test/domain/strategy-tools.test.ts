import { expect, test } from 'vitest';
import { countMatches } from '../../lib/domain/count-matches.ts';
import { goalPath } from '../../lib/domain/goal-path.ts';
import { sampleStrategy } from '../../lib/domain/sample-strategy.ts';
import { SeenItems } from '../../lib/domain/seen-items.ts';
import type { Goal } from '../../lib/domain/strategy.ts';
import { ticket } from './ticket.ts';

test('the path of a goal runs from the top of the cascade down to it', () => {
  const ids = (id: string) => goalPath(sampleStrategy, id).map((goal) => goal.id);
  expect([ids('enterprise-access'), ids('self-serve'), ids('moon')]).toEqual([
    ['win-enterprise', 'enterprise-access'],
    ['self-serve'],
    [],
  ]);
});

test('the path through a cyclic cascade ends where it would repeat', () => {
  const goal = (id: string, parentId: string): Goal => ({
    id,
    parentId,
    title: id,
    level: 'team',
    status: 'active',
  });
  const goals = [goal('a', 'b'), goal('b', 'c'), goal('c', 'b')];
  expect(goalPath({ goals }, 'a').map(({ id }) => id)).toEqual(['c', 'b', 'a']);
});

test('live counts say what rules match and decide, what guardrails match, and what each bucket holds', () => {
  const items = [
    ticket({ key: 'A-1', type: 'Bug' }),
    ticket({ key: 'A-2', type: 'Bug', labels: ['support'] }),
    ticket({ key: 'A-3', type: 'Bug', labels: ['goal-self-serve', 'custom-work'] }),
    ticket({ key: 'SHOP-13', labels: ['custom-work', 'support'] }),
    ticket({ key: 'A-5', type: 'Bug', readable: false }),
  ];
  const counts = countMatches(sampleStrategy, new SeenItems(items), new Date('2026-11-22T09:00:00Z'));
  expect(counts.rules).toMatchObject({
    bugs: { matched: 3, decided: 2 },
    'support-labels': { matched: 2, decided: 1 },
    'gdpr-compliance': { matched: 0, decided: 0 },
  });
  expect(counts.guardrails).toEqual({ 'custom-work': { matched: 2, covered: 1 } });
  expect(counts.buckets).toEqual({ 'category:ktlo': 2, 'category:support': 1, off_strategy: 1, unknown: 1 });
});
