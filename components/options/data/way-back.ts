import { ask } from '../../../lib/messages/client.ts';
import type { Answer } from '../../../lib/messages/protocol.ts';
import type { Ports } from '../ports.ts';
import { exportText } from './export-file.ts';

/** True when everything is again as it was; false where a person has changed anything since, or nothing can be written. */
export type WayBack = () => Promise<boolean>;

/** Does what loses something, and keeps in this page what was there before, for the way back. Null where it could not be read. */
export async function withWayBack<T>(
  ports: Ports,
  act: () => Promise<Answer<T>>,
): Promise<{ readonly answer: Answer<T>; readonly back: WayBack | null }> {
  const before = await exportText();
  const answer = await act();
  const now = answer.ok ? await ask('strategy.get', {}) : null;
  if (!before.ok || !now?.ok) return { answer, back: null };
  const { rev } = now.value;
  const text = before.value;
  return {
    answer,
    back: async () => (await ask('import.apply', { text, rev, requestId: ports.fresh() })).ok,
  };
}
