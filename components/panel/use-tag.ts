import { useEffect, useState } from 'preact/hooks';
import { ask } from '../../lib/messages/client.ts';
import type { ErrorCode, ItemRequest, Paint, TagRequest } from '../../lib/messages/protocol.ts';

/** For how long an act can be taken back. */
export const UNDO_MS = 10_000;

interface Done {
  readonly text: string;
  readonly undoable: boolean;
  /** The tag to go back to. */
  readonly before: TagRequest['tag'];
}

interface TagHooks {
  /** Gets the paint that follows from the tag. */
  readonly onPainted: (paint: Paint) => void;
  /** Just before the offer to undo goes: whoever has the focus there must give it up. */
  readonly onExpire: () => void;
}

/** Sets, clears and takes back the local tag of an item. */
export function useTag(item: ItemRequest, { onPainted, onExpire }: TagHooks) {
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

  const send = async (next: TagRequest['tag'], text: string, undoable: boolean) => {
    setBusy(true);
    setError(null);
    const answer = await ask('tag', { ...item, requestId: crypto.randomUUID(), tag: next });
    setBusy(false);
    if (!answer.ok) return setError(answer.error.code);
    setDone({ text, undoable, before: answer.value.before });
    onPainted(answer.value.paint);
  };

  return {
    busy,
    done,
    error,
    tag: (next: TagRequest['tag'], text: string) => void send(next, text, true),
    undo: (text: string) => {
      if (done) void send(done.before, text, false);
    },
  };
}
