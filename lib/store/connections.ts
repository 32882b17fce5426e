import type { SiteId } from '../domain/work-item.ts';
import type { KeptConnection } from './records.ts';
import type { ReadTx, WriteTx } from './schema.ts';

const KEY = 'connections';

/** Connections that outlive the browser's session. In this database, since content scripts can read `storage.local`. */
export async function readConnections(tx: ReadTx): Promise<readonly KeptConnection[]> {
  const kept = await tx.objectStore('meta').get(KEY);
  return kept && 'connections' in kept ? kept.connections : [];
}

export async function writeConnections(tx: WriteTx, connections: readonly KeptConnection[]): Promise<void> {
  await tx.objectStore('meta').put({ connections }, KEY);
}

/** The list without the connection of this site and tenant. */
export const without = (
  connections: readonly KeptConnection[],
  { site, tenant }: { readonly site: SiteId; readonly tenant: string },
): readonly KeptConnection[] => connections.filter((each) => each.site !== site || each.tenant !== tenant);
