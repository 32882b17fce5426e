import type { Mention } from '../../domain/mentions.ts';
import type { Ask } from '../ask.ts';
import { BRIEFLY, MOST_NOTES, ticketsInNotes } from '../note-text.ts';
import { list, record } from '../untrusted.ts';

/**
 * Reads what the newest notes of one deal name: one request, a list of the day's budget, so it is for the deal whose page is open.
 * Undefined where they could not be read; without the right to see notes it is not tried again.
 */
export function notesReader(
  ask: Ask,
): (deal: string, signal: AbortSignal) => Promise<readonly Mention[] | undefined> {
  let refused = false;
  return async (deal, signal) => {
    if (refused) return undefined;
    const path = `/v1/notes?deal_id=${deal}&sort=add_time%20DESC&limit=${MOST_NOTES}`;
    const answer = await ask({ path, ...BRIEFLY }, signal);
    refused = !answer.ok && answer.error.fault.code === 'forbidden';
    if (!answer.ok) return undefined;
    // Null for none.
    return ticketsInNotes(list(record(answer.value)['data']).map((note) => record(note)['content']));
  };
}
