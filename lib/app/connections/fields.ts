import { hubspotRecord } from '../../domain/hubspot-key.ts';
import { ok } from '../../domain/result.ts';
import { wholeOf, type FieldSource, type FieldsAnswer } from '../../domain/tracker.ts';
import type { SiteId, WorkItem } from '../../domain/work-item.ts';
import type { Answer, FieldsRequest } from '../../messages/protocol.ts';
import type { KeptConnection } from '../../store/records.ts';
import type { App } from '../app.ts';
import { keptConnections } from './kept.ts';
import { told } from './told.ts';
import { trackerOf } from './tracker-of.ts';

type Kind = WorkItem['kind'];

/** Reads fields for a page with the connection of its tenant; `not_connected` where there is none. */
export async function fields(app: App, request: FieldsRequest): Promise<Answer<FieldsAnswer>> {
  const connection = await connectionOf(app, request);
  if (!connection.ok) return connection;
  if (!connection.value) return ok(notConnected(request.keys));
  const parts: FieldsAnswer[] = [];
  for (const [kind, keys] of Map.groupBy(request.keys, (key) => kindOf(request.site, key))) {
    const source = await sourceOf(app, connection.value, kind);
    parts.push(source ? await read(source, keys, request.page) : notConnected(keys));
  }
  const { fault, ...whole } = wholeOf(parts);
  return ok({ ...whole, ...(fault && { fault: { ...fault, code: told(fault.code) } }) });
}

/** `page`: the item that the page is about. */
async function read(source: FieldSource, keys: readonly string[], page?: string): Promise<FieldsAnswer> {
  const { signal } = new AbortController();
  const answer = await source.fields(keys, signal);
  const own = answer.items.find(({ key }) => key === page);
  const noted = own && (await source.noted?.(own.key, signal));
  if (!noted) return answer;
  return { ...answer, items: answer.items.map((item) => (item === own ? { ...item, noted } : item)) };
}

const notConnected = (failed: readonly string[]): FieldsAnswer => ({
  items: [],
  absent: [],
  failed,
  moved: {},
  fault: { code: 'not_connected' },
});

async function connectionOf(
  app: App,
  { site, tenant }: FieldsRequest,
): Promise<Answer<KeptConnection | undefined>> {
  const kept = await keptConnections(app);
  return kept.ok ? ok(kept.value.find((each) => each.site === site && each.tenant === tenant)) : kept;
}

/** Deals and tickets of one tool are read apart. */
function kindOf(site: SiteId, key: string): Kind {
  if (site === 'hubspot') return hubspotRecord(key)?.kind ?? 'deal';
  return site === 'linear' ? 'ticket' : 'deal';
}

async function sourceOf(app: App, connection: KeptConnection, kind: Kind): Promise<FieldSource | undefined> {
  const { site, tenant } = connection;
  const id = `${site}/${tenant}/${kind}`;
  const tracker = await trackerOf(app, site);
  // After the wait: another request may have made it meanwhile, and what one has learned the other should know.
  const source = app.sources.get(id) ?? tracker?.fields(app, connection, kind);
  if (source) app.sources.set(id, source);
  return source;
}
