import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { ask } from '../../lib/messages/client.ts';
import type { AnswerOf, Kind, MessageError, RequestOf } from '../../lib/messages/protocol.ts';

/** An answer on its way. `value` is the last good one: it stays while a newer one loads or fails. */
export interface Asked<T> {
  readonly state: 'loading' | 'ready' | 'failed';
  readonly value: T | null;
  readonly error: MessageError | null;
  /** Asks again. */
  readonly again: () => void;
}

/** Asks the background when first shown and whenever the request changes. `null` waits. Late answers are dropped. */
export function useAsk<K extends Kind>(kind: K, request: RequestOf<K> | null): Asked<AnswerOf<K>> {
  const [asked, setAsked] = useState<Omit<Asked<AnswerOf<K>>, 'again'>>({
    state: 'loading',
    value: null,
    error: null,
  });
  const [round, setRound] = useState(0);
  const latest = useRef(request);
  latest.current = request;
  const identity = JSON.stringify(request);
  useEffect(() => {
    if (latest.current === null) return undefined;
    let wanted = true;
    setAsked((before) => ({ ...before, state: 'loading', error: null }));
    void ask(kind, latest.current).then((answer) => {
      if (!wanted) return;
      setAsked((before) =>
        answer.ok
          ? { state: 'ready', value: answer.value, error: null }
          : { state: 'failed', value: before.value, error: answer.error },
      );
    });
    return () => {
      wanted = false;
    };
  }, [kind, identity, round]);
  const again = useCallback(() => setRound((count) => count + 1), []);
  return { ...asked, again };
}
