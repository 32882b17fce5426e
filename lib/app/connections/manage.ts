import type { FieldChoices, ToolFields } from '../../domain/own-fields.ts';
import { fail, ok } from '../../domain/result.ts';
import type { FaultCode } from '../../domain/tracker.ts';
import type { Connection, ConnectionTest, ConnectRequest } from '../../messages/connections.ts';
import type { Answer, MessageError } from '../../messages/protocol.ts';
import type { KeptConnection } from '../../store/records.ts';
import { readAnew } from '../../store/read-anew.ts';
import { nextState } from '../../store/state.ts';
import type { App } from '../app.ts';
import { commit } from '../commit.ts';
import { told } from './told.ts';
import { forget, keep, keptConnections } from './kept.ts';
import { trackerOf } from './tracker-of.ts';

type Place = Pick<Connection, 'site' | 'tenant'>;

const NO_TRACKER: MessageError = { code: 'invalid', message: 'This tool is not asked with a key.' };
const NO_CONNECTION: MessageError = { code: 'not_found', message: 'There is no such connection.' };
const refused = (fault: FaultCode): MessageError => ({
  code: 'tracker',
  message: 'The tool could not be asked with this key.',
  fault,
});

/** The parts that pages may know. */
const shown = ({ site, tenant, name, keep: kept, addedAt, fields }: KeptConnection): Connection => ({
  site,
  tenant,
  name,
  keep: kept,
  addedAt,
  ...(fields && { fields }),
});

export async function getConnections(app: App): Promise<Answer<readonly Connection[]>> {
  const kept = await keptConnections(app);
  return kept.ok ? ok(kept.value.map(shown)) : kept;
}

/** Tries it, and keeps what works. What does not work leaves everything as it was. */
export async function addConnection(
  app: App,
  request: ConnectRequest,
): Promise<Answer<readonly Connection[]>> {
  const tracker = await trackerOf(app, request.site);
  if (!tracker) return fail(NO_TRACKER);
  const tried = await tracker.connect(app, request);
  if (!tried.ok) return fail(refused(told(tried.error.code)));
  const before = await connectionAt(app, { site: request.site, tenant: tried.value.tenant });
  if (!before.ok) return before;
  const fields = before.value?.fields;
  const connection = {
    ...tried.value,
    site: request.site,
    keep: request.keep,
    addedAt: app.now().toISOString(),
    // A new key reads the same fields.
    ...(fields && { fields }),
  };
  const done = await keep(app, connection);
  return done.ok ? changed(app, connection) : done;
}

export async function removeConnection(app: App, place: Place): Promise<Answer<readonly Connection[]>> {
  const done = await forget(app, place);
  return done.ok ? changed(app, place) : done;
}

export async function testConnection(app: App, place: Place): Promise<Answer<ConnectionTest>> {
  const connection = await connectionAt(app, place);
  if (!connection.ok) return connection;
  const tracker = await trackerOf(app, place.site);
  if (!connection.value || !tracker) return fail(NO_CONNECTION);
  const { fault, ...found } = await tracker.test(app, connection.value);
  return ok({ ...found, ...(fault && { fault: told(fault) }) });
}

/** What a person may choose from. */
export async function toolFields(app: App, place: Place): Promise<Answer<ToolFields>> {
  const connection = await connectionAt(app, place);
  if (!connection.ok) return connection;
  const tracker = await trackerOf(app, place.site);
  if (!connection.value || !tracker?.ownFields) return fail(NO_CONNECTION);
  const found = await tracker.ownFields(app, connection.value);
  return found.ok ? found : fail(refused(told(found.error.code)));
}

/** Open pages ask again, and read from where it is said now. */
export async function mapFields(
  app: App,
  { fields, ...place }: Place & { readonly fields: FieldChoices },
): Promise<Answer<readonly Connection[]>> {
  const connection = await connectionAt(app, place);
  if (!connection.ok) return connection;
  if (!connection.value || !(await trackerOf(app, place.site))?.ownFields) return fail(NO_CONNECTION);
  const done = await keep(app, { ...connection.value, fields });
  return done.ok ? changed(app, place) : done;
}

async function connectionAt(app: App, place: Place): Promise<Answer<KeptConnection | undefined>> {
  const kept = await keptConnections(app);
  if (!kept.ok) return kept;
  return ok(kept.value.find(({ site, tenant }) => site === place.site && tenant === place.tenant));
}

/** Pages that were waiting for a connection, or hold answers of one that is gone, ask again. */
async function changed(app: App, place: Place): Promise<Answer<readonly Connection[]>> {
  app.sources.clear();
  const done = await commit(app, 'relaxed', async (tx, state) => {
    await readAnew(tx, place);
    return ok({ value: true, state: nextState(state, 'observed') });
  });
  return done.ok ? getConnections(app) : done;
}
