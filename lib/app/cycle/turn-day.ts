import { dayAfter } from '../../domain/cycle.ts';
import { ok } from '../../domain/result.ts';
import { startOfDay } from '../../domain/start-of-day.ts';
import type { Day } from '../../domain/strategy.ts';
import { todayIn } from '../../domain/today.ts';
import type { Answer } from '../../messages/protocol.ts';
import { CYCLE_KEY } from '../../messages/protocol.ts';
import type { ReadTx } from '../../store/schema.ts';
import { nextState, readState } from '../../store/state.ts';
import { readStrategy } from '../../store/strategy.ts';
import type { App } from '../app.ts';
import { commit } from '../commit.ts';
import { dueMoment, takeSnapshot } from './take-snapshot.ts';

/** What the day's turn has done, and when the next one is (milliseconds since 1970; null without a strategy). */
export interface Turn {
  /** Pages were told that it is another day. */
  readonly turned: boolean;
  /** A moment of the cycle was kept. */
  readonly kept: boolean;
  readonly next: number | null;
}

interface Today {
  readonly day: Day;
  readonly next: number;
}

/** The day it is in the strategy's zone, and when it ends; null without a strategy. */
async function todayOf(app: App, tx: ReadTx): Promise<Today | null> {
  const strategy = await readStrategy(tx);
  if (!strategy) return null;
  const { timeZone } = strategy;
  const day = todayIn(timeZone, app.now().getTime());
  return day === null ? null : { day, next: startOfDay(timeZone, dayAfter(day)) };
}

/**
 * Does what the end of a day in the strategy's zone asks for: exceptions and goals end with their day, so all pages look again (`rev`);
 * and a cycle's plan is kept at its moments. Once for each, however often and however late it is run: all of it is one transaction that
 * looks first. Harmless at any time, and reads little where nothing is to be done.
 */
export async function turnDay(app: App): Promise<Answer<Turn>> {
  const look = await app.store.read(async (tx) => {
    const state = await readState(tx);
    const today = await todayOf(app, tx);
    const idle = today === null || (today.day === state.day && (await dueMoment(app, tx)) === null);
    return { idle, next: today?.next ?? null };
  });
  if (!look.ok) return look;
  if (look.value.idle) return ok({ turned: false, kept: false, next: look.value.next });

  const done = await commit<Turn>(app, 'strict', async (tx, state) => {
    const today = await todayOf(app, tx);
    if (!today) return ok({ value: { turned: false, kept: false, next: null } });
    const taken = await takeSnapshot(app, tx, state);
    if (!taken.ok) return taken;
    const { day, next } = today;
    // The first day of a strategy is no other one than before.
    const turned = state.day !== undefined && state.day !== day;
    const value = { turned, kept: taken.value !== null, next };
    if (day === state.day) return ok({ value });
    return ok({ value, state: { ...(turned ? nextState(state, 'observed') : state), day } });
  });
  if (done.ok && done.value.kept)
    await app.extension.share({ [CYCLE_KEY]: app.now().toISOString() }).catch(() => undefined);
  return done;
}
