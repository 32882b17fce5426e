/**
 * Resolution as DESIGN.md §2 says it, sentence by sentence, slow and obvious, sharing nothing with lib/domain but the types.
 * What the design leaves open follows docs/decisions/0002. The property test holds the real one against this.
 */
import type { Condition } from '../../lib/domain/condition.ts';
import type { Goal, Strategy } from '../../lib/domain/strategy.ts';
import type { Verdict } from '../../lib/domain/verdict.ts';
import type { Ancestor, WorkItem } from '../../lib/domain/work-item.ts';

export type ReferenceVerdict = Omit<Verdict, 'reasons'>;

export function referenceResolve(strategy: Strategy, item: WorkItem, at: Date): ReferenceVerdict {
  const id = [item.site, item.tenant, item.key].join('/');

  // "An item that cannot be read is `unknown`"
  if (item.readable === false) return { item: id, bucket: 'unknown', provenance: null };

  const would = wouldBe(strategy, item);
  const today = dayAt(strategy.timeZone, at);
  const problems: { guardrail: string | null }[] = [];

  // "the goal is closed, paused or outside its dates"
  const goal = strategy.goals.find((one) => one.id === would.goal);
  if (goal) {
    const outside =
      (goal.startsOn !== undefined && realDay(goal.startsOn) && today < goal.startsOn) ||
      (goal.endsOn !== undefined && realDay(goal.endsOn) && today > goal.endsOn);
    if (goal.status === 'closed' || goal.status === 'paused' || outside) problems.push({ guardrail: null });
  }
  // "or a guardrail matches … in order on every readable item"
  for (const guardrail of strategy.guardrails)
    if (holds(guardrail.when, item, strategy.timeZone)) problems.push({ guardrail: guardrail.id });

  // "unless a live exception covers it": "its one guardrail, or with null everything"
  const live = strategy.exceptions.filter(
    (one) => one.item === id && realDay(one.until) && one.until >= today,
  );
  const cover = (problem: { guardrail: string | null }) =>
    live.find((one) => one.guardrail === null || one.guardrail === problem.guardrail);
  const open = problems.filter((problem) => !cover(problem));
  const applied = problems.map(cover).find((one) => one !== undefined);

  const verdict: Record<string, unknown> = {
    item: id,
    bucket: open.length > 0 ? 'off_strategy' : would.bucket,
    provenance: would.provenance,
  };
  if (would.goal !== undefined) verdict['goal'] = would.goal;
  if (would.others.length > 0) verdict['otherGoals'] = would.others;
  const stopped = open.find((problem) => problem.guardrail !== null);
  if (stopped) verdict['guardrail'] = stopped.guardrail;
  if (applied) verdict['exception'] = applied.id;
  return verdict as unknown as ReferenceVerdict;
}

interface Would {
  bucket: Verdict['bucket'];
  provenance: Verdict['provenance'];
  goal?: string;
  others: string[];
}

function wouldBe(strategy: Strategy, item: WorkItem): Would {
  const onItem = tagsOnItem(strategy, item);

  // "`manualGoal` (a local tag) is stronger than labels"
  const manualGoal = strategy.goals.find(
    (goal) => item.manualGoal !== undefined && same(goal.id, item.manualGoal),
  );
  // Of ids that differ only by case the most specific goal is meant.
  const manual = manualGoal
    ? mostSpecific(strategy, idsLike(strategy, manualGoal.id))[0]
    : takenOver(strategy, item.manualGoal);
  if (manual !== undefined)
    return {
      bucket: `goal:${manual}`,
      provenance: 'manual',
      goal: manual,
      others: onItem.filter((id) => id !== manual),
    };
  const category = strategy.categories.find(
    (one) => item.manualCategory !== undefined && same(one.id, item.manualCategory),
  );
  if (category) return { bucket: `category:${category.id}`, provenance: 'manual', others: onItem };

  // 1. "a goal tag on the item itself"
  const [own, ...otherOwn] = onItem;
  if (own !== undefined)
    return { bucket: `goal:${own}`, provenance: 'explicit', goal: own, others: otherOwn };

  // 2. "a tag on the nearest ancestor"
  for (const ancestor of item.ancestors ?? []) {
    const [first, ...rest] = tagsOnAncestor(strategy, ancestor);
    if (first !== undefined)
      return { bucket: `goal:${first}`, provenance: 'inherited', goal: first, others: rest };
  }

  // 3. "the first matching goal rule or category rule, in the user's order"
  for (const rule of strategy.rules) {
    if (!holds(rule.when, item, strategy.timeZone)) continue;
    const then = rule.then;
    if ('goal' in then) {
      if (strategy.goals.some((goal) => goal.id === then.goal))
        return { bucket: `goal:${then.goal}`, provenance: 'rule', goal: then.goal, others: [] };
    } else if (strategy.categories.some((one) => one.id === then.category))
      return { bucket: `category:${then.category}`, provenance: 'rule', others: [] };
  }

  // 4. "nothing → untagged"
  return { bucket: 'untagged', provenance: null, others: [] };
}

