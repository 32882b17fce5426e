import { cycleOn, dayAfter, type CycleSpan } from '../../domain/cycle.ts';
import type { Day, Strategy } from '../../domain/strategy.ts';
import { todayIn } from '../../domain/today.ts';
import type { MeasureRequest } from '../../messages/protocol.ts';
import type { ScopeRecord, State } from '../../store/records.ts';
import type { ReadTx } from '../../store/schema.ts';
import { markOfSeen } from '../../store/measured.ts';
import type { App } from '../app.ts';

/** Raised when numbers are kept or computed otherwise than before: older ones are worked out again. */
const FORM = 1;

/** Cycles that can be looked back at, the present one included: half a year of cycles of two weeks. */
const MOST_CHOICES = 13;

/** What numbers are asked for, where that is kept, and of which state of everything they are. */
export interface Place {
  readonly state: State;
  readonly strategy: Strategy;
  readonly hasStrategy: boolean;
  readonly scope: ScopeRecord | null;
  /** The newest first, the present one first of all; empty where there is no rhythm. */
  readonly choices: readonly CycleSpan[];
  /** Null: there is none of that day. */
  readonly cycle: CycleSpan | null;
  readonly stamp: string;
}

/** The present cycle and those before it. */
function choicesOf(strategy: Strategy, today: Day | null): readonly CycleSpan[] {
  const choices: CycleSpan[] = [];
  let span = today === null ? null : cycleOn(strategy.cycle, today);
  while (span && choices.length < MOST_CHOICES) {
    choices.push(span);
    span = cycleOn(strategy.cycle, dayAfter(span.from, -1));
  }
  return choices;
}

/** Null: there is no such scope. */
export async function placeOf(
  app: App,
  tx: ReadTx,
  state: State,
  { of, cycle }: MeasureRequest,
): Promise<Place | null> {
  const [ruling, kept, scope] = await Promise.all([
    app.rulings.current(tx, state),
    tx.objectStore('strategies').count('current'),
    'scope' in of ? tx.objectStore('scopes').get(of.scope) : null,
  ]);
  if (scope === undefined || scope?.removedAt !== undefined) return null;
  const { strategy } = ruling;
  const today = todayIn(strategy.timeZone, app.now().getTime());
  const choices = choicesOf(strategy, today);
  const mark = scope ? String(scope.reading?.version ?? 0) : await markOfSeen(tx);
  return {
    state,
    strategy,
    hasStrategy: kept > 0,
    scope,
    choices,
    cycle: choices.find(({ from }) => cycle === undefined || from === cycle) ?? null,
    stamp: [FORM, state.strategyRev, state.userRev, mark, today].join('/'),
  };
}

/** The part of the answer that costs nothing. */
export const frameOf = ({ state, strategy, hasStrategy, choices }: Place) => ({
  rev: state.rev,
  hasStrategy,
  strategyName: strategy.name,
  choices,
});
