// Where the work went, counted the slow and obvious way: day by day, person by person, from the start of each history. Shares no
// code with what it is held against.
import type { WorkItem } from '../../lib/domain/work-item.ts';
import { dayOf, nextDay, startOf, workdays, type Rhythm } from './calendar.ts';
import { categoriesOf, phasesOf, recordedOf, type Phase } from './past.ts';

const MONDAY_TO_FRIDAY: Rhythm = { timeZone: 'UTC', workdays: [1, 2, 3, 4, 5], holidays: [] };

/** After so many working days without a record an item takes no share. */
const SILENT = 5;

interface Life {
  readonly item: WorkItem;
  readonly phases: readonly Phase[];
  readonly recorded: readonly number[];
}

/** Has nothing been recorded for more than five working days, at the end of a day? */
function isSilent(rhythm: Rhythm, { recorded }: Life, day: string, end: number): boolean {
  const past = recorded.filter((ms) => ms < end);
  if (past.length === 0) return true;
  const last = dayOf(rhythm, Math.max(...past));
  return last < day && workdays(rhythm, nextDay(last), day).length > SILENT;
}

/** Who had the item on a day: whoever it was assigned to while it was active, or when it was completed. '' = nobody. */
function hadBy(rhythm: Rhythm, life: Life, day: string, start: number, end: number): ReadonlySet<string> {
  const people = new Set<string>();
  for (const { from, to, category, assignee, completed } of life.phases) {
    if (from >= end || to <= start) continue;
    const done = completed && from >= start;
    if (done || (category === 'active' && !isSilent(rhythm, life, day, end))) people.add(assignee);
  }
  if (people.size > 1) people.delete('');
  return people;
}

/** Days of people by item key, and item-days on which work was active with nobody assigned. */
export function slowDays(
  items: readonly WorkItem[],
  from: string,
  to: string,
  rhythm = MONDAY_TO_FRIDAY,
): { readonly days: Map<string, number>; readonly unassigned: number } {
  const categories = categoriesOf(items);
  const lives = items.map((item): Life => ({
    item,
    phases: phasesOf(item, categories),
    recorded: recordedOf(item),
  }));
  const days = new Map<string, number>();
  let unassigned = 0;
  for (const day of workdays(rhythm, from, to)) {
    const [start, end] = [startOf(rhythm, day), startOf(rhythm, nextDay(day))];
    const having = new Map<string, WorkItem[]>();
    for (const life of lives)
      for (const person of hadBy(rhythm, life, day, start, end)) {
        if (person === '') unassigned += 1;
        else having.set(person, [...(having.get(person) ?? []), life.item]);
      }
    for (const list of having.values()) {
      const parentOf = (item: WorkItem): string => item.ancestors?.[0]?.key ?? item.key;
      const parents = new Set(list.map(parentOf));
      for (const item of list) {
        const siblings = list.filter((one) => parentOf(one) === parentOf(item));
        days.set(item.key, (days.get(item.key) ?? 0) + 1 / parents.size / siblings.length);
      }
    }
  }
  return { days, unassigned };
}
