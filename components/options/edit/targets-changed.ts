import type { Strategy } from '../../../lib/domain/strategy.ts';
import { same } from './same.ts';

/** Has a goal or category that both versions have another target? New and deleted ones adjust nothing. */
export function targetsChanged(now: Strategy, stored: Strategy): boolean {
  const before = new Map([...stored.goals, ...stored.categories].map((entry) => [entry.id, entry]));
  return [...now.goals, ...now.categories].some((entry) => {
    const old = before.get(entry.id);
    return old !== undefined && !same(old.target ?? null, entry.target ?? null);
  });
}
