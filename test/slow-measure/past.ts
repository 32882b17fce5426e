// What an item was, by telling its history from the start.
import type { StatusCategory, WorkItem } from '../../lib/domain/work-item.ts';

type Categories = ReadonlyMap<string, StatusCategory>;

/** What the statuses mean, as the items themselves show today. */
export function categoriesOf(items: readonly WorkItem[]): Categories {
  const known = new Map<string, StatusCategory>();
  for (const { status, statusCategory } of items)
    if (status && statusCategory) known.set(status, statusCategory);
  for (const plain of ['todo', 'active', 'done', 'cancelled'] as const)
    if (!known.has(plain)) known.set(plain, plain);
  return known;
}

export const bornAt = ({ createdAt }: WorkItem): number =>
  createdAt === undefined ? -Infinity : Date.parse(createdAt);

const changesOf = ({ history = [] }: WorkItem) =>
  history.map((change) => ({ ...change, ms: Date.parse(change.at) })).sort((one, other) => one.ms - other.ms);

/** The item as it was at an instant; null = it was not there. */
export function itemAt(item: WorkItem, ms: number, categories: Categories): WorkItem | null {
  if (ms < bornAt(item)) return null;
  const changes = changesOf(item);
  const then: Record<string, unknown> = { ...item };
  for (const field of new Set(changes.map((change) => change.field))) {
    const own = changes.filter((change) => change.field === field);
    const past = own.filter((change) => change.ms <= ms);
    const value = past.length > 0 ? past.at(-1)?.to : own[0]?.from;
    if (past.length === own.length) continue;
    if (field === 'status') {
      then['status'] = value;
      then['statusCategory'] = categories.get(String(value));
    } else if (field === 'parent') {
      const at = (item.ancestors ?? []).findIndex(({ key }) => key === value);
      then['ancestors'] = at >= 0 ? item.ancestors?.slice(at) : value ? [{ key: value, title: '' }] : [];
    } else then[field === 'goal' ? 'manualGoal' : field] = value ?? undefined;
  }
  return then as unknown as WorkItem;
}

/** A time in which neither status nor assignee changed; `to` exclusive. */
export interface Phase {
  readonly from: number;
  readonly to: number;
  readonly category: StatusCategory | undefined;
  readonly assignee: string;
  /** It became this by being completed. */
  readonly completed: boolean;
}

export function phasesOf(item: WorkItem, categories: Categories): readonly Phase[] {
  const born = bornAt(item);
  const turns = changesOf(item).filter(
    ({ field, ms }) => ms > born && ['status', 'statusCategory', 'assignee'].includes(field),
  );
  const starts = [...new Set([born, ...turns.map(({ ms }) => ms)])];
  const phases: Phase[] = [];
  for (const [n, from] of starts.entries()) {
    const then = itemAt(item, from, categories);
    const category = then?.statusCategory;
    const before = phases.at(-1);
    phases.push({
      from,
      to: starts[n + 1] ?? Infinity,
      category,
      assignee: then?.assignee ?? '',
      completed: category === 'done' && before !== undefined && before.category !== 'done',
    });
  }
  return phases;
}

/** Instants at which something was recorded of an item. */
export const recordedOf = (item: WorkItem): readonly number[] =>
  [bornAt(item), ...changesOf(item).map(({ ms }) => ms), Date.parse(item.updatedAt ?? '')].filter(
    Number.isFinite,
  );
