import { useState } from 'preact/hooks';
import type { KeptStore } from './draft-slot.ts';

const PREFIX = 'throughline.typed.';

/** Text of a field that is not part of the strategy yet; it outlives the page until it is used or emptied. */
export function useKeptText(store: KeptStore, name: string): [string, (text: string) => void] {
  const [text, setText] = useState(() => store.getItem(PREFIX + name) ?? '');
  return [
    text,
    (next) => {
      setText(next);
      try {
        if (next === '') store.removeItem(PREFIX + name);
        else store.setItem(PREFIX + name, next);
      } catch {
        // No room: the text stays on the page, which is all that can be promised then.
      }
    },
  ];
}
