import type { KeptConnection } from '../../store/records.ts';
import type { BackfillSource } from '../../trackers/backfill-source.ts';
import type { App } from '../app.ts';

interface Made {
  /** The connection as it was then. */
  readonly as: string;
  readonly source: BackfillSource;
}

const made = new WeakMap<App, Map<string, Made>>();

/**
 * What the scopes of a connection are read from: one for as long as the connection stays as it is and the worker lives, so that what
 * it has learned of the tool (names of stages, fields that are not there) is not asked for at every step.
 */
export function remembered(app: App, connection: KeptConnection, make: () => BackfillSource): BackfillSource {
  const of = made.get(app) ?? new Map<string, Made>();
  made.set(app, of);
  const { site, tenant, secret, fields } = connection;
  const as = JSON.stringify([secret, fields]);
  const known = of.get(`${site}/${tenant}`);
  if (known?.as === as) return known.source;
  const source = make();
  of.set(`${site}/${tenant}`, { as, source });
  return source;
}