const idsLike = (strategy: Strategy, id: string): string[] =>
  strategy.goals.filter((goal) => same(goal.id, id)).map((goal) => goal.id);

/** docs/decisions/0302: "the id of no goal is read as the label of that id would be" */
function takenOver(strategy: Strategy, id: string | undefined): string | undefined {
  if (id === undefined || key(id) === '') return undefined;
  const label = strategy.tagging.labelPrefix + id;
  const heirs = firstOfEachId(strategy.goals).filter(({ aliases = [] }) =>
    aliases.some((alias) => same(alias, label)),
  );
  return mostSpecific(
    strategy,
    heirs.map((goal) => goal.id),
  )[0];
}

function tagsOnItem(strategy: Strategy, item: WorkItem): string[] {
  const found: string[] = [];
  const field = strategy.tagging.field;
  const held =
    field !== undefined && item.custom && Object.hasOwn(item.custom, field) ? item.custom[field] : [];
  const values = (Array.isArray(held) ? held : [held]).filter(
    (one) => one !== null && typeof one !== 'object',
  );
  for (const goal of firstOfEachId(strategy.goals)) {
    const byLabel = (item.labels ?? []).some((label) => labelNames(strategy, goal, label));
    const byField = values.some((value) =>
      [goal.id, goal.title, ...(goal.aliases ?? [])].some((name) => same(name, String(value))),
    );
    if (byLabel || byField) found.push(goal.id);
  }
  return mostSpecific(strategy, found);
}

function tagsOnAncestor(strategy: Strategy, ancestor: Ancestor): string[] {
  const found: string[] = [];
  for (const goal of firstOfEachId(strategy.goals)) {
    const byLabel = (ancestor.labels ?? []).some((label) => labelNames(strategy, goal, label));
    const byName = (goal.aliases ?? []).some(
      (alias) => same(alias, ancestor.key) || same(alias, ancestor.title),
    );
    if (byLabel || byName) found.push(goal.id);
  }
  return mostSpecific(strategy, found);
}

/** "a tag is a label `<labelPrefix><goal id>`, or an alias equal to a label" */
const labelNames = (strategy: Strategy, goal: Goal, label: string): boolean =>
  same(label, strategy.tagging.labelPrefix + goal.id) ||
  (goal.aliases ?? []).some((alias) => same(alias, label));

const firstOfEachId = (goals: readonly Goal[]): Goal[] =>
  goals.filter((goal, place) => goals.findIndex((other) => other.id === goal.id) === place);

/** "deepest in the cascade"; "Equal depth: the goal listed first" */
function mostSpecific(strategy: Strategy, ids: string[]): string[] {
  const listed = firstOfEachId(strategy.goals);
  const depth = (id: string, met: string[]): number => {
    const parent = listed.find((goal) => goal.id === id)?.parentId;
    const known = parent !== undefined && listed.some((goal) => goal.id === parent);
    return !known || met.includes(parent) ? 0 : 1 + depth(parent, [...met, parent]);
  };
  const order: string[] = [];
  for (let level = listed.length; level >= 0; level--)
    for (const goal of listed)
      if (ids.includes(goal.id) && depth(goal.id, [goal.id]) === level) order.push(goal.id);
  return order;
}

// ---- conditions

export function holds(condition: Condition, item: WorkItem, zone: string): boolean {
  if ('all' in condition) return condition.all.every((part) => holds(part, item, zone));
  if ('any' in condition) return condition.any.some((part) => holds(part, item, zone));
  if ('not' in condition) return !holds(condition.not, item, zone);
  const values = valuesOf(condition.field, item);
  const wanted = condition.value;
  switch (condition.op) {
    case 'exists':
      return (values !== 'missing') === (wanted !== false);
    case 'isNot':
      return !equalsAny(values, wanted);
    case 'is':
      return equalsAny(values, wanted);
    case 'in':
      return Array.isArray(wanted) && wanted.some((one) => equalsAny(values, one));
    default:
      return values !== 'missing' && values.some((value) => test(value, condition.op, wanted, zone));
  }
}

const equalsAny = (values: unknown[] | 'missing', wanted: unknown): boolean =>
  values !== 'missing' && values.some((value) => equals(value, wanted));

function equals(value: unknown, wanted: unknown): boolean {
  if (!isPlain(value) || !isPlain(wanted)) return false;
  if (typeof value === 'number' || typeof wanted === 'number') return asNumber(value) === asNumber(wanted);
  return same(String(value), String(wanted));
}

