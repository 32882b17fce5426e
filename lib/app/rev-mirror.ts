import { REV_KEY } from '../messages/protocol.ts';
import type { Extension } from '../platform/extension.ts';

/** Tells pages, through `storage.local`, that a commit may have changed a verdict. */
export interface RevMirror {
  /** Called after the commit. Never rejects: the commit stands, and the next start of the worker tells it. */
  show(rev: number): Promise<void>;
}

export function createRevMirror(extension: Extension): RevMirror {
  let shown = -1;
  return {
    async show(rev) {
      // Two commits may get here in the other order.
      if (rev <= shown) return;
      shown = rev;
      await extension.share({ [REV_KEY]: rev }).catch(() => {
        shown = -1;
      });
    },
  };
}
