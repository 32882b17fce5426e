import { instantMs } from '../day.ts';
import type { Ancestor, FieldChange, StatusCategory, WorkItem } from '../work-item.ts';

/** A change with its instant read once, in milliseconds since 1970. */
export interface DatedChange extends FieldChange {
  readonly ms: number;
}

/** The recorded changes of an item, oldest first; those without a readable instant are left out. */
export function changesOf({ history = [] }: WorkItem): readonly DatedChange[] {
  const dated = history.map((change) => ({ ...change, ms: instantMs(change.at) }));
  return dated.filter(({ ms }) => !Number.isNaN(ms)).sort((one, other) => one.ms - other.ms);
}

/** When the item came to be, in milliseconds since 1970; -Infinity where nobody says. */
export function bornAt({ createdAt }: WorkItem): number {
  const ms = createdAt === undefined ? Number.NaN : instantMs(createdAt);
  return Number.isNaN(ms) ? -Infinity : ms;
}

const CATEGORIES: readonly string[] = ['todo', 'active', 'done', 'cancelled'] satisfies StatusCategory[];

export const isCategory = (value: unknown): value is StatusCategory =>
  typeof value === 'string' && CATEGORIES.includes(value);

/** What category a status means; null = nobody knows. */
export type CategoryOf = (item: WorkItem, status: unknown) => StatusCategory | null;

/**
 * Learns from the items themselves what their statuses mean: a tool names the category of the present status only. A status that
 * is written as a category is that category.
 */
export function categoriesIn(items: readonly WorkItem[]): CategoryOf {
  const known = new Map<string, StatusCategory>();
  const name = ({ site, tenant }: WorkItem, status: string): string =>
    `${site}/${tenant}/${status.toLowerCase()}`;
  for (const item of items)
    if (item.status !== undefined && item.statusCategory)
      known.set(name(item, item.status), item.statusCategory);
  return (item, status) =>
    typeof status !== 'string'
      ? null
      : (known.get(name(item, status)) ??
        (isCategory(status.toLowerCase()) ? (status.toLowerCase() as StatusCategory) : null));
}

/** An item, its changes oldest first, and when it came to be. */
export interface Dated {
  readonly item: WorkItem;
  readonly changes: readonly DatedChange[];
  /** Milliseconds since 1970; -Infinity where nobody says. */
  readonly born: number;
}

/**
 * The item as it was at an instant: every later change is taken back. Null = it was not there yet. What has no recorded change
 * was as it is.
 */
export function asOf({ item, changes, born }: Dated, ms: number, categoryOf: CategoryOf): WorkItem | null {
  if (born > ms) return null;
  let then: WorkItem = item;
  for (let index = changes.length - 1; index >= 0; index -= 1) {
    const change = changes[index] as DatedChange;
    if (change.ms <= ms) break;
    then = { ...then, ...before(then, change, categoryOf) };
  }
  return then;
}

/** Fields of one text, and how changes of them are named. */
const TEXTS: Readonly<Record<string, keyof WorkItem>> = {
  type: 'type',
  team: 'team',
  sprint: 'sprint',
  cycle: 'sprint',
  stage: 'stage',
  segment: 'segment',
  assignee: 'assignee',
  goal: 'manualGoal',
  title: 'title',
  summary: 'title',
  project: 'project',
  priority: 'priority',
};
const NUMBERS: readonly string[] = [
  'estimate',
  'amount',
  'probability',
  'discountPercent',
] satisfies (keyof WorkItem)[];

/** What one change taken back leaves; an emptied field is `undefined`, as one that is absent. */
function before(item: WorkItem, { field, from }: DatedChange, categoryOf: CategoryOf): Partial<WorkItem> {
  const text = typeof from === 'string' && from !== '' ? from : undefined;
  const named = TEXTS[field];
  if (named) return { [named]: named === 'title' ? (text ?? item.title) : text };
  if (NUMBERS.includes(field)) return { [field]: numberIn(from) };
  if (field === 'labels' || field === 'components') return { [field]: listIn(from) };
  if (field === 'parent') return { ancestors: ancestorsFrom(item, text) };
  if (field === 'status')
    return { status: text, statusCategory: categoryOf(item, from) ?? undefined } as Partial<WorkItem>;
  if (field === 'statusCategory')
    return { statusCategory: isCategory(from) ? from : undefined } as Partial<WorkItem>;
  return {};
}

/** A number as such, or as a tool writes it in its history. */
export function numberIn(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

/** A list as such, or as Jira's changelog writes it: words with spaces between. */
export function listIn(value: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : String(value ?? '').split(/[\s,]+/);
  return list.filter((each): each is string => typeof each === 'string' && each !== '');
}

/** Under another parent, the path from there on is not known, unless the parent is on today's path. */
function ancestorsFrom({ ancestors = [] }: WorkItem, key: string | undefined): readonly Ancestor[] {
  if (key === undefined) return [];
  const at = ancestors.findIndex((ancestor) => ancestor.key === key);
  return at >= 0 ? ancestors.slice(at) : [{ key, title: '' }];
}
