import { leaveOut } from '../../domain/leave-out.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { MessageError } from '../../messages/protocol.ts';
import type { StoreFault } from '../../store/faults.ts';
import type { Pass } from '../../store/reading.ts';
import { forgetMet } from '../../store/scopes.ts';
import type { BackfillRefusal } from '../../trackers/backfill-source.ts';
import type { App } from '../app.ts';
import { holdOf } from './holding.ts';
import type { Known } from './question.ts';
import { writeReading, type Written } from './write-reading.ts';

/** What comes after a step. `at`: when there will be something to do again (milliseconds since 1970); absent = until a person acts. */
export type After = { readonly is: 'more' } | { readonly is: 'rest'; readonly at?: number };

export type Stepped = Result<After, MessageError | StoreFault>;

/** A step that was overtaken is nothing to be told: the next one begins with what is so now. */
export const after = (written: Written): Stepped =>
  written.ok || written.error.code === 'stale' ? ok({ is: 'more' }) : written;

/** A step came to nothing: remembers why, and when to try again. */
export async function held(app: App, known: Known, refusal: BackfillRefusal): Promise<Stepped> {
  const { scope, reading, question } = known;
  const { pass } = reading;
  if (refusal.is === 'startOver')
    return pass && (pass.cursor || pass.parents)
      ? startOver(app, known, pass)
      : held(app, known, { is: 'fault', fault: { code: 'bad_answer' } });
  const hold = holdOf(refusal, reading.hold, Date.parse(question.now), Math.random());
  const written = await writeReading(app, scope.id, reading, (_tx, now) => Promise.resolve({ ...now, hold }));
  if (!written.ok) return after(written);
  const until = hold.is === 'waiting' ? hold.until : undefined;
  return ok({ is: 'rest', ...(until !== undefined && { at: Date.parse(until) }) });
}

async function startOver(app: App, { scope, reading, question }: Known, pass: Pass): Promise<Stepped> {
  const rest = leaveOut(pass, 'cursor', 'parents');
  const anew: Pass = { ...rest, id: crypto.randomUUID(), begunAt: question.now, step: 0, read: 0 };
  return after(
    await writeReading(app, scope.id, reading, async (tx, now) => {
      await forgetMet(tx, scope.id);
      return { ...now, pass: anew };
    }),
  );
}
