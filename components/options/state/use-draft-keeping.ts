import { useEffect, useRef, useState } from 'preact/hooks';
import { isDirty, type Editing } from './editing.ts';
import type { DraftSlot } from './draft-slot.ts';

/** A draft is written this long after the last key, and at once when the page goes. Milliseconds. */
const PAUSE_MS = 250;

function keep(slot: DraftSlot, editing: Editing | null, now: number): boolean {
  if (!editing || (!isDirty(editing) && !editing.aside)) {
    slot.forget();
    return true;
  }
  return slot.keep({
    rev: editing.stored.rev,
    base: editing.stored.strategy,
    draft: editing.past.now,
    aside: editing.aside,
    at: new Date(now).toISOString(),
  });
}

/** Keeps what is typed in the page's slot. False once the browser has no room for it, so that the page can say so. */
export function useDraftKeeping(slot: DraftSlot | null, editing: Editing | null, now: () => number): boolean {
  const [kept, setKept] = useState(true);
  const latest = useRef(editing);
  latest.current = editing;
  useEffect(() => {
    if (!slot) return undefined;
    const write = (): void => setKept(keep(slot, latest.current, now()));
    const timer = setTimeout(write, PAUSE_MS);
    addEventListener('pagehide', write);
    return () => {
      clearTimeout(timer);
      removeEventListener('pagehide', write);
    };
  }, [slot, editing, now]);
  return kept;
}
