import { ok } from '../../domain/result.ts';
import type { FieldSource, FieldsAnswer } from '../../domain/tracker.ts';
import type { Answer, FieldsRequest } from '../../messages/protocol.ts';
import type { App } from '../app.ts';
import { keptConnections } from './kept.ts';
import { told } from './told.ts';
import { TRACKERS } from './trackers.ts';

/** Reads fields for a page with the connection of its tenant; `not_connected` where there is none. */
export async function fields(app: App, request: FieldsRequest): Promise<Answer<FieldsAnswer>> {
  const source = await sourceOf(app, request);
  if (!source.ok) return source;
  if (!source.value) return ok(notConnected(request.keys));
  const answer = await source.value.fields(request.keys, new AbortController().signal);
  const { fault } = answer;
  return ok({ ...answer, ...(fault && { fault: { ...fault, code: told(fault.code) } }) });
}

const notConnected = (failed: readonly string[]): FieldsAnswer => ({
  items: [],
  absent: [],
  failed,
  moved: {},
  fault: { code: 'not_connected' },
});

async function sourceOf(app: App, { site, tenant }: FieldsRequest): Promise<Answer<FieldSource | null>> {
  const id = `${site}/${tenant}`;
  const known = app.sources.get(id);
  if (known) return ok(known);
  const kept = await keptConnections(app);
  if (!kept.ok) return kept;
  const connection = kept.value.find((each) => each.site === site && each.tenant === tenant);
  const made = connection && TRACKERS[site]?.fields(app, connection);
  if (made) app.sources.set(id, made);
  return ok(made ?? null);
}
