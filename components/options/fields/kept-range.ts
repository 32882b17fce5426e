import type { Strategy } from '../../../lib/domain/strategy.ts';
import type { TypedRange } from '../edit/typed-range.ts';
import type { KeptStore } from '../state/draft-slot.ts';

const PREFIX = 'throughline.typed.';

/** The entry a path such as `goals[2].target` leads to, by its id: places move. */
export function placeOf(path: string, strategy: Strategy): string {
  const [, list, index] = /^(goals|categories)\[(\d+)\]/.exec(path) ?? [];
  if (list === undefined) return path;
  return `${list}-${strategy[list as 'goals' | 'categories'][Number(index)]?.id ?? index ?? ''}`;
}

/** Half a range that was typed before the page was left: it is in no draft, since it is no range yet. */
export function keptRange(kept: KeptStore, name: string): TypedRange | null {
  const [lo, hi] = (kept.getItem(PREFIX + name) ?? '').split('\n');
  return lo === undefined || hi === undefined ? null : { lo, hi };
}

/** Keeps it; null = it is a range now, or empty. */
export function keepRange(kept: KeptStore, name: string, range: TypedRange | null): void {
  try {
    if (range) kept.setItem(PREFIX + name, `${range.lo}\n${range.hi}`);
    else kept.removeItem(PREFIX + name);
  } catch {
    // No room: it stays on the page, which is all that can be promised then.
  }
}
