import { ok } from '../../lib/domain/result.ts';
import { ask } from '../../lib/messages/client.ts';
import type { AskExceptionRequest, ItemRequest, Paint, TagRequest } from '../../lib/messages/protocol.ts';
import type { Act } from './use-acts.ts';

/** Sets or clears the local tag. `onPainted` gets the paint that follows from it, also when it is taken back. */
export const tagging =
  (item: ItemRequest, tag: TagRequest['tag'], onPainted: (paint: Paint) => void): Act =>
  async () => {
    const answer = await ask('tag', { ...item, requestId: crypto.randomUUID(), tag });
    if (!answer.ok) return answer;
    onPainted(answer.value.paint);
    return ok(tagging(item, answer.value.before, onPainted));
  };

/** Asks for an exception, or with null takes that back. */
export const askingFor =
  (item: ItemRequest, asking: AskExceptionRequest['asking'], onChanged: () => void): Act =>
  async () => {
    const answer = await ask('exceptions.ask', { ...item, requestId: crypto.randomUUID(), asking });
    if (!answer.ok) return answer;
    onChanged();
    return ok(askingFor(item, answer.value.before, onChanged));
  };
