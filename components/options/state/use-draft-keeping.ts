import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { isDirty, type Editing } from './editing.ts';
import type { DraftSlot } from './draft-slot.ts';
import { settleTyped } from './typed-text.ts';

/** A draft is written this long after the last key, and at once when the page goes. Milliseconds. */
const PAUSE_MS = 250;

function keep(slot: DraftSlot, editing: Editing | null, now: number): boolean {
  if (!editing || (!isDirty(editing) && editing.asides.length === 0)) {
    slot.forget();
    return true;
  }
  return slot.keep({
    rev: editing.stored.rev,
    base: editing.stored.strategy,
    draft: editing.past.now,
    asides: editing.asides,
    at: new Date(now).toISOString(),
  });
}

/** Keeps what is typed in the page's slot; `latest` is what is being edited now, drawn or not. False once the browser has no room for it, so that the page can say so. */
export function useDraftKeeping(
  slot: DraftSlot | null,
  editing: Editing | null,
  latest: RefObject<Editing | null>,
  now: () => number,
): boolean {
  const [kept, setKept] = useState(true);
  useEffect(() => {
    if (!slot) return undefined;
    const write = (): void => setKept(keep(slot, latest.current, now()));
    const timer = setTimeout(write, PAUSE_MS);
    const leave = (): void => {
      settleTyped();
      write();
    };
    addEventListener('pagehide', leave);
    return () => {
      clearTimeout(timer);
      removeEventListener('pagehide', leave);
    };
  }, [slot, editing, latest, now]);
  return kept;
}
