import type { Strategy } from '../../../lib/domain/strategy.ts';
import type { KeptStore } from '../state/draft-slot.ts';

const NAME = 'throughline.sample';

/** Notes that the sample was taken to play with. */
export function markSample(kept: KeptStore, { name }: Strategy): void {
  try {
    kept.setItem(NAME, name);
  } catch {
    // No room: then there is no reminder.
  }
}

/** Is this still the sample, whatever was tried on it? Under a name of one's own it is not. */
export const isSample = (kept: KeptStore, strategy: Strategy | null): boolean =>
  strategy !== null && kept.getItem(NAME) === strategy.name;

export const unmarkSample = (kept: KeptStore): void => kept.removeItem(NAME);
