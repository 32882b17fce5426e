import { keyResultText } from '../domain/key-result-text.ts';
import type { KeyResult, Strategy } from '../domain/strategy.ts';
import type { DiffLines } from '../messages/protocol.ts';
import { formatShare, t, type MessageKey } from '../platform/i18n.ts';

/** The lists of a strategy, and the word for one of each. */
const LISTS = {
  goals: 'app_goal',
  categories: 'app_category',
  rules: 'app_rule',
  guardrails: 'app_guardrail',
  decisionRights: 'app_decision_right',
  exceptions: 'app_exception',
} as const;

export type StrategyList = keyof typeof LISTS;
export const STRATEGY_LISTS = Object.keys(LISTS) as StrategyList[];

type Entry = Readonly<Record<string, unknown>> & { readonly id: string };

/** Longest value that is shown in full, in characters. */
const LONGEST = 80;

const isRange = (value: unknown): value is { lo: number; hi: number } =>
  typeof value === 'object' && value !== null && 'lo' in value && 'hi' in value;

const isKeyResults = (value: unknown): value is readonly KeyResult[] =>
  Array.isArray(value) && value.some((one) => typeof one === 'object' && one !== null && 'title' in one);

/** A value as a person reads it. */
function shown(value: unknown): string {
  if (value === undefined || value === null) return '–';
  if (isRange(value)) return `${formatShare(value.lo)}–${formatShare(value.hi)}`;
  if (isKeyResults(value)) return value.map(keyResultText).join('; ');
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** A field as a person calls it; one that has no word yet, by its key. */
function fieldName(field: string): string {
  const key = `app_field_${field.toLowerCase()}`;
  const word = t(key as MessageKey);
  return word === key ? field : word;
}

/** The order of an object's keys means nothing. */
const ordered = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

const equal = (a: unknown, b: unknown): boolean => JSON.stringify(a, ordered) === JSON.stringify(b, ordered);

/** One line for each field that differs, but for those to `skip`. `label` says of what. */
export function changesOf(label: string, before: object, after: object, skip: readonly string[]): string[] {
  const [old, now] = [before as Record<string, unknown>, after as Record<string, unknown>];
  const fields = [...new Set([...Object.keys(old), ...Object.keys(now)])].filter(
    (field) => !skip.includes(field),
  );
  return fields
    .filter((field) => !equal(old[field], now[field]))
    .map((field) => t('app_diff_change', label, fieldName(field), shown(old[field]), shown(now[field])));
}

const nameOf = (entry: Entry): string => (typeof entry['title'] === 'string' ? entry['title'] : entry.id);

function listDiff(list: StrategyList, before: readonly Entry[], after: readonly Entry[]): DiffLines {
  const word = t(LISTS[list]);
  const old = new Map(before.map((entry) => [entry.id, entry]));
  const now = new Map(after.map((entry) => [entry.id, entry]));
  const line = (entry: Entry): string => t('app_diff_entry', word, entry.id, nameOf(entry));
  const kept = after.filter(({ id }) => old.has(id));
  const order = (entries: readonly Entry[], others: ReadonlyMap<string, Entry>): string[] =>
    entries.map(({ id }) => id).filter((id) => others.has(id));
  const moved = !equal(order(before, now), order(after, old));
  return {
    added: after.filter(({ id }) => !old.has(id)).map(line),
    changed: [
      ...kept.flatMap((entry) => changesOf(`${word} ${entry.id}`, old.get(entry.id) ?? {}, entry, ['id'])),
      ...(moved ? [t('app_diff_order', word)] : []),
    ],
    removed: before.filter(({ id }) => !now.has(id)).map(line),
  };
}

/** What would be another strategy afterwards, field by field. Null stands for none. */
export function strategyDiff(before: Strategy | null, after: Strategy | null): DiffLines {
  const lists = STRATEGY_LISTS.map((list) =>
    listDiff(list, (before?.[list] ?? []) as unknown as Entry[], (after?.[list] ?? []) as unknown as Entry[]),
  );
  const whole = t('app_strategy');
  const name = (strategy: Strategy): string => t('app_diff_strategy', strategy.name);
  return {
    added: [...(after && !before ? [name(after)] : []), ...lists.flatMap(({ added }) => added)],
    changed: [
      ...(before && after ? changesOf(whole, before, after, STRATEGY_LISTS) : []),
      ...lists.flatMap(({ changed }) => changed),
    ],
    removed: [...(before && !after ? [name(before)] : []), ...lists.flatMap(({ removed }) => removed)],
  };
}
