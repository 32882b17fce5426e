import type { Strategy } from '../../../lib/domain/strategy.ts';
import { checkStrategy } from '../../../lib/domain/check-strategy.ts';
import { LISTS } from './compare.ts';
import { same } from './same.ts';

type Fields = Readonly<Record<string, unknown>>;
interface Entry {
  readonly id: string;
}

/** Two sides changed the same thing. */
const CLASH = Symbol('clash');

/** The side that left `base`; either where both are the same. */
function value(base: unknown, mine: unknown, theirs: unknown): unknown {
  if (same(mine, theirs) || same(theirs, base)) return mine;
  return same(mine, base) ? theirs : CLASH;
}

/** Field by field; null where a field was changed on both sides. */
function fields<T extends object>(base: T, mine: T, theirs: T): T | null {
  const [from, left, right] = [base, mine, theirs] as unknown as readonly [Fields, Fields, Fields];
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  const merged: [string, unknown][] = [];
  for (const key of keys) {
    const both = value(from[key], left[key], right[key]);
    if (both === CLASH) return null;
    if (both !== undefined) merged.push([key, both]);
  }
  return Object.fromEntries(merged) as T;
}

/** The order of those that were there before; what is new follows the entry it was put behind. */
function ordered(
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
): string[] | null {
  const [left, right] = [new Set(mine), new Set(theirs)];
  const common = new Set(base.filter((id) => left.has(id) && right.has(id)));
  const only = (ids: readonly string[]): readonly string[] => ids.filter((id) => common.has(id));
  const order = value(only(base), only(mine), only(theirs));
  if (order === CLASH) return null;
  const [first, second] = same(order, only(mine)) ? [mine, theirs] : [theirs, mine];
  const ids = [...first];
  const met = new Set(first);
  second.forEach((id, place) => {
    if (met.has(id)) return;
    met.add(id);
    const before = second[place - 1];
    ids.splice(before === undefined ? 0 : ids.indexOf(before) + 1, 0, id);
  });
  return ids;
}

function list(
  base: readonly Entry[],
  mine: readonly Entry[],
  theirs: readonly Entry[],
): readonly Entry[] | null {
  const [from, left, right] = [base, mine, theirs].map(
    (entries) => new Map(entries.map((entry) => [entry.id, entry])),
  ) as [Map<string, Entry>, Map<string, Entry>, Map<string, Entry>];
  const ids = ordered([...from.keys()], [...left.keys()], [...right.keys()]);
  if (!ids) return null;
  const merged: Entry[] = [];
  for (const id of ids) {
    const [was, one, other] = [from.get(id), left.get(id), right.get(id)];
    const both = was && one && other ? fields(was, one, other) : value(was, one, other);
    if (both === CLASH || both === null) return null;
    if (both !== undefined) merged.push(both as Entry);
  }
  return merged;
}

/**
 * What two people made of `base`, in one strategy. Null where both changed the same field or order, where one deleted what the
 * other changed, or where the two do not hold together.
 */
export function bothVersions(base: Strategy, mine: Strategy, theirs: Strategy): Strategy | null {
  const cycle = fields(base.cycle, mine.cycle, theirs.cycle);
  const tagging = fields(base.tagging, mine.tagging, theirs.tagging);
  const lists = LISTS.map((name) => [name, list(base[name], mine[name], theirs[name])] as const);
  if (!cycle || !tagging || lists.some(([, entries]) => entries === null)) return null;
  const [name, timeZone] = [
    value(base.name, mine.name, theirs.name),
    value(base.timeZone, mine.timeZone, theirs.timeZone),
  ];
  if (typeof name !== 'string' || typeof timeZone !== 'string') return null;
  const both = { ...mine, name, timeZone, cycle, tagging, ...Object.fromEntries(lists) } as Strategy;
  return checkStrategy(both).length === 0 ? both : null;
}
