import type { ItemId, WorkItem } from '../work-item.ts';
import type { Calendar } from './calendar.ts';
import { asOf, listIn, type CategoryOf } from './as-of.ts';
import { survivalQuantile, type Waited } from './statistics.ts';
import type { Traced } from './traced.ts';

/** Working days within which a decision is due, where its decision right says nothing else. */
export const DUE_DAYS = 5;
/** A decision that is opened again within so many days was reversed. */
const REVERSED_DAYS = 30;
const DAY_MS = 86_400_000;

/** One question that work waited on. Days are working days. */
export interface DecisionWait extends Waited {
  readonly item: ItemId;
  readonly since: number;
  /** First instant at which it was no longer waited for; null = it still is. */
  readonly until: number | null;
  /** The work was given up meanwhile: neither decided nor waiting. */
  readonly abandoned: boolean;
  readonly reversed: boolean;
}

export interface DecisionVelocity {
  /** Share of what was decided, or should have been by now, that was decided in time; null where there is none of it. */
  readonly inTime: number | null;
  /** What `inTime` is a share of. */
  readonly due: number;
  /** Kaplan–Meier; null = not reached, then print "> `longest`". */
  readonly median: number | null;
  readonly p85: number | null;
  readonly longest: number;
  readonly oldestOpen: number | null;
  readonly abandoned: number;
  readonly reversalRate: number | null;
  readonly waits: readonly DecisionWait[];
}

/** Names of states in which work waits for a decision, as trackers have them; a person may name others. */
const WAITING =
  /^(?:needs?|await(?:ing|s)|waiting (?:for|on)|pending|in) (?:a )?(?:decision|approval)$|^(?:decision|approval) (?:needed|required|pending)$|^blocked[ -:]+(?:needs )?decision$|^(?:entscheidung|freigabe) (?:nötig|offen|ausstehend)$|^warten? auf (?:entscheidung|freigabe)$/i;

export const isDecisionState = (name: string): boolean => WAITING.test(name.trim().replace(/[_-]+/g, ' '));

const waitsForDecision = ({ status, labels = [] }: WorkItem): boolean =>
  (status !== undefined && isDecisionState(status)) || labels.some(isDecisionState);

/** Most items never wait for a decision, and their histories need not be walked. */
const mayWait = ({ item, changes }: Traced): boolean =>
  waitsForDecision(item) ||
  changes.some(({ field, from, to }) => {
    if (field === 'labels') return [...listIn(from), ...listIn(to)].some(isDecisionState);
    return field === 'status' && [from, to].some((side) => typeof side === 'string' && isDecisionState(side));
  });

/** Every time an item entered a state of waiting for a decision, from the first entry on, up to `now`. */
export function decisionWaits(
  items: readonly Traced[],
  calendar: Calendar,
  now: number,
  categoryOf: CategoryOf,
): readonly DecisionWait[] {
  return items.flatMap((traced) => {
    const { id, changes, born } = traced;
    if (!mayWait(traced)) return [];
    const turns = changes.filter(({ field }) => field === 'status' || field === 'labels');
    const at = [born, ...turns.map(({ ms }) => ms)];
    const waits: DecisionWait[] = [];
    let since: number | null = null;
    for (const ms of at) {
      const then = ms > now ? null : asOf(traced, ms, categoryOf);
      if (!then) continue;
      const waiting = waitsForDecision(then);
      if (waiting && since === null) since = ms;
      if (waiting || since === null) continue;
      const abandoned = then.statusCategory === 'cancelled';
      waits.push({
        item: id,
        since,
        until: ms,
        days: calendar.workdaysBetween(since, ms),
        done: !abandoned,
        abandoned,
        reversed: false,
      });
      since = null;
    }
    if (since !== null)
      waits.push({
        item: id,
        since,
        until: null,
        days: calendar.workdaysBetween(since, now),
        done: false,
        abandoned: false,
        reversed: false,
      });
    return waits.map((wait, index): DecisionWait => {
      const next = waits[index + 1]?.since;
      const reversed =
        wait.done && next !== undefined && next - (wait.until ?? next) <= REVERSED_DAYS * DAY_MS;
      return { ...wait, reversed };
    });
  });
}

/** Decision velocity, METRICS.md §5. What was given up is counted apart and is in no other number. */
export function decisionVelocity(all: readonly DecisionWait[], due = DUE_DAYS): DecisionVelocity {
  const waits = all.filter(({ abandoned }) => !abandoned);
  const closed = waits.filter(({ done }) => done);
  const late = waits.filter(({ done, days }) => !done && days > due);
  const counted = closed.length + late.length;
  const open = waits.filter(({ done }) => !done).map(({ days }) => days);
  return {
    inTime: counted > 0 ? closed.filter(({ days }) => days <= due).length / counted : null,
    due: counted,
    median: survivalQuantile(waits, 0.5),
    p85: survivalQuantile(waits, 0.85),
    longest: Math.max(0, ...waits.map(({ days }) => days)),
    oldestOpen: open.length > 0 ? Math.max(...open) : null,
    abandoned: all.length - waits.length,
    reversalRate: closed.length > 0 ? closed.filter(({ reversed }) => reversed).length / closed.length : null,
    waits,
  };
}
