import { DAY, goalLabel, hour, type Desk } from './desk.ts';
import { TEAMS } from './teams.ts';
import type { PlantedTruth } from './truth.ts';

const iso = (ms: number): string => new Date(ms).toISOString();

/** Begun on a day and never touched again, by somebody who does nothing else. */
export function plantStale(desk: Desk, day: string, count: number): PlantedTruth['stale'] {
  return Array.from({ length: count }, (_, n) => {
    const team = TEAMS[n % TEAMS.length] ?? TEAMS[0];
    const at = hour(day, 9);
    const key = desk.write(team, 'goal:self-serve', at - DAY, [
      [at, 'assignee', `idle-${day}-${n}`],
      [at + 1_000, 'status', 'In Progress'],
    ], { labels: goalLabel('goal:self-serve'), estimate: 5 }); // prettier-ignore
    return { key, touched: iso(at + 1_000) };
  });
}

/** Questions that work waited on: decided after a day to twelve, given up, or still open. */
export function plantDecisions(
  desk: Desk,
  cycles: readonly { readonly from: string }[],
  now: number,
): PlantedTruth['decisions'] {
  return cycles.flatMap(({ from }, cycle) =>
    [2, 4, 12, 40].flatMap((waits, n): PlantedTruth['decisions'] => {
      const since = hour(from, 9) + n * DAY;
      const until = since + waits * DAY;
      if (since > now) return [];
      const givenUp = n === 1 && cycle % 4 === 3;
      const team = TEAMS[(cycle + n) % TEAMS.length] ?? TEAMS[0];
      const key = desk.write(team, 'goal:enterprise-access', since - DAY, [
        [since, 'status', 'Needs decision'],
        [until, 'status', givenUp ? 'Cancelled' : 'To Do'],
      ], { type: 'Task', labels: goalLabel('goal:enterprise-access') }); // prettier-ignore
      const open = until > now;
      const end = open ? 'waits' : givenUp ? 'given_up' : 'decided';
      return [{ key, since: iso(since), until: open ? null : iso(until), end }];
    }),
  );
}

/** Open work of a goal that has ended; a goal at which nothing moved for long; one that nothing is open for. */
export function plantGhosts(desk: Desk, now: number): PlantedTruth['ghosts'] {
  const open = (bucket: 'goal:legacy-mobile' | 'goal:take-data-along', count: number): readonly string[] =>
    Array.from({ length: count }, (_, n) =>
      desk.write(TEAMS[n % 2] ?? TEAMS[0], bucket, now - (60 + n) * DAY, [], { labels: goalLabel(bucket) }),
    );
  return [
    { goal: 'legacy-mobile', why: 'ended', keys: open('goal:legacy-mobile', 3) },
    { goal: 'partner-program', why: 'idle', keys: [] },
    { goal: 'take-data-along', why: 'silent', keys: open('goal:take-data-along', 2) },
  ];
}

/** Open and of no goal, ever older. */
export const plantOrphans = (desk: Desk, now: number, count: number): readonly string[] =>
  Array.from({ length: count }, (_, n) =>
    desk.write(TEAMS[n % TEAMS.length] ?? TEAMS[0], 'untagged', now - (3 + n * 9) * DAY, [], {
      type: 'Task',
    }),
  );

/** Under way with nobody assigned for two days, then put back: seen, and of no known weight. */
export function plantUnassigned(desk: Desk, days: readonly string[]): void {
  const [first = '', , third = first] = days;
  for (const team of TEAMS.slice(0, 2))
    desk.write(team, 'untagged', hour(first, 7), [
      [hour(first, 9), 'status', 'In Progress'],
      [hour(third, 7), 'status', 'To Do'],
      [hour(third, 8), 'status', 'Cancelled'],
    ], { type: 'Task' }); // prettier-ignore
}
