import { ok } from '../../domain/result.ts';
import type { Scope } from '../../domain/scope.ts';
import type { Answer } from '../../messages/protocol.ts';
import type { BackfillSource } from '../../trackers/backfill-source.ts';
import type { App } from '../app.ts';
import { keptConnections } from '../connections/kept.ts';
import { trackerOf } from '../connections/tracker-of.ts';
import { jiraSource } from './jira-source.ts';

/** What the work of a tenant is read from; null = the tool is not connected. */
export async function sourceOf(
  app: App,
  { site, tenant }: Pick<Scope, 'site' | 'tenant'>,
): Promise<Answer<BackfillSource | null>> {
  if (site === 'jira') return ok(jiraSource(app, tenant));
  const kept = await keptConnections(app);
  if (!kept.ok) return kept;
  const connection = kept.value.find((each) => each.site === site && each.tenant === tenant);
  if (!connection) return ok(null);
  const tracker = await trackerOf(app, site);
  return ok(tracker?.backfill?.(app, connection) ?? null);
}
