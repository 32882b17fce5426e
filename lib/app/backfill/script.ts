import type { BackgroundEvents } from '../../platform/background-events.ts';
import type { App } from '../app.ts';
import type { BACKFILL } from './backfill.ts';
import { AWAITED, SCOPES_ALARM } from './names.ts';

declare global {
  /** Left by the script that reads team scopes; see docs/decisions/0010 and 0402. */
  var throughlineBackfill: typeof BACKFILL | undefined;
}

/** The script that reads team scopes, loaded when first needed. */
export async function backfill(app: App): Promise<typeof BACKFILL> {
  if (!globalThis.throughlineBackfill) await app.extension.loadLater('backfill');
  if (!globalThis.throughlineBackfill) throw new Error('The script that reads team scopes is not there.');
  return globalThis.throughlineBackfill;
}

/** Reads on, where there is anything to read at all. Never rejects. */
async function readOn(app: App): Promise<void> {
  const named = await app.store.read((tx) => tx.objectStore('scopes').count());
  if (named.ok && named.value > 0) await (await backfill(app)).run(app);
}

/** Team scopes are read on when their alarm goes off, the browser starts, or the extension is another version. */
export function keepReading(
  app: App,
  events: Pick<BackgroundEvents, 'onAlarm' | 'onBrowserStart' | 'onInstalled'>,
): void {
  const read = (): void => void readOn(app).catch(() => undefined);
  events.onAlarm(SCOPES_ALARM, read);
  events.onBrowserStart(read);
  events.onInstalled(read);
}

/** A page of this tenant is open: whoever waits for one goes on. */
export function pageSeen(app: App, tenant: string): void {
  const look = async (): Promise<void> => {
    const awaited = await app.extension.readSession(AWAITED);
    if (Array.isArray(awaited) && awaited.includes(tenant)) await readOn(app);
  };
  look().catch(() => undefined);
}
