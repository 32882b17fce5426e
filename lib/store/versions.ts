import type { Strategy } from '../domain/strategy.ts';
import type { VersionRecord } from './records.ts';
import type { ReadTx, WriteTx } from './schema.ts';

/** Versions kept at most; the oldest go first. Of large strategies fewer are kept, but for a handful. */
export const MOST_VERSIONS = 200;
const MOST_CHARS = 16 * 1024 * 1024;
const FEWEST = 5;

const PREFIX = 'version:';
const ALL = () => IDBKeyRange.bound(PREFIX, `${PREFIX}\uffff`);

const isVersion = (record: object): record is VersionRecord => 'how' in record;

/** All versions, the oldest first. */
export async function readVersions(tx: ReadTx): Promise<VersionRecord[]> {
  return (await tx.objectStore('strategies').getAll(ALL())).filter(isVersion);
}

export async function readVersion(tx: ReadTx, id: string): Promise<VersionRecord | null> {
  const record = await tx.objectStore('strategies').get(id);
  return record && isVersion(record) ? record : null;
}

/** An id that sorts by time and is not taken: another database may have written at the same instant. */
function freeId({ at, rev }: Unnamed, taken: ReadonlySet<string>): string {
  const id = `${PREFIX}${at}:${String(rev).padStart(10, '0')}`;
  let free = id;
  for (let n = 2; taken.has(free); n += 1) free = `${id}:${n}`;
  return free;
}

type Unnamed = Omit<VersionRecord, 'id'>;
export type NewVersion = Omit<VersionRecord, 'id' | 'rev'>;

/**
 * Keeps a version in the transaction that writes the strategy, unless it is the same as the newest. `before`: what it takes the
 * place of.
 */
export async function keepVersion(
  tx: WriteTx,
  rev: number,
  version: NewVersion,
  before: Strategy | null,
): Promise<void> {
  const ids = await tx.objectStore('strategies').getAllKeys(ALL());
  const newest = ids.length > 0 ? await readVersion(tx, ids.at(-1) ?? '') : null;
  if (newest && JSON.stringify(newest.strategy) === JSON.stringify(version.strategy)) return;
  const { at } = version;
  const earlier: Unnamed[] =
    ids.length === 0 && before ? [{ at, rev: rev - 1, how: 'earlier', strategy: before }] : [];
  await keep(tx, ids, [...earlier, { rev, ...version }]);
}

/** Adds versions that came with an export; those that are here already stay as they are. */
export async function addVersions(tx: WriteTx, versions: readonly Unnamed[]): Promise<void> {
  if (versions.length === 0) return;
  const contentOf = ({ at, rev, strategy }: Unnamed): string => JSON.stringify([at, rev, strategy]);
  const kept = await readVersions(tx);
  const known = new Set(kept.map(contentOf));
  const added = versions.filter((one) => !known.has(contentOf(one)));
  await keep(
    tx,
    kept.map(({ id }) => id),
    added,
  );
}

/** Puts versions beside those of `ids`, and drops the oldest of all where there are too many. */
async function keep(tx: WriteTx, ids: readonly string[], added: readonly Unnamed[]): Promise<void> {
  const strategies = tx.objectStore('strategies');
  const taken = new Set(ids);
  const records = added.map((one): VersionRecord => {
    const id = freeId(one, taken);
    taken.add(id);
    return { id, ...one };
  });
  await Promise.all(records.map((record) => strategies.put(record)));
  const largest = Math.max(1, ...added.map(({ strategy }) => JSON.stringify(strategy).length));
  const most = Math.min(MOST_VERSIONS, Math.max(FEWEST, Math.floor(MOST_CHARS / largest)));
  const surplus = [...taken].sort().slice(0, -most);
  await Promise.all(surplus.map((id) => strategies.delete(id)));
}
