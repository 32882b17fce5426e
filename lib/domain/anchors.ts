import { isScalar } from './field-test.ts';
import { fieldReader } from './field-values.ts';
import { fold } from './folded-text.ts';
import { longestLiteral } from './glob.ts';
import { DEEPEST_CONDITION } from './match.ts';
import { toNumber, type FieldTable } from './prepared-item.ts';
import { rowOf, wordsOf } from './spoken-text.ts';

/**
 * Something an item must hold in a field. `is`: the folded text as a whole value; `starts`, `holds`: a value that begins with it, or
 * in which it occurs; `word`: a word with this hash.
 */
export type Anchor = { readonly slot: number } & Key;

type Key =
  | { readonly how: 'is' | 'starts' | 'holds'; readonly text: string }
  | { readonly how: 'word'; readonly hash: number };

/** An item that holds none of the anchors cannot match; null = that cannot be told without asking the condition. */
export type Anchors = { readonly list: readonly Anchor[]; readonly cost: number } | null;

/** What looking for one key costs: the first two are looked up, the others searched in each item's text. */
const COSTS: Readonly<Record<Anchor['how'], number>> = { is: 1, word: 1, starts: 3, holds: 9 };
/** So much dearer is one that too many items hold. */
const SHARED_COST = 50;

/** Fields that many items share a value of: a poor sieve. A tool's own fields are mostly choices from a short list. */
const SHARED = new Set(
  'site tenant kind project type status statusCategory priority team currency stage segment region'.split(
    ' ',
  ),
);

const isShared = (field: string): boolean => SHARED.has(field) || field.startsWith('custom.');

/**
 * What an item must hold at least one of for the condition to match. Asking this is cheap and spares asking most conditions;
 * to answer null is always right.
 */
export function anchorsOf(condition: unknown, table: FieldTable, depth = 1): Anchors {
  if (typeof condition !== 'object' || condition === null || depth > DEEPEST_CONDITION) return null;
  const inner = (list: unknown): readonly Anchors[] =>
    Array.isArray(list) ? list.map((part) => anchorsOf(part, table, depth + 1)) : [null];
  if ('all' in condition) return best(inner(condition.all));
  if ('any' in condition) return union(inner(condition.any));
  const { field, op, value } = condition as { field?: unknown; op?: unknown; value?: unknown };
  const reader = typeof field === 'string' ? fieldReader(field) : undefined;
  if (typeof field !== 'string' || !reader) return null;
  const keys = keysOf(op, value);
  const slot = table.slot(field, reader);
  const factor = isShared(field) ? SHARED_COST : 1;
  return (
    keys && {
      list: keys.map((key) => ({ slot, ...key })),
      cost: keys.reduce((sum, { how }) => sum + COSTS[how] * factor, 0),
    }
  );
}

function keysOf(op: unknown, value: unknown): readonly Key[] | null {
  switch (op) {
    case 'contains': {
      const [longest] = isScalar(value) ? wordsOf(rowOf(String(value))) : [];
      return longest ? [{ how: 'word', hash: longest.hash }] : null;
    }
    case 'startsWith':
      return isScalar(value) ? searched('starts', fold(String(value))) : null;
    case 'glob':
      return isScalar(value) ? searched('holds', longestLiteral(fold(String(value)))) : null;
    case 'is':
      return looked([value]);
    case 'in':
      return looked(Array.isArray(value) ? value : []);
    default:
      return null;
  }
}

const searched = (how: 'starts' | 'holds', text: string): readonly Key[] | null =>
  text === '' ? null : [{ how, text }];

/** A number equals texts that are written differently, so it is no anchor. */
function looked(wanted: readonly unknown[]): readonly Key[] | null {
  const texts = wanted.filter((entry) => isScalar(entry) && Number.isNaN(toNumber(entry)));
  if (texts.length === 0 || texts.length < wanted.length) return null;
  return texts.map((entry) => ({ how: 'is', text: fold(String(entry)) }));
}

/** Of parts that must all hold, the one that fewest items pass. */
const best = (parts: readonly Anchors[]): Anchors =>
  parts.reduce((chosen, part) => (part && (!chosen || part.cost < chosen.cost) ? part : chosen), null);

/** Of parts of which one must hold, all together. */
function union(parts: readonly Anchors[]): Anchors {
  const list: Anchor[] = [];
  let cost = 0;
  for (const part of parts) {
    if (!part) return null;
    list.push(...part.list);
    cost += part.cost;
  }
  return { list, cost };
}
