import { fail, ok } from '../domain/result.ts';
import type { Strategy } from '../domain/strategy.ts';
import type { Answer, ExportDocument, ImportDiff } from '../messages/protocol.ts';
import { answered, keepAnswer } from '../store/requests.ts';
import { readState } from '../store/state.ts';
import { readStrategy } from '../store/strategy.ts';
import type { App } from './app.ts';
import { commit } from './commit.ts';
import { joined } from './cycle/snapshot-document.ts';
import { exportFrom } from './export.ts';
import { importDiff } from './import-diff.ts';
import { readImport } from './read-import.ts';
import type { Imported } from './read-import.ts';
import { replaceAll } from './replace-all.ts';
import { HELD, heldBy } from './sharing/held.ts';
import { shareSettings } from './settings.ts';
import { registerSites } from './sites.ts';
import { STALE, isCurrent, storeStrategy } from './strategy.ts';

/** What would be kept after the import, given what is kept now. */
const outcome = (imported: Imported, before: ExportDocument): ExportDocument =>
  imported.kind === 'export'
    ? { ...imported.document, snapshots: joined(before.snapshots ?? [], imported.document.snapshots ?? []) }
    : { ...before, strategy: imported.strategy };

/** A strategy that is shared is not replaced by a file: all else of an export is. */
const beside = (document: ExportDocument, strategy: Strategy | null): ExportDocument => ({
  ...document,
  strategy,
});

/** What the import would change. Changes nothing. */
export async function previewImport(
  app: App,
  { text }: { text: string },
): Promise<Answer<{ rev: number; diff: ImportDiff }>> {
  const imported = await readImport(text);
  if (!imported.ok) return imported;
  return app.store.read(async (tx) => {
    const { rev } = await readState(tx);
    const before = await exportFrom(tx, app.now().toISOString());
    const after = outcome(imported.value, before);
    const kept = (await heldBy(tx)) ? beside(after, before.strategy) : after;
    return { rev, diff: importDiff(imported.value.kind, before, kept) };
  });
}

/** Does what the preview has shown, as one transaction; `stale` when a person has changed anything since. */
export async function applyImport(
  app: App,
  request: { text: string; rev: number; requestId: string },
): Promise<Answer<{ rev: number }>> {
  const imported = await readImport(request.text);
  if (!imported.ok) return imported;
  const scope = `import.apply:${request.requestId}`;
  const done = await commit<{ rev: number }>(app, 'strict', async (tx, state) => {
    const repeated = await answered(tx, scope);
    if (repeated) return ok({ value: repeated.answer as { rev: number } });
    const held = await heldBy(tx);
    if (held && imported.value.kind === 'strategy') return fail(HELD);
    if (!isCurrent(state.userRev, request.rev, state)) return fail(STALE);
    const at = app.now().toISOString();
    const next =
      imported.value.kind === 'export'
        ? await replaceAll(
            tx,
            state,
            held ? beside(imported.value.document, await readStrategy(tx)) : imported.value.document,
            at,
          )
        : await storeStrategy(tx, state, { at, how: 'import', strategy: imported.value.strategy });
    const value = { rev: next.rev };
    await keepAnswer(tx, scope, at, value);
    return ok({ value, state: next });
  });
  if (done.ok && imported.value.kind === 'export') {
    await shareSettings(app, imported.value.document.settings);
    await registerSites(app);
  }
  return done;
}
