import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Problem } from '../../../lib/domain/result.ts';
import type { Strategy } from '../../../lib/domain/strategy.ts';
import { ask } from '../../../lib/messages/client.ts';
import { REV_KEY, type MessageError, type StrategyAnswer } from '../../../lib/messages/protocol.ts';
import { redone, undone } from '../edit/past.ts';
import type { Ports } from '../ports.ts';
import { openSlot, type DraftSlot } from './draft-slot.ts';
import {
  arrived,
  discarded,
  forgotAside,
  keptAside,
  keptMine,
  opened,
  shownAside,
  tookBoth,
  tookTheirs,
  typed,
  wrote,
  type Editing,
} from './editing.ts';
import type { KeptDraft } from './kept-draft.ts';
import { settleTyped } from './typed-text.ts';
import { useDraftKeeping } from './use-draft-keeping.ts';

export interface StrategyEditing {
  readonly phase: 'loading' | 'failed' | 'first' | 'ready';
  readonly editing: Editing | null;
  readonly error: MessageError | null;
  /** What the background found wrong with the last save. */
  readonly refused: readonly Problem[];
  readonly saving: boolean;
  /** The stored strategy comes from there, and can be changed only there. */
  readonly heldBy: 'policy' | 'url' | null;
  /** False: the browser has no room for the draft. */
  readonly kept: boolean;
  edit(next: Strategy, field?: string): void;
  undo(): void;
  redo(): void;
  discard(): void;
  keepMine(): void;
  takeTheirs(): void;
  /** Mine and theirs together, where they touch different things. */
  takeBoth(): void;
  showAside(aside: Strategy): void;
  forgetAside(aside: Strategy): void;
  /** Takes the forgetting back. */
  keepAside(aside: Strategy): void;
  /** True when it is stored. `why` is kept with the version. */
  save(why?: string): Promise<boolean>;
  /** The first strategy of all, stored at once. */
  begin(strategy: Strategy): Promise<boolean>;
  /** Reads what is stored again; `afresh` drops the draft (after a wipe or an import). */
  reload(afresh?: boolean): Promise<void>;
}

/** Opens, edits and saves the strategy: compare-and-set on `rev`, drafts kept, conflicts shown. */
export function useEditing(ports: Ports): StrategyEditing {
  const [editing, setEditing] = useState<Editing | null>(null);
  const [phase, setPhase] = useState<StrategyEditing['phase']>('loading');
  const [error, setError] = useState<MessageError | null>(null);
  const [refused, setRefused] = useState<readonly Problem[]>([]);
  const [saving, setSaving] = useState(false);
  const [heldBy, setHeldBy] = useState<StrategyEditing['heldBy']>(null);
  const slot = useRef<DraftSlot | null>(null);
  /** The draft an earlier page left; used once. */
  const found = useRef<KeptDraft | null>(null);
  const latest = useRef<Editing | null>(null);
  const rev = useRef(0);

  const show = useCallback((next: Editing | null) => {
    latest.current = next;
    setEditing(next);
    setPhase(next ? 'ready' : 'first');
  }, []);
  const kept = useDraftKeeping(slot.current, editing, latest, ports.now);

  const take = useCallback(
    (answer: StrategyAnswer, afresh: boolean) => {
      if (!afresh && answer.rev < rev.current) return;
      // What is being typed belongs to the version it was typed into.
      if (!afresh) settleTyped();
      rev.current = answer.rev;
      setHeldBy(answer.heldBy ?? null);
      const before = afresh ? null : latest.current;
      const draft = afresh ? null : found.current;
      found.current = null;
      show(before ? arrived(before, answer) : opened(answer, draft));
    },
    [show],
  );

  const reload = useCallback(
    async (afresh = false) => {
      const asked = ask('strategy.get', {});
      slot.current ??= await openSlot(ports.kept, ports.locks, ports.fresh()).then((opening) => {
        found.current = opening.draft;
        return opening;
      });
      const answer = await asked;
      if (answer.ok) take(answer.value, afresh);
      else if (!latest.current) setPhase('failed');
      setError(answer.ok ? null : answer.error);
    },
    [ports, take],
  );

  // Asked before the first frame is painted, not after it.
  useLayoutEffect(() => {
    void reload();
    return ports.onStored((keys) => {
      if (keys.includes(REV_KEY)) void reload();
    });
  }, [ports, reload]);

  const put = useCallback(
    async (strategy: Strategy, why = '', again = true): Promise<boolean> => {
      setSaving(true);
      // The version the edit started from, never merely the newest: another one must come back as `stale`.
      const from = latest.current?.stored.rev ?? rev.current;
      const answer = await ask('strategy.put', {
        rev: from,
        requestId: ports.fresh(),
        strategy,
        ...(why && { why }),
      });
      setSaving(false);
      setRefused(answer.ok ? [] : (answer.error.problems ?? []));
      setError(answer.ok || answer.error.code === 'stale' ? null : answer.error);
      if (answer.ok) {
        // Another page may have saved after this one, and been heard of before this answer.
        const overtaken = rev.current > answer.value.rev;
        rev.current = Math.max(rev.current, answer.value.rev);
        if (latest.current) show(wrote(latest.current, strategy, answer.value.rev));
        if (overtaken || !latest.current) await reload();
        return true;
      }
      if (answer.error.code !== 'stale' || !again) return false;
      // A tag or a setting may have moved `rev` and left the strategy alone: then there is nothing to choose.
      await reload();
      return latest.current && !latest.current.conflict ? put(strategy, why, false) : false;
    },
    [ports, reload, show],
  );

  const change = (next: (now: Editing) => Editing | null): void => {
    if (latest.current) show(next(latest.current));
  };
  /** A step over the whole, what is being typed included. */
  const step = (next: (now: Editing) => Editing | null): void => {
    settleTyped();
    change(next);
  };
  return {
    phase,
    editing,
    error,
    refused,
    saving,
    heldBy,
    kept,
    edit(next, field) {
      setRefused([]);
      change((now) => typed(now, next, ports.now(), field));
    },
    undo: () => step((now) => ({ ...now, past: undone(now.past) })),
    redo: () => step((now) => ({ ...now, past: redone(now.past) })),
    discard: () => step((now) => discarded(now, ports.now())),
    keepMine: () => step(keptMine),
    takeTheirs: () => step((now) => tookTheirs(now, ports.now())),
    takeBoth: () => step((now) => tookBoth(now, ports.now()) ?? now),
    showAside: (aside) => step((now) => shownAside(now, aside, ports.now())),
    forgetAside: (aside) => change((now) => forgotAside(now, aside)),
    keepAside: (aside) => change((now) => keptAside(now, aside)),
    save(why) {
      settleTyped();
      return latest.current ? put(latest.current.past.now, why) : Promise.resolve(false);
    },
    begin: (strategy) => put(strategy),
    reload,
  };
}
