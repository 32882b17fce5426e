import { useEffect, useState } from 'preact/hooks';
import type { Strategy } from '../../../lib/domain/strategy.ts';
import { ask } from '../../../lib/messages/client.ts';
import type { AnswerOf, MessageError, RequestOf } from '../../../lib/messages/protocol.ts';
import { useEditor } from '../editor.ts';

/** Typing pauses this long before the background is asked again, in milliseconds: a little longer than for the counts. */
const PAUSE_MS = 400;

export interface SeenAnswer<T> {
  /** The last good answer; null before the first. */
  readonly value: T | null;
  /** `old`: the value is of before the last edit, if there is one; `waits`: the same, until the strategy holds together. */
  readonly state: 'current' | 'old' | 'waits' | 'failed';
  readonly error: MessageError | null;
}

/**
 * Asks about seen items under the strategy as edited, and again after each edit once it holds together. The whole strategy goes with the
 * question, so it is compared by identity and never as text.
 */
export function useSeenAsk<K extends 'matching' | 'try'>(
  kind: K,
  about: Omit<RequestOf<K>, 'strategy'> | null,
): SeenAnswer<AnswerOf<K>> {
  const { strategy, problems, matches } = useEditor();
  const [answer, setAnswer] = useState<SeenAnswer<AnswerOf<K>>>({ value: null, state: 'old', error: null });
  const sound = problems.length === 0;
  const what = about === null ? null : JSON.stringify(about);
  useEffect(() => {
    setAnswer((before) => ({ ...before, state: sound ? 'old' : 'waits' }));
    if (what === null || !sound) return undefined;
    let wanted = true;
    const send = (): void => {
      const request = { strategy, ...(JSON.parse(what) as typeof about) } as {
        strategy: Strategy;
      } & RequestOf<K>;
      void ask(kind, request).then((got) => {
        if (!wanted) return;
        setAnswer((before) =>
          got.ok
            ? { value: got.value, state: 'current', error: null }
            : { ...before, state: 'failed', error: got.error },
        );
      });
    };
    const timer = setTimeout(send, PAUSE_MS);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
    // Counted anew means: something has been written since.
  }, [kind, what, strategy, sound, matches.counts?.seen]);
  return answer;
}
