import type { CategoryCount, GoalCount, SummaryAnswer } from '../../lib/messages/protocol.ts';

/** The share of a count, 0 where nothing is known. */
export const shareOf = (count: number, known: number): number => (known === 0 ? 0 : count / known);

/** The share at which all lines end: the largest share or stated end, rounded up to the next tenth, at least a fifth. */
export function commonScale({ goals, categories, known }: SummaryAnswer): number {
  const rows: readonly (GoalCount | CategoryCount)[] = [...goals, ...categories];
  const most = Math.max(
    0,
    ...rows.map(({ count, target }) => Math.max(shareOf(count, known), target?.hi ?? 0)),
  );
  // Without the small step down, 0.3 (stored as a little more) would end at 0.4.
  return Math.min(1, Math.max(0.2, Math.ceil(most * 10 - 1e-9) / 10));
}
