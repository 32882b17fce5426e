import type { Scope } from '../../domain/scope.ts';
import type { Strategy } from '../../domain/strategy.ts';
import type { Answer } from '../../messages/protocol.ts';
import type { Reading } from '../../store/reading.ts';
import { readSalt } from '../../store/salt.ts';
import { liveScopes, readingOf } from '../../store/scopes.ts';
import { readState } from '../../store/state.ts';
import type { BackfillQuestion } from '../../trackers/backfill-source.ts';
import type { App } from '../app.ts';
import { horizonOf } from './horizon.ts';

/** What a step begins with. */
export interface Known {
  readonly scope: Scope;
  readonly reading: Reading;
  readonly strategy: Strategy;
  readonly question: BackfillQuestion;
  readonly keepTitles: boolean;
  /** Absent until one has been made. */
  readonly salt: string | undefined;
}

/** Null: there is no such scope (any more). */
export function knownOf(app: App, id: string): Promise<Answer<Known | null>> {
  return app.store.read(async (tx) => {
    const record = (await liveScopes(tx)).find((one) => one.id === id);
    if (!record) return null;
    const state = await readState(tx);
    const { strategy } = await app.rulings.current(tx, state);
    const now = app.now();
    const horizon = new Date(horizonOf(strategy, state.settings, now.getTime())).toISOString();
    const question = { query: record.scope.query, horizon, now: now.toISOString() };
    return {
      scope: record.scope,
      reading: readingOf(record),
      strategy,
      question,
      keepTitles: state.settings.keepTitles,
      salt: await readSalt(tx),
    };
  });
}
