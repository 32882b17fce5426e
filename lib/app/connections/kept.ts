import { ok, type Result } from '../../domain/result.ts';
import type { Answer, MessageError } from '../../messages/protocol.ts';
import { readConnections, without, writeConnections } from '../../store/connections.ts';
import type { KeptConnection } from '../../store/records.ts';
import type { App } from '../app.ts';

const SESSION_KEY = 'connections';

/** Those of this session of the browser. A browser without such a place keeps none. */
async function ofSession(app: App): Promise<readonly KeptConnection[]> {
  const kept = await app.extension.readSession(SESSION_KEY).catch(() => undefined);
  return Array.isArray(kept) ? (kept as readonly KeptConnection[]) : [];
}

/** Every connection there is, with its secret. For the background alone. */
export async function keptConnections(app: App): Promise<Answer<readonly KeptConnection[]>> {
  const always = await app.store.read(readConnections);
  if (!always.ok) return always;
  return ok([...always.value, ...(await ofSession(app))]);
}

/** Puts the connection in the place of the one there was for its tenant, wherever that was kept. */
export async function keep(app: App, connection: KeptConnection): Promise<Result<true, MessageError>> {
  const done = await change(app, connection, connection.keep === 'always' ? connection : null);
  if (!done.ok) return done;
  const others = without(await ofSession(app), connection);
  await app.extension.keepSession(
    SESSION_KEY,
    connection.keep === 'session' ? [...others, connection] : others,
  );
  return ok(true);
}

export async function forget(
  app: App,
  place: Pick<KeptConnection, 'site' | 'tenant'>,
): Promise<Result<true, MessageError>> {
  const done = await change(app, place, null);
  if (!done.ok) return done;
  await app.extension.keepSession(SESSION_KEY, without(await ofSession(app), place));
  return ok(true);
}

/** Drops those of the session, and what was made from any. The database's go with the database. */
export async function forgetSession(app: App): Promise<void> {
  app.sources.clear();
  await app.extension.keepSession(SESSION_KEY, []).catch(() => undefined);
}

function change(
  app: App,
  place: Pick<KeptConnection, 'site' | 'tenant'>,
  now: KeptConnection | null,
): Promise<Result<true, MessageError>> {
  return app.store.write<true, MessageError>('strict', async (tx) => {
    const others = without(await readConnections(tx), place);
    await writeConnections(tx, now ? [...others, now] : others);
    return ok(true);
  });
}
