import { fail, ok } from '../../domain/result.ts';
import type { Answer } from '../../messages/protocol.ts';
import type { ShareSides } from '../../messages/sharing.ts';
import { readSharing } from '../../store/sharing.ts';
import type { App } from '../app.ts';
import { workingOf } from './settle.ts';

/** What an item had when both sides were the same, and what each has made of it. */
export async function shareSides(app: App): Promise<Answer<ShareSides>> {
  const read = await app.store.read(async (tx) => {
    const kept = await readSharing(tx);
    const [base, theirs] = [kept.item?.copy?.strategy, kept.item?.pending?.strategy];
    const mine = await workingOf(tx, kept);
    return base && theirs && mine && kept.inForce === 'item' ? { base, mine, theirs } : null;
  });
  if (!read.ok) return read;
  return read.value
    ? ok(read.value)
    : fail({ code: 'not_found', message: 'There is no conflict on an item.' });
}
