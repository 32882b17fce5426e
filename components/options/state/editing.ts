/**
 * The strategy being edited, as plain data: what is saved, what is typed, what somebody else saved meanwhile.
 *
 *     clean ──edit──▶ dirty ──wrote──▶ clean
 *       │               │
 *     arrived         arrived (another version) ──▶ in conflict ──keepMine / takeTheirs──▶ dirty / clean
 *       ▼                                            the version not chosen is set aside, never lost;
 *     clean (theirs)                                 tookBoth where the two touch different things ──▶ dirty
 */
import type { Strategy } from '../../../lib/domain/strategy.ts';
import type { StrategyAnswer } from '../../../lib/messages/protocol.ts';
import { bothVersions } from '../edit/both-versions.ts';
import { edited, startingAt, type Past } from '../edit/past.ts';
import { same } from '../edit/same.ts';
import type { KeptDraft } from './kept-draft.ts';

/** What is stored; `strategy` null = none yet, or wiped. */
export interface Stored {
  readonly rev: number;
  readonly strategy: Strategy | null;
}

export interface Editing {
  readonly stored: Stored;
  readonly hues: Readonly<Record<string, number>>;
  readonly past: Past<Strategy>;
  /** Another version than the one this edit started from is stored now. */
  readonly conflict: Stored | null;
  /** Versions not chosen in conflicts, the latest first. */
  readonly asides: readonly Strategy[];
  /** When the draft that was found in the browser was typed; null = nothing was restored. */
  readonly restoredAt: string | null;
}

export const isDirty = (editing: Editing): boolean => !same(editing.past.now, editing.stored.strategy);

/** What the page opens with: the stored strategy, or the draft an earlier page left. Null = neither: first run. */
export function opened(answer: StrategyAnswer, kept: KeptDraft | null): Editing | null {
  const stored: Stored = { rev: answer.rev, strategy: answer.strategy };
  const useful = kept && !same(kept.draft, answer.strategy) ? kept : null;
  const start = useful?.base ?? answer.strategy ?? useful?.draft;
  if (!start) return null;
  const rest = { hues: answer.hues, asides: kept?.asides ?? [], restoredAt: useful?.at ?? null };
  if (!useful) return { stored, past: startingAt(start), conflict: null, ...rest };
  const past = { ...startingAt(useful.draft), before: useful.base ? [useful.base] : [] };
  if (same(useful.base, answer.strategy)) return { stored, past, conflict: null, ...rest };
  return { stored: { rev: useful.rev, strategy: useful.base }, past, conflict: stored, ...rest };
}

/** The background reports what is stored now. A commit that left the strategy as it was (a tag, a setting) only moves `rev`. */
export function arrived(editing: Editing, answer: StrategyAnswer): Editing | null {
  const stored: Stored = { rev: answer.rev, strategy: answer.strategy };
  const known = { ...editing, hues: answer.hues };
  if (same(answer.strategy, editing.stored.strategy) || same(answer.strategy, editing.past.now)) {
    return { ...known, stored, conflict: null };
  }
  if (isDirty(editing)) return { ...known, conflict: stored };
  if (!answer.strategy) return null;
  return { ...known, stored, past: startingAt(answer.strategy), conflict: null };
}

/** An edit. `field` names the field being typed in. */
export const typed = (editing: Editing, next: Strategy, at: number, field?: string): Editing =>
  next === editing.past.now ? editing : { ...editing, past: edited(editing.past, next, at, field) };

/** `written` is stored as `rev`; what was typed while it was being written stays unsaved. */
export const wrote = (editing: Editing, written: Strategy, rev: number): Editing => ({
  ...editing,
  stored: { rev, strategy: written },
  conflict: null,
  restoredAt: null,
});

/** Mine goes on, and can be saved over theirs, which is set aside. */
export const keptMine = (editing: Editing): Editing =>
  editing.conflict
    ? {
        ...editing,
        stored: editing.conflict,
        asides: withAside(editing.asides, editing.conflict.strategy),
        conflict: null,
      }
    : editing;

/** Mine with what they changed in it; nothing is set aside, since nothing is left out. Null where that cannot be. */
export function tookBoth(editing: Editing, at: number): Editing | null {
  const both = bothIn(editing);
  if (!both || !editing.conflict) return null;
  return {
    ...editing,
    stored: editing.conflict,
    past: edited(editing.past, both, at),
    conflict: null,
  };
}

/** Both versions as one, where no field was changed in both. */
export function bothIn({ conflict, stored, past }: Editing): Strategy | null {
  if (!conflict?.strategy || !stored.strategy) return null;
  return bothVersions(stored.strategy, past.now, conflict.strategy);
}

/** Theirs is shown from now on; mine is set aside and stays one undo away. */
export function tookTheirs(editing: Editing, at: number): Editing | null {
  const theirs = editing.conflict;
  if (!theirs) return editing;
  if (!theirs.strategy) return null;
  return {
    ...editing,
    stored: theirs,
    past: edited(editing.past, theirs.strategy, at),
    asides: withAside(editing.asides, editing.past.now),
    conflict: null,
    restoredAt: null,
  };
}

/** Back to what is stored; what was typed stays one undo away. */
export const discarded = (editing: Editing, at: number): Editing =>
  editing.stored.strategy ? { ...typed(editing, editing.stored.strategy, at), restoredAt: null } : editing;

const withAside = (asides: readonly Strategy[], version: Strategy | null): readonly Strategy[] =>
  version === null || asides.some((aside) => same(aside, version)) ? asides : [version, ...asides];

/** A version set aside is shown, and what it replaces is set aside where it is nowhere else. */
export function shownAside(editing: Editing, aside: Strategy, at: number): Editing {
  const others = editing.asides.filter((other) => other !== aside);
  const asides = isDirty(editing) ? withAside(others, editing.past.now) : editing.asides;
  return { ...typed(editing, aside, at), asides };
}

/** It is not wanted any more. */
export const forgotAside = (editing: Editing, aside: Strategy): Editing => ({
  ...editing,
  asides: editing.asides.filter((other) => other !== aside),
});

/** The forgetting is taken back. */
export const keptAside = (editing: Editing, aside: Strategy): Editing => ({
  ...editing,
  asides: withAside(editing.asides, aside),
});
