import type { Calendar } from './calendar.ts';
import type { Traced } from './traced.ts';
import type { Window } from './window.ts';

/** Working days after its last recorded change on which an active item still takes a share of somebody's day. */
export const SILENT_DAYS = 5;

export interface PersonDays {
  /** Working days of people that went to each item. */
  readonly weights: ReadonlyMap<Traced, number>;
  /** Working days on which items were active and nobody's at all: seen, and of no known weight. */
  readonly unassigned: number;
}

/**
 * Splits every working day of every person over what the person had in an active status or completed on it: equally over the
 * distinct parents, then equally inside each parent, so that splitting a ticket moves nothing (METRICS.md §2). People appear in
 * these sums only and leave nothing behind.
 */
export function personDays(items: readonly Traced[], calendar: Calendar, window: Window): PersonDays {
  const people = new Map<string, Traced[][]>();
  let unassigned = 0;
  const had = (person: string, day: number, item: Traced): void => {
    let days = people.get(person);
    if (!days) people.set(person, (days = []));
    const list = (days[day - window.first] ??= []);
    if (list.at(-1) !== item) list.push(item);
  };
  for (const item of items) {
    if (item.moves.from >= window.to || item.moves.to <= window.from) continue;
    const [nobodys, somebodys] = [new Set<number>(), new Set<number>()];
    for (const [day, person] of activeDays(item, calendar, window)) {
      if (person !== null) had(person, day, item);
      (person === null ? nobodys : somebodys).add(day);
    }
    for (const day of nobodys) if (!somebodys.has(day)) unassigned += 1;
  }
  const weights = new Map<Traced, number>();
  for (const days of people.values()) for (const list of days) if (list) split(list, weights);
  return { weights, unassigned };
}

/** The working days on which an item was somebody's (null: nobody's), each pair once. */
function* activeDays(
  { spells, recorded }: Traced,
  calendar: Calendar,
  window: Window,
): Iterable<readonly [day: number, person: string | null]> {
  let before: string | null | undefined;
  let beforeDay = -1;
  for (const [index, { from, to, category, assignee }] of spells.entries()) {
    const isActive = category === 'active';
    const isCompletion = category === 'done' && index > 0 && spells[index - 1]?.category !== 'done';
    if ((!isActive && !isCompletion) || to <= window.from || from >= window.to) continue;
    const first = Math.max(window.first, calendar.indexAt(from));
    const end = isCompletion ? first : to === Infinity ? window.last : calendar.indexAt(to - 1);
    if (isCompletion && from < window.from) continue;
    for (let day = first; day <= Math.min(end, window.last); day += 1) {
      if (!calendar.isWorkday(day) || (day === beforeDay && assignee === before)) continue;
      if (isActive && isSilent(recorded, calendar, day)) continue;
      yield [day, assignee];
      [beforeDay, before] = [day, assignee];
    }
  }
}

/** Has nothing been recorded of it for longer than counts as work? */
function isSilent(recorded: readonly number[], calendar: Calendar, day: number): boolean {
  const end = calendar.startOf(day + 1);
  let last = -1;
  for (const ms of recorded) {
    if (ms >= end) break;
    last = calendar.indexAt(ms);
  }
  return last < 0 || calendar.workdaysTo(day) - calendar.workdaysTo(last) > SILENT_DAYS;
}

/** One day of one person. */
function split(list: readonly Traced[], weights: Map<Traced, number>): void {
  const parents = new Map<string, Traced[]>();
  for (const item of list) {
    const siblings = parents.get(item.parent);
    if (siblings) siblings.push(item);
    else parents.set(item.parent, [item]);
  }
  for (const siblings of parents.values())
    for (const item of siblings)
      weights.set(item, (weights.get(item) ?? 0) + 1 / parents.size / siblings.length);
}
