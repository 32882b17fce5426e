import { useState } from 'preact/hooks';
import { ask } from '../../../lib/messages/client.ts';
import type { ErrorCode, ExceptionDecision, WaitingException } from '../../../lib/messages/protocol.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { spokenName } from '../../ui/ItemName.tsx';
import { useEditor } from '../editor.ts';
import { focusById } from '../focus.ts';

/** Decides what waits, says so, and offers the way back. `onDone`: the list is another one; `heading`: where the focus goes then. */
export function useDecide(heading: string, onDone: () => void) {
  const { ports, say } = useEditor();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ErrorCode | null>(null);

  const send = async (item: string, decision: ExceptionDecision) => {
    setBusy(true);
    const answer = await ask('exceptions.decide', { item, requestId: ports.fresh(), decision });
    setBusy(false);
    setError(answer.ok ? null : answer.error.code);
    onDone();
    return answer.ok ? answer.value : null;
  };

  const decide = async ({ line }: WaitingException, decision: ExceptionDecision): Promise<void> => {
    const done = await send(line.id, decision);
    if (!done) return;
    focusById(heading);
    const { asked, exception } = done;
    const said = decision.kind === 'grant' ? 'options_waiting_granted' : 'options_waiting_declined';
    say(
      t(said, spokenName(line)),
      asked !== null && (() => void send(line.id, { kind: 'reopen', asked, exception })),
    );
  };

  return { busy, error, decide };
}
