import type { Answer, StorageAnswer } from '../messages/protocol.ts';
import { isObservation, unpack } from '../store/shelf.ts';
import type { App } from './app.ts';

/** How much is kept, and since when. */
export async function storage(app: App): Promise<Answer<StorageAnswer>> {
  const space = await app.extension.space().catch(() => ({}));
  const full = await app.room.fullSince();
  return app.store.read(async (tx) => {
    const [shelves, tags, history] = await Promise.all([
      tx.objectStore('items').getAll(),
      tx.objectStore('tags').count(),
      tx.objectStore('history').count(),
    ]);
    const seen = shelves.flatMap(unpack).filter(isObservation);
    const oldest = seen.reduce<string | undefined>(
      (least, { at }) => (least === undefined || at < least ? at : least),
      undefined,
    );
    return {
      items: seen.length,
      tags,
      history,
      ...space,
      ...(oldest !== undefined && { oldest }),
      ...(full !== undefined && { full }),
    };
  });
}
