import { leaveOut } from '../../domain/leave-out.ts';
import { ok } from '../../domain/result.ts';
import type { MessageError } from '../../messages/protocol.ts';
import { saltOr } from '../../store/salt.ts';
import { forgetMet } from '../../store/scopes.ts';
import { dropWork } from '../../store/work.ts';
import type { BackfillSource } from '../../trackers/backfill-source.ts';
import type { App } from '../app.ts';
import { begin } from './begin.ts';
import { duePass, nextDue } from './due-pass.ts';
import { goOn } from './go-on.ts';
import { after, held, type Stepped } from './held.ts';
import { heldUntil } from './holding.ts';
import { knownOf, type Known } from './question.ts';
import { sourceOf } from './source-of.ts';
import { writeReading } from './write-reading.ts';

/** A tool remembers where a page ended for a week at most. */
const CURSOR_MS = 6 * 86_400_000;

/**
 * Reads one page of one scope, or does whatever else comes next for it. What is known at the beginning is read from the database, and
 * what the step brings is written in one transaction with the place where the next one begins: wherever a worker ends, nothing is
 * lost but this step, and nothing is there twice.
 */
export async function step(app: App, id: string): Promise<Stepped> {
  const asked = await knownOf(app, id);
  if (!asked.ok) return asked;
  const known = asked.value;
  if (!known) return ok({ is: 'rest' });
  const now = Date.parse(known.question.now);
  const until = heldUntil(known.reading, now);
  if (until !== null) return ok({ is: 'rest', ...(until !== Infinity && { at: until }) });

  const source = await sourceOf(app, known.scope);
  if (!source.ok) return source;
  if (!source.value) return held(app, known, { is: 'fault', fault: { code: 'not_connected' } });
  const { salt } = known;
  if (salt === undefined) return makeSalt(app);
  const { pass } = known.reading;
  const isYoung = pass && Math.abs(now - Date.parse(pass.begunAt)) < CURSOR_MS;
  return isYoung
    ? goOn(app, { ...known, pass, salt, source: source.value })
    : beginPass(app, known, source.value);
}

async function beginPass(app: App, known: Known, source: BackfillSource): Promise<Stepped> {
  const { scope, reading, question, strategy } = known;
  const at = Date.parse(question.now);
  const kind = reading.pass?.kind ?? duePass(reading, source.keys !== undefined, at);
  if (kind === null) return ok({ is: 'rest', at: nextDue(reading, at) });
  const begun = await begin(kind, reading, source, question, strategy);
  if (!begun.ok) return held(app, known, begun.error);
  const first = begun.value;
  return after(
    await writeReading(app, scope.id, reading, async (tx, now) => {
      const rest = leaveOut(now, 'wanted', 'hold', 'pass');
      await forgetMet(tx, scope.id);
      if (first.is === 'pass') return { ...rest, pass: first.pass };
      await dropWork(tx, scope.id);
      return { version: rest.version + 1, items: 0, counted: first.counted };
    }),
  );
}

/** Makes what people are made opaque with: once, for all scopes. */
async function makeSalt(app: App): Promise<Stepped> {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const fresh = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const done = await app.store.write<string, MessageError>('strict', async (tx) =>
    ok(await saltOr(tx, fresh)),
  );
  return done.ok ? ok({ is: 'more' }) : done;
}
