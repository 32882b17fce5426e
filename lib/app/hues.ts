import type { Goal } from '../domain/strategy.ts';

/**
 * Goals that have no hue yet take the next ones in order. One that had a hue once has it for life, also when it is taken out
 * and put in again: nothing is ever dropped from the record.
 */
export function withHues(
  kept: Readonly<Record<string, number>>,
  goals: readonly Pick<Goal, 'id'>[],
): Readonly<Record<string, number>> {
  const hues = new Map(Object.entries(kept));
  let next = Math.max(-1, ...hues.values()) + 1;
  for (const { id } of goals) if (!hues.has(id)) hues.set(id, next++);
  return Object.fromEntries(hues);
}
