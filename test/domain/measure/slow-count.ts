// Where the work went, counted the slow and obvious way: day by day, person by person, from the start of each history. Shares no
// code with what it is held against.
import type { WorkItem } from '../../../lib/domain/work-item.ts';

const HOUR = 3_600_000;

/** Working days (Monday to Friday, UTC, no holidays) from one to another, both included. */
function workdays(from: string, to: string): readonly string[] {
  const days: string[] = [];
  for (let ms = Date.parse(from); ms <= Date.parse(to); ms += 24 * HOUR) {
    const day = new Date(ms);
    if (day.getUTCDay() % 6 !== 0) days.push(day.toISOString().slice(0, 10));
  }
  return days;
}

interface State {
  readonly status: unknown;
  readonly assignee: unknown;
}

/** What the item was after everything that happened up to an instant; null = it was not there. */
function stateAt(item: WorkItem, ms: number): State | null {
  if (ms < Date.parse(item.createdAt ?? '')) return null;
  const state: Record<string, unknown> = {};
  for (const field of ['status', 'assignee']) {
    const changes = (item.history ?? []).filter((change) => change.field === field);
    const past = changes.filter(({ at }) => Date.parse(at) <= ms);
    const [first] = changes;
    const present = field === 'status' ? item.statusCategory : item.assignee;
    state[field] = past.length > 0 ? past.at(-1)?.to : first ? first.from : present;
  }
  return state as unknown as State;
}

/** Who had the item on a day: whoever it was assigned to in a moment of it at which it was active, or at which it was completed. */
function hadBy(item: WorkItem, day: string): ReadonlySet<string> {
  const [start, end] = [Date.parse(`${day}T00:00:00Z`), Date.parse(`${day}T00:00:00Z`) + 24 * HOUR];
  const turns = (item.history ?? []).map(({ at }) => Date.parse(at)).filter((ms) => ms >= start && ms < end);
  const moments = [...new Set([start, Date.parse(item.createdAt ?? ''), ...turns])]
    .filter((ms) => ms >= start && ms < end)
    .sort((a, b) => a - b);
  const recorded = [
    Date.parse(item.createdAt ?? ''),
    ...(item.history ?? []).map(({ at }) => Date.parse(at)),
  ].filter((ms) => ms < end);
  if (recorded.length === 0) return new Set();
  const last = new Date(Math.max(...recorded)).toISOString().slice(0, 10);
  const silent = workdays(last, day).filter((one) => one > last).length > 5;
  const people = new Set<string>();
  for (const ms of moments) {
    const [now, before] = [stateAt(item, ms), stateAt(item, ms - 1)];
    if (!now) continue;
    const completed = now.status === 'done' && before !== null && before.status !== 'done';
    if ((now.status === 'active' && !silent) || completed) people.add(String(now.assignee ?? ''));
  }
  if (people.size > 1) people.delete('');
  return people;
}

/** Days of people by key, and item-days on which work was active with nobody assigned. */
export function slowDays(
  items: readonly WorkItem[],
  from: string,
  to: string,
): { readonly days: Map<string, number>; readonly unassigned: number } {
  const days = new Map<string, number>();
  let unassigned = 0;
  for (const day of workdays(from, to)) {
    const having = new Map<string, WorkItem[]>();
    for (const item of items)
      for (const person of hadBy(item, day))
        if (person === '') unassigned += 1;
        else having.set(person, [...(having.get(person) ?? []), item]);
    for (const list of having.values()) {
      const parents = new Set(list.map((item) => item.ancestors?.[0]?.key ?? item.key));
      for (const item of list) {
        const siblings = list.filter(
          (one) => (one.ancestors?.[0]?.key ?? one.key) === (item.ancestors?.[0]?.key ?? item.key),
        );
        days.set(item.key, (days.get(item.key) ?? 0) + 1 / parents.size / siblings.length);
      }
    }
  }
  return { days, unassigned };
}
