import type { Result } from '../domain/result.ts';
import type { Extension } from '../platform/extension.ts';

/**
 * Is there room for anything new? Pages are painted with a full disk too, so someone has to say that nothing of what is seen is
 * kept. Remembered outside the database, which cannot be written then, and not in the worker, which may end at any time.
 */
export interface Room {
  /** Since when nothing could be kept, as an ISO 8601 instant; undefined = there is room. */
  fullSince(): Promise<string | undefined>;
  /** To be told how each attempt to write has ended. `wrote`: there was something to write. Never rejects. */
  heard(done: Result<unknown, { readonly code: string }>, wrote: boolean): Promise<void>;
}

const KEY = 'full';

export function createRoom(extension: Extension, now: () => Date): Room {
  /** What the browser's session remembers; undefined = not asked yet, null = there is room. */
  let known: string | null | undefined;

  async function recall(): Promise<string | null> {
    if (known === undefined) {
      const kept = await extension.readSession(KEY).catch(() => null);
      known = typeof kept === 'string' ? kept : null;
    }
    return known;
  }

  async function remember(since: string | null): Promise<void> {
    known = since;
    await extension.keepSession(KEY, since).catch(() => undefined);
  }

  return {
    fullSince: async () => (await recall()) ?? undefined,
    async heard(done, wrote) {
      const since = await recall();
      const full = !done.ok && done.error.code === 'quota';
      if (full && since === null) await remember(now().toISOString());
      if (done.ok && wrote && since !== null) await remember(null);
    },
  };
}
