import { useEffect, useState } from 'preact/hooks';
import type { Strategy } from '../../../lib/domain/strategy.ts';
import { ask } from '../../../lib/messages/client.ts';
import type { MatchesAnswer } from '../../../lib/messages/protocol.ts';

/** Typing pauses this long before the background is asked to count, in milliseconds. */
const PAUSE_MS = 350;

export interface Matches {
  /** The last counts; null before the first. */
  readonly counts: MatchesAnswer | null;
  /** `waiting`: the strategy shown does not hold together, so the counts are those of before. */
  readonly state: 'counting' | 'counted' | 'waiting' | 'failed';
}

/** Live counts of a strategy that need not be saved, over what has been seen. Asked again when anything is committed (`rev`). */
export function useMatches(strategy: Strategy | null, sound: boolean, rev: number): Matches {
  const [matches, setMatches] = useState<Matches>({ counts: null, state: 'counting' });
  useEffect(() => {
    if (!strategy || !sound) {
      setMatches((before) => ({ ...before, state: 'waiting' }));
      return undefined;
    }
    let wanted = true;
    setMatches((before) => ({ ...before, state: 'counting' }));
    const timer = setTimeout(() => {
      void ask('matches', { strategy }).then((answer) => {
        if (!wanted) return;
        setMatches((before) =>
          answer.ok ? { counts: answer.value, state: 'counted' } : { ...before, state: 'failed' },
        );
      });
    }, PAUSE_MS);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [strategy, sound, rev]);
  return matches;
}