function test(value: unknown, op: string, wanted: unknown, zone: string): boolean {
  if (!isPlain(value) || !isPlain(wanted)) return false;
  const [text, other] = [String(value), String(wanted)];
  const [left, right] = [asNumber(value), asNumber(wanted)];
  const days = [value, wanted].map((one) => (typeof one === 'string' ? dayText(one, zone) : null));
  const [day, otherDay] = days as [string | null, string | null];
  switch (op) {
    case 'startsWith':
      return key(text).slice(0, key(other).length) === key(other);
    case 'contains':
      return holdsPhrase(text, other);
    case 'glob':
      return globMatches([...key(other)], [...key(text)]);
    case 'gt':
      return left > right;
    case 'gte':
      return left >= right;
    case 'lt':
      return left < right;
    case 'lte':
      return left <= right;
    case 'before':
      return day !== null && otherDay !== null && day < otherDay;
    case 'after':
      return day !== null && otherDay !== null && day > otherDay;
    default:
      return false;
  }
}

const isPlain = (value: unknown): value is string | number | boolean =>
  ['string', 'number', 'boolean'].includes(typeof value);

function valuesOf(field: string, item: WorkItem): unknown[] | 'missing' {
  const raw = rawValue(field, item);
  const values = (Array.isArray(raw) ? raw : [raw]).filter(
    (value) => value !== undefined && value !== null && !(typeof value === 'string' && key(value) === ''),
  );
  return values.length > 0 ? values : 'missing';
}

function rawValue(field: string, item: WorkItem): unknown {
  const [nearest] = item.ancestors ?? [];
  if (field === 'label') return item.labels;
  if (field === 'component') return item.components;
  if (field === 'parent') return nearest && [nearest.key, nearest.title];
  if (field === 'epic') {
    const epic =
      item.ancestors?.find((one) => one.type !== undefined && same(one.type, 'epic')) ??
      item.ancestors?.find((one) => !one.type);
    return epic && [epic.key, epic.title];
  }
  if (field.startsWith('custom.')) {
    const entry = Object.entries(item.custom ?? {}).find(([name]) => `custom.${name}` === field);
    return entry?.[1];
  }
  return (item as unknown as Record<string, unknown>)[field];
}

// ---- texts, numbers, days

const unseen = (character: string): boolean => /\p{Cc}|\p{Cf}/u.test(character);

function key(text: string): string {
  const seen = [...text].filter((character) => !unseen(character)).join('');
  return seen.normalize('NFC').toLowerCase().split('ς').join('σ').normalize('NFC');
}

const same = (one: string, other: string): boolean => key(one) !== '' && key(one) === key(other);

function bare(text: string): string {
  const spaced = text.replace(/\s/g, ' ').replace(/\u0085/g, ' ');
  const decomposed = [...spaced]
    .filter((character) => !unseen(character))
    .join('')
    .normalize('NFD');
  const isAccent = (code: number): boolean =>
    [
      [0x300, 0x36f],
      [0x1ab0, 0x1aff],
      [0x1dc0, 0x1dff],
      [0x20d0, 0x20ff],
      [0xfe0e, 0xfe0f],
      [0xfe20, 0xfe2f],
    ].some(([from = 0, to = 0]) => code >= from && code <= to);
  return [...decomposed]
    .filter((character) => !isAccent(character.codePointAt(0) ?? 0))
    .join('')
    .toLowerCase()
    .split('ς')
    .join('σ');
}

/** The phrase's words and signs with nothing but separators between them, and no letter or digit against either end. */
function holdsPhrase(text: string, phrase: string): boolean {
  const letter = '[\\p{L}\\p{N}\\p{M}]';
  const sign = '[\\p{Sm}\\p{Sc}\\p{So}#@&%]';
  const parts = bare(phrase).match(new RegExp(`${letter}+|${sign}`, 'gu')) ?? [];
  if (parts.length === 0) return false;
  const escaped = parts.map((part) => {
    const literal = part.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
    return new RegExp(`^${letter}`, 'u').test(part) ? `(?<!${letter})${literal}(?!${letter})` : literal;
  });
  const between = `(?:(?!${letter}|${sign})[^])*`;
  return new RegExp(escaped.join(between), 'u').test(bare(text));
}

export function globMatches(pattern: string[], text: string[]): boolean {
  const [head, ...rest] = pattern;
  if (head === undefined) return text.length === 0;
  if (head !== '*')
    return text.length > 0 && (head === '?' || head === text[0]) && globMatches(rest, text.slice(1));
  return text.length === 0
    ? globMatches(rest, [])
    : globMatches(rest, text) || globMatches(pattern, text.slice(1));
}

function asNumber(value: string | number | boolean): number {
  if (typeof value === 'boolean') return Number.NaN;
  if (typeof value === 'number') return value;
  return /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i.test(value) ? Number(value) : Number.NaN;
}

function realDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
  );
}

const dayAt = (zone: string, at: Date): string => at.toLocaleDateString('sv-SE', { timeZone: zone });

function dayText(text: string, zone: string): string | null {
  if (realDay(text)) return text;
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(text) || !realDay(text.slice(0, 10))) return null;
  const colon = text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2');
  const date = new Date(/(Z|[+-]\d\d:\d\d)$/.test(colon) ? colon : `${colon}Z`);
  return Number.isNaN(date.getTime()) ? null : dayAt(zone, date);
}
