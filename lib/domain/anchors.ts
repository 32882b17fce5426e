import { isScalar } from './field-test.ts';
import { fieldReader } from './field-values.ts';
import { fold } from './folded-text.ts';
import { DEEPEST_CONDITION } from './match.ts';
import { toNumber, type FieldTable } from './prepared-item.ts';
import { hashesOf, rowOf } from './spoken-text.ts';

/** Something an item must hold in a field: a folded text as a whole value, or the hash of a word. */
export interface Anchor {
  readonly slot: number;
  readonly key: string | number;
}

/** An item that holds none of the anchors cannot match; null = that cannot be told without asking the condition. */
export type Anchors = { readonly list: readonly Anchor[]; readonly cost: number } | null;

/** Fields that many items share a value of: a poor sieve. */
const SHARED = new Set(
  'site tenant kind project type status statusCategory priority team currency stage segment region'.split(
    ' ',
  ),
);

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
  return (
    keys && { list: keys.map((key) => ({ slot, key })), cost: keys.length * (SHARED.has(field) ? 50 : 1) }
  );
}

function keysOf(op: unknown, value: unknown): readonly (string | number)[] | null {
  if (op === 'contains' && isScalar(value)) {
    const [longest] = hashesOf(rowOf(String(value)));
    return longest === undefined ? null : [longest];
  }
  const wanted = op === 'is' ? [value] : op === 'in' && Array.isArray(value) ? value : [];
  // A number equals texts that are written differently, so it is no anchor.
  const texts = wanted.filter((entry) => isScalar(entry) && Number.isNaN(toNumber(entry)));
  return texts.length > 0 && texts.length === wanted.length
    ? texts.map((entry) => fold(String(entry)))
    : null;
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
