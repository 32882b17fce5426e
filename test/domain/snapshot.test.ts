import { describe, expect, it } from 'vitest';
import { settledOn } from '../../lib/domain/cycle.ts';
import { sampleStrategy } from '../../lib/domain/sample-strategy.ts';
import { cycleMoments, isCommitted, isLate, statedTargets } from '../../lib/domain/snapshot.ts';
import type { WorkItem } from '../../lib/domain/work-item.ts';
import { ticket } from '../store/fresh.ts';

const SPAN = { from: '2026-03-02', to: '2026-03-15' };
const committed = (item: WorkItem): boolean => isCommitted(item, SPAN, 'Europe/Berlin');
const deal = (fields: Partial<WorkItem>): WorkItem => ticket('1', { kind: 'deal', ...fields });

describe('what is committed to in a cycle', () => {
  it('are tickets that are begun, or open and planned in a sprint', () => {
    expect(committed(ticket('A-1', { statusCategory: 'active' }))).toBe(true);
    expect(committed(ticket('A-1', { statusCategory: 'todo', sprint: 'Sprint 9' }))).toBe(true);
    expect(committed(ticket('A-1', { statusCategory: 'todo' }))).toBe(false);
    expect(committed(ticket('A-1', { statusCategory: 'done', sprint: 'Sprint 9' }))).toBe(false);
    expect(committed(ticket('A-1', { statusCategory: 'cancelled', sprint: 'Sprint 9' }))).toBe(false);
  });

  it('is no ticket whose status nobody has read', () => {
    expect(committed(ticket('A-1', { sprint: 'Sprint 9' }))).toBe(false);
  });

  it('are open deals that are meant to close within it, by the days of its zone', () => {
    expect(committed(deal({ closeDate: '2026-03-02' }))).toBe(true);
    expect(committed(deal({ closeDate: '2026-03-15', statusCategory: 'active' }))).toBe(true);
    expect(committed(deal({ closeDate: '2026-03-15T22:59:59Z' }))).toBe(true);
    expect(committed(deal({ closeDate: '2026-03-15T23:00:00Z' }))).toBe(false);
    expect(committed(deal({ closeDate: '2026-03-01' }))).toBe(false);
    expect(committed(deal({ closeDate: '2026-03-10', statusCategory: 'done' }))).toBe(false);
    expect(committed(deal({ statusCategory: 'active' }))).toBe(false);
  });
});

describe('the moments of a cycle', () => {
  it('are its first midnight, and the one after its first working day', () => {
    const moments = cycleMoments(sampleStrategy, Date.parse('2026-03-10T12:00:00Z'));
    expect(moments).toMatchObject({ span: SPAN });
    expect(new Date(moments?.starts ?? 0).toISOString()).toBe('2026-03-01T23:00:00.000Z');
    expect(new Date(moments?.settles ?? 0).toISOString()).toBe('2026-03-02T23:00:00.000Z');
  });

  it('wait for the first working day over weekends and holidays, and there may be none', () => {
    const cycle = { start: '2026-01-03', days: 7, workdays: [1, 2, 3, 4, 5], holidays: ['2026-01-05'] };
    expect(settledOn(cycle, { from: '2026-01-03', to: '2026-01-09' })).toBe('2026-01-07');
    expect(settledOn({ ...cycle, workdays: [] }, { from: '2026-01-03', to: '2026-01-09' })).toBeNull();
  });

  it('are late when more than an hour has passed since, and not within it', () => {
    const dueAt = '2026-03-01T23:00:00.000Z';
    expect(isLate({ dueAt, at: '2026-03-01T23:59:59.000Z' })).toBe(false);
    expect(isLate({ dueAt, at: '2026-03-02T00:00:01.000Z' })).toBe(true);
  });
});

describe('the targets of a day', () => {
  const targets = (at: string, strategy = sampleStrategy) =>
    statedTargets(strategy, Date.parse(at)).map(({ bucket }) => bucket);

  it('are those of goals that are live then, and of categories', () => {
    expect(targets('2026-03-10T12:00:00Z')).toEqual([
      'goal:enterprise-access',
      'goal:scale-platform',
      'goal:self-serve',
      'goal:health-sector',
      'category:ktlo',
    ]);
  });

  it('leave out what is paused, over or not begun', () => {
    const [first, second, third, ...rest] = sampleStrategy.goals;
    if (!first || !second || !third) throw new Error('The sample has fewer goals.');
    const goals = [
      first,
      { ...second, status: 'paused' as const },
      { ...third, endsOn: '2026-03-09' },
      ...rest,
    ];
    expect(targets('2026-03-10T12:00:00Z', { ...sampleStrategy, goals })).toEqual([
      'goal:self-serve',
      'goal:health-sector',
      'category:ktlo',
    ]);
  });
});
