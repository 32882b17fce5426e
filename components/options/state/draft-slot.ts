/**
 * Where a page keeps its draft. Every open page has a slot of its own, held by a lock that ends with the page, so that two
 * pages never overwrite each other and a page opened later finds the draft of one that was closed.
 */
import { readDraft, type KeptDraft } from './kept-draft.ts';

const PREFIX = 'throughline.draft.';

/** The part of `Storage` that is used. */
export type KeptStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** Locks that live as long as the page. `held` lists the names held by any page. */
export interface PageLocks {
  hold(name: string): void;
  held(): Promise<readonly string[]>;
}

export interface DraftSlot {
  readonly draft: KeptDraft | null;
  /** False when the browser had no room for it. */
  keep(draft: KeptDraft): boolean;
  forget(): void;
}

function slotNames(store: KeptStore): readonly string[] {
  const names: string[] = [];
  for (let index = 0; index < store.length; index += 1) {
    const name = store.key(index);
    if (name?.startsWith(PREFIX)) names.push(name);
  }
  return names;
}

/** Opens the newest slot that no other page holds, or a new one called `fresh`. */
export async function openSlot(store: KeptStore, locks: PageLocks, fresh: string): Promise<DraftSlot> {
  const held = new Set(await locks.held());
  const left = slotNames(store)
    .filter((name) => !held.has(name))
    .map((name) => ({ name, draft: readDraft(store.getItem(name)) }))
    .filter((slot) => slot.draft !== null)
    .sort((a, b) => (b.draft?.at ?? '').localeCompare(a.draft?.at ?? ''));
  const name = left[0]?.name ?? `${PREFIX}${fresh}`;
  locks.hold(name);
  return {
    draft: left[0]?.draft ?? null,
    keep(draft) {
      try {
        store.setItem(name, JSON.stringify(draft));
        return true;
      } catch {
        return false;
      }
    },
    forget: () => store.removeItem(name),
  };
}
