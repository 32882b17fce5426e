import { goalHue } from '../../lib/domain/look.ts';
import type { Strategy } from '../../lib/domain/strategy.ts';

/** The hue of a goal in degrees; a goal not saved yet gets the one the next save will give it. */
export function hueOfGoal(strategy: Strategy, hues: Readonly<Record<string, number>>, id: string): number {
  const known = hues[id];
  if (known !== undefined && Object.hasOwn(hues, id)) return goalHue(known);
  const fresh = strategy.goals.map((goal) => goal.id).filter((other) => !Object.hasOwn(hues, other));
  const next = Object.values(hues).reduce((most, hue) => Math.max(most, hue + 1), 0);
  return goalHue(next + Math.max(0, fresh.indexOf(id)));
}
