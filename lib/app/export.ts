import type { Answer, ExportDocument } from '../messages/protocol.ts';
import { ok } from '../domain/result.ts';
import { allAsked } from '../store/asked.ts';
import type { ReadTx } from '../store/schema.ts';
import { isObservation, unpack } from '../store/shelf.ts';
import { liveScopes } from '../store/scopes.ts';
import { readState } from '../store/state.ts';
import { readStrategy } from '../store/strategy.ts';
import { readVersions } from '../store/versions.ts';
import type { App } from './app.ts';
import { snapshotsFrom } from './cycle/snapshot-document.ts';

type Core = Omit<ExportDocument, 'items' | 'history' | 'snapshots'>;

async function coreOf(tx: ReadTx, exportedAt: string): Promise<Core> {
  const [{ hues, sites, settings }, strategy, tags, asked, versions, scopes] = await Promise.all([
    readState(tx),
    readStrategy(tx),
    tx.objectStore('tags').getAll(),
    allAsked(tx),
    readVersions(tx),
    liveScopes(tx),
  ]);
  return {
    throughline: 1,
    exportedAt,
    strategy,
    hues,
    tags: tags.map(({ item, kind, id, at }) => ({ item, kind, id, at })),
    asked: asked.map(({ id, guardrail, until, reason, at }) => ({ item: id, guardrail, until, reason, at })),
    sites,
    settings,
    scopes: scopes.map(({ scope }) => scope),
    versions: versions.map(({ at, rev, how, why, strategy }) => ({
      at,
      rev,
      how,
      ...(why && { why }),
      strategy,
    })),
  };
}

async function itemsOf(tx: ReadTx): Promise<ExportDocument['items']> {
  const shelves = await tx.objectStore('items').getAll();
  return shelves
    .flatMap(unpack)
    .filter(isObservation)
    .map(({ item, at, source }) => ({ item, at, source }));
}

const historyOf = (tx: ReadTx): Promise<ExportDocument['history']> => tx.objectStore('history').getAll();

/** Everything that is kept, as this transaction sees it. */
export async function exportFrom(tx: ReadTx, exportedAt: string): Promise<ExportDocument> {
  const [core, items, history, snapshots] = await Promise.all([
    coreOf(tx, exportedAt),
    itemsOf(tx),
    historyOf(tx),
    snapshotsFrom(tx),
  ]);
  return { ...core, items, history, snapshots };
}

/**
 * Everything that is kept, as of one instant. Where observations, history or snapshots can no longer be read, what a person has made
 * (strategy, tags, sites, settings) is exported without them, and the document says so.
 */
export async function exportAll(app: App): Promise<Answer<ExportDocument>> {
  const exportedAt = app.now().toISOString();
  const whole = await app.store.read((tx) => exportFrom(tx, exportedAt));
  if (whole.ok) return whole;

  const core = await app.store.read((tx) => coreOf(tx, exportedAt));
  if (!core.ok) return core;
  const [items, history] = [await app.store.read(itemsOf), await app.store.read(historyOf)];
  const snapshots = await app.store.read(snapshotsFrom);
  const unreadable = [
    ...(items.ok ? [] : ['items' as const]),
    ...(history.ok ? [] : ['history' as const]),
    ...(snapshots.ok ? [] : ['snapshots' as const]),
  ];
  return ok({
    ...core.value,
    items: items.ok ? items.value : [],
    history: history.ok ? history.value : [],
    snapshots: snapshots.ok ? snapshots.value : [],
    unreadable,
  });
}
