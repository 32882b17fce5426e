// A company's work over cycles, with what is to be found in it planted and told. The same request gives the same world.
import { cycleOn, dayAfter, worked, type CycleSpan } from '../../../lib/domain/cycle.ts';
import { todayIn } from '../../../lib/domain/today.ts';
import type { Bucket } from '../../../lib/domain/verdict.ts';
import { plantDecisions, plantGhosts, plantOrphans, plantStale, plantUnassigned } from './beside.ts';
import { plantDeals } from './deals.ts';
import { DAY, deskOf, hour, type Desk } from './desk.ts';
import { ON_TARGET } from './mixes.ts';
import { writeOpen, writePiece } from './pieces.ts';
import { historiesStrategy } from './strategy.ts';
import { TEAMS } from './teams.ts';
import type { Histories, HistoriesRequest, Mix, PlantedTruth } from './truth.ts';

export { historiesStrategy };

/** Pieces of work that one person finishes in a cycle, sub-tasks and what is planted beside them included. */
const PIECES = 5.9;

export function histories(request: HistoriesRequest): Histories {
  const { seed, items, cycles: count, now, mixOf = () => ON_TARGET, outside = 0.2 } = request;
  const cycles = cyclesUntil(now, count);
  const opened = hour(cycles[0]?.from ?? '', 8) - 30 * DAY;
  const desk = deskOf(seed, now, opened);
  const people = Math.max(3, Math.round(items / (count * PIECES)));
  const splits: PlantedTruth['splits'][number][] = [];
  const stale: PlantedTruth['stale'][number][] = [];
  const mixes = cycles.map((_, cycle) => mixOf(cycle));
  const segments = evenly({ outside, inside: 1 - outside });
  for (const [cycle, span] of cycles.entries()) {
    const days = workdaysOf(span);
    const mix = mixes[cycle] ?? ON_TARGET;
    const planned = plantStale(desk, days[0] ?? span.from, people >= 20 ? Math.floor(people / 20) : 0);
    stale.push(...planned);
    plantUnassigned(desk, days);
    const next = request.draw === 'drawn' ? drawn(desk, mix) : evenly(mix);
    for (let person = 0; person < people; person += 1) {
      const team = TEAMS[person % TEAMS.length] ?? TEAMS[0];
      for (let at = 0; at < days.length;) {
        const length = Math.min(days.length - at, 1 + desk.chance.below(3));
        const bucket = next(length);
        const isOutside = segments(length) === 'outside';
        const split = writePiece(
          {
            team,
            person: `person-${person}`,
            bucket,
            days: days.slice(at, at + length),
            sprint: `${team.name} ${span.number}`,
            starts: span.from,
            segment: isOutside
              ? desk.chance.pick(['SMB', 'Start-up', 'Public sector'])
              : desk.chance.pick(['Enterprise', 'Enterprise', 'Health']),
          },
          desk,
        );
        if (split) splits.push(split);
        at += length;
      }
    }
  }
  const [last] = cycles.slice(-1);
  if (last) plantNext(desk, last, people, mixes.at(-1) ?? ON_TARGET);
  const decisions = plantDecisions(desk, cycles, now);
  const ghosts = plantGhosts(desk, now);
  const orphans = plantOrphans(desk, now, 12);
  const there = new Set(desk.items.map(({ key }) => key));
  return {
    items: desk.items,
    deals: plantDeals(seed, request.deals ?? 0, now),
    truth: {
      cycles,
      mixes,
      splits: splits.filter(({ children }) => children.every((key) => there.has(key))),
      stale: stale.filter(({ key }) => there.has(key)),
      decisions,
      ghosts,
      orphans,
      outside,
    },
  };
}

/** What is planned for the cycle after the last one: one item for each person, as the last mix has it. */
function plantNext(desk: Desk, { to, number }: CycleSpan, people: number, mix: Mix): void {
  const next = evenly(mix);
  for (let person = 0; person < people; person += 1) {
    const team = TEAMS[person % TEAMS.length] ?? TEAMS[0];
    const bucket = next(2);
    writeOpen(team, bucket, `${team.name} ${number + 1}`, hour(to, 8) - (4 + (person % 9)) * DAY, desk);
  }
}

function cyclesUntil(now: number, count: number): readonly CycleSpan[] {
  const spans: CycleSpan[] = [];
  const today = todayIn(historiesStrategy.timeZone, now);
  let span = today === null ? null : cycleOn(historiesStrategy.cycle, today);
  while (span && spans.length < count) {
    spans.unshift(span);
    span = cycleOn(historiesStrategy.cycle, dayAfter(span.from, -1));
  }
  return spans;
}

const workdaysOf = ({ from, to }: CycleSpan): readonly string[] =>
  worked(historiesStrategy.cycle, from, to).flatMap((isWorked, n) => (isWorked ? [dayAfter(from, n)] : []));

/** Gives each stretch of days to whatever has had the least of what it is to have. */
function evenly<Name extends string>(mix: Partial<Readonly<Record<Name, number>>>): (days: number) => Name {
  const names = Object.keys(mix) as [Name, ...Name[]];
  const given = new Map<Name, number>();
  let total = 0;
  return (days) => {
    total += days;
    const owed = (name: Name): number => (mix[name] ?? 0) * total - (given.get(name) ?? 0);
    const most = names.reduce((one, other) => (owed(other) > owed(one) ? other : one));
    given.set(most, (given.get(most) ?? 0) + days);
    return most;
  };
}

function drawn({ chance }: Desk, mix: Mix): () => Bucket {
  return () => {
    let left = chance.next();
    for (const [bucket, share = 0] of Object.entries(mix)) if ((left -= share) < 0) return bucket as Bucket;
    return 'untagged';
  };
}
