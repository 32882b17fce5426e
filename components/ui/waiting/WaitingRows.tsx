import type { ExceptionDecision, WaitingAnswer, WaitingException } from '../../../lib/messages/protocol.ts';
import { WaitingRow } from './WaitingRow.tsx';

interface WaitingRowsProps {
  readonly answer: WaitingAnswer;
  readonly busy: boolean;
  /** The strategy has changes that are not saved: nothing can be granted meanwhile. */
  readonly unsaved: boolean;
  readonly decide: (waiting: WaitingException, decision: ExceptionDecision) => Promise<void>;
}

/** Everything that waits for a decision, as rows of a list. */
export function WaitingRows({ answer: { waiting, today }, busy, unsaved, decide }: WaitingRowsProps) {
  return waiting.map((one) => (
    <WaitingRow
      key={`${one.line.id} ${one.at}`}
      waiting={one}
      today={today}
      busy={busy}
      unsaved={unsaved}
      onDecide={(decision) => void decide(one, decision)}
    />
  ));
}
