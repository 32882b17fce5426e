import { useCallback, useState } from 'preact/hooks';
import { ask } from '../../../lib/messages/client.ts';
import type { MessageError, StrategyAnswer } from '../../../lib/messages/protocol.ts';
import type { TargetRange } from '../../../lib/domain/strategy.ts';
import { useAsk } from '../../ui/use-ask.ts';
import { usePorts } from '../use-ports.ts';
import { aimedIn, withTarget } from './change-target.ts';

/** What was saved, and how it was before. */
export interface Saved {
  readonly of: string;
  readonly before: TargetRange | undefined;
}

export interface Adjusting {
  readonly strategy: StrategyAnswer | null;
  readonly busy: boolean;
  readonly error: MessageError | null;
  readonly saved: Saved | null;
  /** True when it was saved. */
  save(of: string, target: TargetRange | undefined, why: string): Promise<boolean>;
  undo(why: string): Promise<void>;
}

const NOTHING = {};

/**
 * Changes one target of the strategy as it was when it was read (compare-and-set). Where somebody else has saved meanwhile nothing is
 * written: the current strategy is read, the error says so, and a second press saves onto it.
 */
export function useAdjust(): Adjusting {
  const { fresh } = usePorts();
  const { value, again } = useAsk('strategy.get', NOTHING);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<MessageError | null>(null);
  const [saved, setSaved] = useState<Saved | null>(null);

  const put = useCallback(
    async (of: string, target: TargetRange | undefined, why: string): Promise<boolean> => {
      if (!value?.strategy) return false;
      setBusy(true);
      const before = aimedIn(value.strategy).find((one) => one.of === of)?.target;
      const answer = await ask('strategy.put', {
        rev: value.rev,
        requestId: fresh(),
        strategy: withTarget(value.strategy, of, target),
        ...(why !== '' && { why }),
      });
      setBusy(false);
      setError(answer.ok ? null : answer.error);
      if (answer.ok) setSaved({ of, before });
      again();
      return answer.ok;
    },
    [value, fresh, again],
  );
  const undo = async (why: string): Promise<void> => {
    if (saved && (await put(saved.of, saved.before, why))) setSaved(null);
  };
  return { strategy: value, busy, error, saved, save: put, undo };
}
