import { conditionIndex, type ConditionIndex } from './condition-index.ts';
import { dayIn, dayNumber, type DayNumber } from './day.ts';
import { customValue } from './field-values.ts';
import { fold } from './folded-text.ts';
import { knownGoals, type KnownGoal } from './known-goal.ts';
import { compileCondition, type ItemTest } from './match.ts';
import { FieldTable } from './prepared-item.ts';
import * as say from './reason-words.ts';
import type { Category, Exception, Guardrail, Rule, Strategy } from './strategy.ts';
import { tagIndex, type TagIndex } from './tag-index.ts';
import type { Reason } from './verdict.ts';
import type { ItemId } from './work-item.ts';

export interface CompiledRule {
  readonly rule: Rule;
  readonly test: ItemTest;
  /** undefined: the strategy has no such goal or category. */
  readonly target: KnownGoal | Category | undefined;
  readonly reason: Reason;
}

export interface CompiledGuardrail {
  readonly guardrail: Guardrail;
  readonly test: ItemTest;
  readonly reason: Reason;
}

export interface CompiledException {
  readonly exception: Exception;
  /** Inclusive; NaN = never live. */
  readonly until: DayNumber;
}

/** A strategy prepared for resolving many items. Holds no item and no clock; compile again after every change. */
export interface CompiledStrategy {
  readonly strategy: Strategy;
  readonly fields: FieldTable;
  readonly labels: number;
  /** Slot of the custom field that carries tags, if the strategy names one. */
  readonly tagField: number | undefined;
  readonly tags: TagIndex;
  /** By folded id. */
  readonly categories: ReadonlyMap<string, Category>;
  readonly rules: readonly CompiledRule[];
  readonly guardrails: readonly CompiledGuardrail[];
  /** Over the conditions of the rules and, after them, of the guardrails. */
  readonly index: ConditionIndex;
  readonly exceptions: ReadonlyMap<ItemId, readonly CompiledException[]>;
  readonly noTag: Reason;
  readonly noRule: Reason;
  readonly noGuardrail: Reason;
  /** The calendar day of an instant in the strategy's zone. */
  today(at: Date): DayNumber;
}

/** Prepares a strategy. Total: what does not hold together (see `checkStrategy`) is passed over, never thrown. */
export function compileStrategy(strategy: Strategy): CompiledStrategy {
  const { timeZone, tagging } = strategy;
  const fields = new FieldTable();
  const goals = knownGoals(strategy.goals);
  const { field } = tagging;
  return {
    strategy,
    fields,
    labels: fields.slot('label', (item) => item.labels),
    tagField:
      field === undefined ? undefined : fields.slot(`custom.${field}`, (item) => customValue(item, field)),
    tags: tagIndex(goals, tagging),
    categories: first(strategy.categories, ({ id }) => fold(id)),
    rules: compileRules(strategy, goals, fields),
    guardrails: strategy.guardrails.map((guardrail) => ({
      guardrail,
      test: compileCondition(guardrail.when, fields, timeZone),
      reason: say.guardrailMatched(guardrail),
    })),
    // Last of the three: by now every condition has told the table which words it listens for.
    index: conditionIndex(
      [...strategy.rules, ...strategy.guardrails].map(({ when }) => when),
      fields,
    ),
    exceptions: exceptionsByItem(strategy),
    noTag: say.noTag(field),
    noRule: say.noRule(strategy.rules.length),
    noGuardrail: say.noGuardrail(strategy.guardrails.length),
    today: rememberingDay(timeZone),
  };
}

function compileRules(
  { rules, categories, timeZone }: Strategy,
  goals: readonly KnownGoal[],
  fields: FieldTable,
): readonly CompiledRule[] {
  const goalById = first(goals, ({ goal }) => goal.id);
  const categoryById = first(categories, ({ id }) => id);
  return rules.map((rule) => {
    const target = 'goal' in rule.then ? goalById.get(rule.then.goal) : categoryById.get(rule.then.category);
    const reason = target ? say.ruleMatched(rule, target) : say.ruleWithoutTarget(rule);
    return { rule, test: compileCondition(rule.when, fields, timeZone), target, reason };
  });
}

function exceptionsByItem({ exceptions }: Strategy): ReadonlyMap<ItemId, readonly CompiledException[]> {
  const byItem = new Map<ItemId, CompiledException[]>();
  for (const exception of exceptions) {
    const compiled = { exception, until: dayNumber(exception.until) };
    const granted = byItem.get(exception.item);
    if (granted) granted.push(compiled);
    else byItem.set(exception.item, [compiled]);
  }
  return byItem;
}

/** By key; of several with one key the first listed. */
function first<T>(list: readonly T[], key: (entry: T) => string): ReadonlyMap<string, T> {
  const map = new Map<string, T>();
  for (const entry of list) if (!map.has(key(entry))) map.set(key(entry), entry);
  return map;
}

/** Thousands of items are resolved for one instant: its day is worked out once. */
function rememberingDay(timeZone: string): (at: Date) => DayNumber {
  let ms = Number.NaN;
  let day: DayNumber = Number.NaN;
  return (at) => {
    if (at.getTime() !== ms) {
      ms = at.getTime();
      day = dayIn(timeZone, ms);
    }
    return day;
  };
}
