import { goalHue } from '../../lib/domain/look.ts';
import type { Goal } from '../../lib/domain/strategy.ts';

/** Palette indexes of all goals: the kept ones, and for goals not saved yet the ones the next save will give them. */
export function goalHues(
  goals: readonly Goal[],
  kept: Readonly<Record<string, number>>,
): ReadonlyMap<string, number> {
  const hues = new Map(Object.entries(kept));
  let next = Math.max(-1, ...hues.values()) + 1;
  for (const { id } of goals) {
    if (hues.has(id)) continue;
    hues.set(id, next);
    next += 1;
  }
  return hues;
}

/** The hue of a goal in degrees; of one that is not there, the first. */
export const hueOfGoal = (hues: ReadonlyMap<string, number>, id: string): number =>
  goalHue(hues.get(id) ?? 0);
