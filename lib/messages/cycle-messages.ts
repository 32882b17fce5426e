/** What the options page asks of the background about the snapshots of cycles. Types only. */
import type { Day } from '../domain/strategy.ts';

/** A moment of a cycle as it was kept. */
export interface TakenMoment {
  /** When it was really looked at. ISO 8601 UTC. */
  readonly at: string;
  /** How many items were committed to. */
  readonly count: number;
  /** So long after the moment that it shows another state than that of the moment. */
  readonly late?: true;
}

/** The plan of a cycle, in a line and what opens behind it. */
export interface SnapshotView {
  readonly from: Day;
  /** Inclusive, as the cycle was defined then. */
  readonly to: Day;
  /** The strategy's, as it was then: the cycle's days are counted in it. */
  readonly timeZone: string;
  readonly start: TakenMoment;
  /** A working day after the start; absent = not looked at then. */
  readonly settled?: TakenMoment;
  /** Stated ranges of then, by the titles of now; shares from 0 to 1. */
  readonly targets: readonly { readonly title: string; readonly lo: number; readonly hi: number }[];
}

export interface SnapshotsAnswer {
  /** The newest cycle first. */
  readonly snapshots: readonly SnapshotView[];
  /** The day the next cycle begins; absent without a strategy. */
  readonly next?: Day;
}
