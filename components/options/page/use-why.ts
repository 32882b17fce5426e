import { useRef, useState } from 'preact/hooks';
import type { RefObject } from 'preact';
import { targetsChanged } from '../edit/targets-changed.ts';
import type { Editing } from '../state/editing.ts';
import type { KeptStore } from '../state/draft-slot.ts';
import { useKeptText } from '../state/use-kept-text.ts';

/** The reason for a change, on its way into the history. */
export interface WhyState {
  readonly text: string;
  /** A target changes, so that there must be a reason. */
  readonly needed: boolean;
  /** It was missing when the strategy was to be saved. */
  readonly missing: boolean;
  readonly field: RefObject<HTMLInputElement | null>;
  type(text: string): void;
  /** The reason to save with; null where it is missing, which is then said at the field. */
  take(): string | null;
  /** It is kept now. */
  used(): void;
}

export function useWhy(editing: Editing | null, kept: KeptStore): WhyState {
  const [text, type] = useKeptText(kept, 'why');
  const [asked, setAsked] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const stored = editing?.stored.strategy;
  const needed = editing && stored ? targetsChanged(editing.past.now, stored) : false;
  const missing = asked && needed && text.trim() === '';
  return {
    text,
    needed,
    missing,
    field,
    type,
    take() {
      if (!needed || text.trim() !== '') return text.trim();
      setAsked(true);
      field.current?.focus();
      return null;
    },
    used() {
      type('');
      setAsked(false);
    },
  };
}
