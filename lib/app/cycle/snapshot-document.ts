import type { ExportedSnapshot } from '../../messages/protocol.ts';
import type { SnapshotRecord } from '../../store/records.ts';
import type { ReadTx, WriteTx } from '../../store/schema.ts';
import { allSnapshots, committedAt, MOST_SNAPSHOTS, putSnapshot } from '../../store/snapshots.ts';

/** The snapshots as an export holds them, the oldest cycle first. */
export async function snapshotsFrom(tx: ReadTx): Promise<readonly ExportedSnapshot[]> {
  return Promise.all((await allSnapshots(tx)).map((one) => exported(tx, one)));
}

async function exported(tx: ReadTx, snapshot: SnapshotRecord): Promise<ExportedSnapshot> {
  const { from, to, timeZone, dueAt, at, targets, settled } = snapshot;
  const items = await committedAt(tx, from, 'start');
  if (!settled) return { from, to, timeZone, dueAt, at, targets, items };
  const later = {
    dueAt: settled.dueAt,
    at: settled.at,
    items: await committedAt(tx, from, 'settled'),
  };
  return { from, to, timeZone, dueAt, at, targets, items, settled: later };
}

/**
 * What is kept after an import: what there was at a cycle's start cannot be looked at again, so that those here stay, and those of the
 * document join them. Of one cycle the document's counts.
 */
export function joined(
  here: readonly ExportedSnapshot[],
  came: readonly ExportedSnapshot[],
): readonly ExportedSnapshot[] {
  const all = new Map([...here, ...came].map((one) => [one.from, one]));
  return [...all.values()].sort((a, b) => (a.from < b.from ? -1 : 1)).slice(-MOST_SNAPSHOTS);
}

/** Puts them in the place of those that are kept. */
export async function replaceSnapshots(tx: WriteTx, snapshots: readonly ExportedSnapshot[]): Promise<void> {
  await Promise.all([tx.objectStore('snapshots').clear(), tx.objectStore('committed').clear()]);
  for (const { items, settled, ...start } of snapshots) {
    const moment = settled && { dueAt: settled.dueAt, at: settled.at, count: settled.items.length };
    await putSnapshot(
      tx,
      { ...start, count: items.length, ...(moment && { settled: moment }) },
      { start: items, ...(settled && { settled: settled.items }) },
    );
  }
}
