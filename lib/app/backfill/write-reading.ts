import { fail, ok, type Result } from '../../domain/result.ts';
import { SCOPES_KEY } from '../../messages/scope-messages.ts';
import type { MessageError } from '../../messages/protocol.ts';
import type { Reading } from '../../store/reading.ts';
import { liveScopes, readingOf } from '../../store/scopes.ts';
import type { WriteTx } from '../../store/schema.ts';
import type { StoreFault } from '../../store/faults.ts';
import type { App } from '../app.ts';

/** Somebody has stopped it, removed it or begun another pass meanwhile: what was asked for before is of no use any more. */
export const OVERTAKEN: MessageError = { code: 'stale', message: 'The reading is another one by now.' };

export type Written = Result<Reading, MessageError | StoreFault>;

/** Is it still at the place that the step began at? */
const isAt = (now: Reading, then: Reading): boolean =>
  now.pass?.id === then.pass?.id &&
  now.pass?.step === then.pass?.step &&
  now.hold?.is !== 'stopped' &&
  now.doneAt === then.doneAt;

/** One transaction: what a step has brought, and where it leaves the reading; nothing of both where the step was overtaken. */
export async function writeReading(
  app: App,
  id: string,
  then: Reading,
  work: (tx: WriteTx, now: Reading) => Promise<Reading>,
): Promise<Written> {
  const done = await app.store.write<Reading, MessageError>('relaxed', async (tx) => {
    const record = (await liveScopes(tx)).find((one) => one.id === id);
    if (!record || !isAt(readingOf(record), then)) return fail(OVERTAKEN);
    const reading = await work(tx, readingOf(record));
    await tx.objectStore('scopes').put({ ...record, reading });
    return ok(reading);
  });
  await app.room.heard(done, true);
  if (done.ok) await tellPages(app);
  return done;
}

/** Extension pages look again. */
export const tellPages = (app: App): Promise<void> =>
  app.extension.share({ [SCOPES_KEY]: crypto.randomUUID() }).catch(() => undefined);
