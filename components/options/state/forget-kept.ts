import type { KeptStore } from './draft-slot.ts';

/** Everything this page ever keeps by itself begins so. */
const OURS = 'throughline.';

/** Forgets drafts and half-typed texts of all pages: after a wipe nothing may stay. */
export function forgetKept(store: KeptStore): void {
  const names = Array.from({ length: store.length }, (_, index) => store.key(index));
  for (const name of names) if (name?.startsWith(OURS)) store.removeItem(name);
}
