import { dayAfter } from '../cycle.ts';
import { dayIn } from '../day.ts';
import { compileStrategy } from '../resolve.ts';
import type { Day, Strategy } from '../strategy.ts';
import { targetSegments } from '../target-segments.ts';
import type { WorkItem } from '../work-item.ts';
import { verdictsAt } from './buckets.ts';
import { makeCalendar } from './calendar.ts';
import { cellsOf, planInstant } from './cells.ts';
import { consistencyOf, type Consistency } from './consistency.ts';
import { focusOf, inversionsOf, type Focus, type Inversion } from './contrasts.ts';
import { measureDeals, type DealsMeasure } from './deals.ts';
import { decisionVelocity, decisionWaits, type DecisionVelocity } from './decisions.ts';
import { followBuckets, signalsOf, type BucketDrift, type CycleMeasure } from './follow-buckets.ts';
import { followedCycles, LEAST_CYCLES } from './followed-cycles.ts';
import { ghostGoals, orphansOf, type GhostGoal, type Orphan } from './gaps.ts';
import { learningVelocity, type LearningVelocity, type Response } from './learning.ts';
import { measureWindow, type WindowMeasure } from './measure-window.ts';
import { openAt } from './open-items.ts';
import { committedOf, planTypology, type Committed, type PlanTypology } from './plan.ts';
import { sharesOf, type Shares } from './shares.ts';
import { aimsOf } from './targets.ts';
import { trace, type Traces } from './traced.ts';
import { windowOf, type Window } from './window.ts';

export interface MeasureRequest {
  readonly strategy: Strategy;
  readonly items: readonly WorkItem[];
  /** Both included, in the strategy's time zone. */
  readonly from: Day;
  readonly to: Day;
  /** Milliseconds since 1970: nothing after it is known. */
  readonly now: number;
  /** The plan as it was kept at the start of the window; without it, it is read back from the histories. */
  readonly plan?: readonly Committed[];
  /** The fewest cycles that the drift is followed over, those of the window included. */
  readonly follow?: number;
  /** What was done about buckets, and when. */
  readonly responses?: readonly Response[];
}

/** Every number of METRICS.md §1–§8 for one window. Items are named by their ids, people not at all. */
export interface Measurement extends DealsMeasure {
  /** Null: nothing moved in the window. */
  readonly work: WindowMeasure | null;
  /** The cycles that the drift is followed over, oldest first: those of the window, and at least six. */
  readonly cycles: readonly CycleMeasure[];
  readonly drift: readonly BucketDrift[];
  readonly inversions: readonly Inversion[];
  readonly focus: Focus | null;
  readonly plan: PlanTypology;
  /** The plan that `plan` compares with. */
  readonly committed: readonly Committed[];
  readonly decisions: DecisionVelocity;
  readonly learning: LearningVelocity;
  readonly consistency: Consistency;
  readonly ghosts: readonly GhostGoal[];
  readonly orphans: readonly Orphan[];
}

const DAY_MS = 86_400_000;
/** Days before the first cycle that histories are looked at: at least as long as an item may be silent, at most three years. */
const RUN_UP_DAYS = { least: 30, most: 1_096 };

/** Measures a window of at least one day. Pure: the same request gives the same numbers. */
export function measure({
  strategy,
  items,
  from,
  to,
  now,
  plan,
  follow = LEAST_CYCLES,
  responses = [],
}: MeasureRequest): Measurement {
  const cycles = followedCycles(strategy.cycle, from, to, follow);
  const [first = from] = [from, ...cycles.map((cycle) => cycle.from)].sort();
  const last = [to, ...cycles.map((cycle) => cycle.to)].sort().at(-1) ?? to;
  const compiled = compileStrategy(strategy);
  const aims = aimsOf(strategy);
  const traces = trace(items.filter(({ kind }) => kind === 'ticket'));
  const calendar = makeCalendar(
    strategy.timeZone,
    strategy.cycle,
    dayAfter(first, -runUp(traces, Date.parse(first))),
    last,
  );
  const verdictAt = verdictsAt(compiled, traces.categoryOf);
  const days = { from, to };
  const window = windowOf(calendar, from, to);
  const at = Math.min(window.to - 1, now);

  const measured = (span: Window): WindowMeasure | null =>
    measureWindow(traces, verdictAt, calendar, span, now, aims);
  const work = measured(window);
  const followed = cycles.map((cycle): CycleMeasure => ({
    cycle,
    work: measured(windowOf(calendar, cycle.from, cycle.to)),
  }));
  const open = openAt(traces, verdictAt, at);
  const drift = followBuckets(
    aims ?? [],
    followed,
    plannedShares(committedOf(open, days, strategy.timeZone)),
  );
  const ended = cycles.filter((cycle) => windowOf(calendar, cycle.from, cycle.to).to <= now);
  const start = planInstant(calendar, strategy.cycle, days);
  const committed =
    plan ?? committedOf(openAt(traces, verdictAt, Math.min(start, at)), days, strategy.timeZone);
  const waits = decisionWaits(traces.all, calendar, at, traces.categoryOf);
  return {
    work,
    ...measureDeals(
      items.filter(({ kind }) => kind === 'deal'),
      (deals) => verdictsAt(compiled, deals.categoryOf),
      calendar,
      window,
      at,
    ),
    cycles: followed,
    drift,
    inversions: work && aims ? inversionsOf(aims, work.shares.of) : [],
    focus: work && focusOf(work.weights.of, targetSegments(strategy)),
    plan: planTypology(committed, traces.all, window, endOf(open)),
    committed,
    decisions: decisionVelocity(waits.filter(({ until }) => (until ?? Infinity) >= window.from)),
    learning: learningVelocity(
      signalsOf(drift, followed, calendar),
      responses,
      calendar,
      now,
      strategy.cycle.days * DAY_MS,
    ),
    consistency: consistencyOf(cellsOf(traces, verdictAt, calendar, strategy, ended.slice(-LEAST_CYCLES))),
    ghosts: ghostGoals(strategy.goals, open, dayIn(strategy.timeZone, at), at),
    orphans: orphansOf(open, (item) => work?.weights.of.get(item) ?? 0, at),
  };
}

/** Days from the first thing that was recorded to the given instant. */
function runUp({ all }: Traces, until: number): number {
  const earliest = all.reduce((least, { recorded }) => Math.min(least, recorded[0] ?? least), until);
  const days = Math.ceil((until - earliest) / DAY_MS) + 2;
  return Math.min(RUN_UP_DAYS.most, Math.max(RUN_UP_DAYS.least, days));
}

/** How the work that is committed to would lie over the buckets: by estimates where all have one, else by count. */
export function plannedShares(committed: readonly Committed[]): Shares | null {
  if (committed.length === 0) return null;
  const estimated = committed.every(({ estimate = 0 }) => estimate > 0);
  const buckets = new Map(committed.map(({ id, bucket }) => [id, bucket]));
  const of = new Map(committed.map(({ id, estimate = 1 }) => [id, estimated ? estimate : 1]));
  return sharesOf({ of, unassigned: 0 }, (id) => buckets.get(id) ?? 'unknown');
}

/** What is still open at the end, as it is then. */
function endOf(
  open: ReturnType<typeof openAt>,
): (id: string) => Pick<Committed, 'bucket' | 'estimate'> | undefined {
  const byId = new Map(open.map((one) => [one.traced.id, one]));
  return (id) => {
    const one = byId.get(id);
    return (
      one && { bucket: one.bucket, ...(one.then.estimate !== undefined && { estimate: one.then.estimate }) }
    );
  };
}
