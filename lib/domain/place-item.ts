import type { CompiledStrategy } from './compile-strategy.ts';
import type { PreparedItem } from './prepared-item.ts';
import { fold } from './folded-text.ts';
import type { KnownGoal } from './known-goal.ts';
import * as say from './reason-words.ts';
import type { Category } from './strategy.ts';
import { TagFinds, type Tag } from './tag-index.ts';
import type { Provenance, Reason } from './verdict.ts';
import type { Ancestor } from './work-item.ts';

/** Where an item belongs before goals' states and guardrails are looked at. `null` = nothing says so: untagged. */
export interface Place {
  readonly target: KnownGoal | Category | null;
  readonly provenance: Provenance | null;
  /** Further tagged goals, most specific first. */
  readonly others: readonly KnownGoal[];
}

const NOWHERE: Place = { target: null, provenance: null, others: [] };

/** Tags on the item itself, then on the nearest ancestor that has a known one, then rules in order. Adds what it
 * looked at. `possible` is the index's answer for the item. */
export function placeItem(
  compiled: CompiledStrategy,
  prepared: PreparedItem,
  possible: readonly number[],
  reasons: Reason[],
): Place {
  return (
    ownTags(compiled, prepared, reasons) ??
    ancestorTags(compiled, prepared, reasons) ??
    firstRule(compiled, prepared, possible, reasons) ??
    NOWHERE
  );
}

function ownTags(compiled: CompiledStrategy, prepared: PreparedItem, reasons: Reason[]): Place | null {
  const chosen = manualTag(compiled, prepared, reasons);
  const { tags: index, labels, tagField } = compiled;
  const finds = new TagFinds();
  for (const label of prepared.view(labels).values ?? []) finds.add(index.label(String(label)));
  if (tagField !== undefined)
    for (const value of prepared.view(tagField).values ?? []) finds.add(index.fieldValue(String(value)));
  for (const { text, as } of finds.unknown) reasons.push(say.unknownTag(text, as));
  const tags = finds.ranked();
  if (!chosen) {
    if (tags.length === 0) reasons.push(compiled.noTag);
    return fromTags(tags, 'explicit', reasons);
  }
  const others = tags.filter(({ known }) => known !== chosen);
  for (const tag of others) reasons.push(say.tagged(tag, 'also'));
  return { target: chosen, provenance: 'manual', others: others.map(({ known }) => known) };
}

/** What a person chose in Throughline: a goal before a category, should an item ever hold both. */
function manualTag(
  { tags, categories }: CompiledStrategy,
  { item }: PreparedItem,
  reasons: Reason[],
): KnownGoal | Category | null {
  const goal = item.manualGoal === undefined ? undefined : tags.byId(item.manualGoal);
  const category = item.manualCategory === undefined ? undefined : categories.get(fold(item.manualCategory));
  if (goal) reasons.push(say.manualGoal(goal));
  else if (item.manualGoal !== undefined) reasons.push(say.manualUnknown('goal', item.manualGoal));
  if (category) reasons.push(say.manualCategory(category, goal ? 'also' : 'decided'));
  else if (item.manualCategory !== undefined)
    reasons.push(say.manualUnknown('category', item.manualCategory));
  return goal ?? category ?? null;
}

function ancestorTags(
  { tags: index }: CompiledStrategy,
  { item }: PreparedItem,
  reasons: Reason[],
): Place | null {
  const ancestors = item.ancestors ?? [];
  for (const ancestor of ancestors) {
    const finds = new TagFinds();
    for (const label of ancestor.labels ?? []) finds.add(index.label(label));
    finds.add(index.key(ancestor.key));
    finds.add(index.title(ancestor.title));
    for (const { text, as } of finds.unknown) reasons.push(say.unknownTag(text, as, ancestor));
    const place = fromTags(finds.ranked(), 'inherited', reasons, ancestor);
    if (place) return place;
  }
  reasons.push(say.noAncestorTag(ancestors.length));
  return null;
}

function fromTags(
  [primary, ...rest]: readonly Tag[],
  provenance: Provenance,
  reasons: Reason[],
  ancestor?: Ancestor,
): Place | null {
  if (!primary) return null;
  reasons.push(say.tagged(primary, 'decided', ancestor));
  for (const tag of rest) reasons.push(say.tagged(tag, 'also', ancestor));
  return { target: primary.known, provenance, others: rest.map(({ known }) => known) };
}

function firstRule(
  { rules, noRule }: CompiledStrategy,
  prepared: PreparedItem,
  possible: readonly number[],
  reasons: Reason[],
): Place | null {
  for (const place of possible) {
    const rule = rules[place];
    // After the rules' places come the guardrails'.
    if (!rule) break;
    if (!rule.test(prepared)) continue;
    reasons.push(rule.reason);
    if (rule.target) return { target: rule.target, provenance: 'rule', others: [] };
  }
  reasons.push(noRule);
  return null;
}
