import { useState } from 'preact/hooks';
import { ask } from '../../../lib/messages/client.ts';
import type { ErrorCode, ExceptionDecision, WaitingException } from '../../../lib/messages/protocol.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { spokenName } from '../ItemName.tsx';

interface DecideOptions {
  /** A name that no other request has. */
  fresh(): string;
  /** The list is another one, or a decision has failed. */
  onDone(): void;
  /** What has been decided, and the way back; null = there is none. */
  onSaid(text: string, undo: (() => void) | null): void;
}

/** Decides what waits, says so, and offers the way back. */
export function useDecide({ fresh, onDone, onSaid }: DecideOptions) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ErrorCode | null>(null);

  const send = async (item: string, decision: ExceptionDecision) => {
    setBusy(true);
    const answer = await ask('exceptions.decide', { item, requestId: fresh(), decision });
    setBusy(false);
    setError(answer.ok ? null : answer.error.code);
    onDone();
    return answer.ok ? answer.value : null;
  };

  const decide = async ({ line }: WaitingException, decision: ExceptionDecision): Promise<void> => {
    const done = await send(line.id, decision);
    if (!done) return;
    const { asked, exception } = done;
    const said = decision.kind === 'grant' ? 'waiting_granted' : 'waiting_declined';
    onSaid(
      t(said, spokenName(line)),
      asked && (() => void send(line.id, { kind: 'reopen', asked, exception })),
    );
  };

  return { busy, error, decide };
}
