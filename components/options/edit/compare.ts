import type { Strategy } from '../../../lib/domain/strategy.ts';
import { same } from './same.ts';

export const LISTS = [
  'goals',
  'categories',
  'rules',
  'guardrails',
  'decisionRights',
  'exceptions',
] as const satisfies readonly (keyof Strategy)[];

export type ListName = (typeof LISTS)[number];

/** One entry that two versions of a strategy hold differently; `order` when only the order of a list differs. */
export interface Difference {
  readonly list: ListName | 'general';
  readonly id: string;
  readonly title: string;
  readonly what: 'onlyMine' | 'onlyTheirs' | 'both' | 'order';
}

interface Entry {
  readonly id: string;
  readonly title?: string;
  readonly item?: string;
}

const titled = (entry: Entry): string => entry.title ?? entry.item ?? entry.id;

function differencesIn(
  list: ListName,
  mine: readonly Entry[],
  theirs: readonly Entry[],
): readonly Difference[] {
  const left = new Map(mine.map((entry) => [entry.id, entry]));
  const right = new Map(theirs.map((entry) => [entry.id, entry]));
  const found: Difference[] = [];
  const add = (entry: Entry, what: Difference['what']): void => {
    found.push({ list, id: entry.id, title: titled(entry), what });
  };
  for (const [id, entry] of left) {
    const other = right.get(id);
    if (!other) add(entry, 'onlyMine');
    else if (!same(entry, other)) add(entry, 'both');
  }
  for (const [id, entry] of right) if (!left.has(id)) add(entry, 'onlyTheirs');
  if (found.length === 0 && !same(mine, theirs)) found.push({ list, id: list, title: '', what: 'order' });
  return found;
}

/** What two versions hold differently, entry by entry. Empty = the same. */
export function differences(mine: Strategy, theirs: Strategy): readonly Difference[] {
  const general = (['name', 'timeZone', 'cycle', 'tagging'] as const)
    .filter((key) => !same(mine[key], theirs[key]))
    .map((key): Difference => ({ list: 'general', id: key, title: '', what: 'both' }));
  return [...general, ...LISTS.flatMap((list) => differencesIn(list, mine[list], theirs[list]))];
}
