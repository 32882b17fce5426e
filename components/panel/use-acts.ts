import { useEffect, useState } from 'preact/hooks';
import type { Answer, ErrorCode } from '../../lib/messages/protocol.ts';

/** For how long an act can be taken back. */
export const UNDO_MS = 10_000;

/** Something done about the item; answered with the act that takes it back. */
export interface Act {
  (): Promise<Answer<Act>>;
}

interface Done {
  readonly text: string;
  /** Null: it was the taking back. */
  readonly back: Act | null;
}

/**
 * Does what a person asks for on the card, and takes the last of it back. `onExpire`: just before the offer to undo goes; whoever
 * has the focus there must give it up.
 */
export function useActs(onExpire: () => void) {
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState<Done | null>(null);
  const [error, setError] = useState<ErrorCode | null>(null);

  useEffect(() => {
    if (!done) return undefined;
    const timer = setTimeout(() => {
      onExpire();
      setDone(null);
    }, UNDO_MS);
    return () => clearTimeout(timer);
  }, [done]);

  const run = async (act: Act, text: string, undoable: boolean) => {
    setBusy(true);
    setError(null);
    const answer = await act();
    setBusy(false);
    if (!answer.ok) return setError(answer.error.code);
    setDone({ text, back: undoable ? answer.value : null });
  };

  return {
    busy,
    done,
    error,
    run: (act: Act, text: string) => void run(act, text, true),
    undo: (text: string) => {
      if (done?.back) void run(done.back, text, false);
    },
  };
}
