import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Problem } from '../../lib/domain/result.ts';
import type { Strategy } from '../../lib/domain/strategy.ts';
import type { Ports } from './ports.ts';
import type { StableKeys } from './state/stable-keys.ts';
import type { Matches } from './state/use-matches.ts';

/** What every section of the strategy works with. */
export interface Editor {
  readonly ports: Ports;
  /** As edited. */
  readonly strategy: Strategy;
  /** As stored; null = nothing yet. */
  readonly stored: Strategy | null;
  /** Palette index of every goal, those not saved yet included. */
  readonly hues: ReadonlyMap<string, number>;
  readonly problems: readonly Problem[];
  /** The strategy is shared, and can be changed only where it comes from. */
  readonly held?: boolean | undefined;
  readonly matches: Matches;
  readonly keys: StableKeys;
  /** Rows that are open, by `list/key`. */
  readonly open: ReadonlySet<string>;
  toggle(row: string, open?: boolean): void;
  /** `field` names the field typed in: a word is one step of undo. */
  edit(next: Strategy, field?: string): void;
  /** Late news, read out politely; `undo` offers the way back: the last edit of the strategy, or what is given. */
  say(text: string, undo?: boolean | (() => void)): void;
}

export const EditorContext = createContext<Editor | null>(null);

export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (!editor) throw new Error('A section stands outside the editor.');
  return editor;
}
