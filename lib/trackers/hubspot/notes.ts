import type { Mention } from '../../domain/mentions.ts';
import type { Ask } from '../ask.ts';
import { BRIEFLY, MOST_NOTES, ticketsInNotes } from '../note-text.ts';
import { list, record } from '../untrusted.ts';
import { idOf } from './companies.ts';
import { MAX_KEYS } from './place.ts';

/** Deal id → tickets that its notes name. Deals whose notes were not read are left out. */
type Named = ReadonlyMap<string, readonly Mention[]>;

/** Most notes of one batch of deals: with the links between them, four requests. Deals beyond it are read when fewer are asked for. */
const MOST_OF_BATCH = 300;

/** Reads what the newest notes of deals name. A token without the right to see notes is not tried again. */
export function notesReader(ask: Ask): (ids: readonly string[], signal: AbortSignal) => Promise<Named> {
  let refused = false;

  /** The answers' entries for these ids; null where there is no answer. */
  async function read(path: string, ids: readonly string[], signal: AbortSignal, properties?: string[]) {
    const body = { properties, inputs: ids.map((id) => ({ id })) };
    const answer = await ask({ path: `/crm/${path}/batch/read`, body, ...BRIEFLY }, signal);
    if (answer.ok) return list(record(answer.value)['results']).map(record);
    refused ||= answer.error.fault.code === 'forbidden';
    return null;
  }

  return async (ids, signal) => {
    if (refused || ids.length === 0) return new Map();
    const links = await read('v4/associations/deals/notes', ids, signal);
    if (!links) return new Map();
    // A deal without notes is not in the answer.
    const notesOf = new Map(ids.map((id) => [id, [] as readonly string[]]));
    const wanted: string[] = [];
    for (const { from, to } of links) {
      const deal = idOf(record(from)['id']) ?? '';
      const notes = list(to).flatMap((note) => idOf(record(note)['toObjectId']) ?? []);
      const newest = notes.sort((a, b) => Number(b) - Number(a)).slice(0, MOST_NOTES);
      if (wanted.length + newest.length > MOST_OF_BATCH) notesOf.delete(deal);
      else if (notesOf.has(deal)) {
        notesOf.set(deal, newest);
        wanted.push(...newest);
      }
    }
    const bodies = new Map<string | undefined, unknown>();
    for (let at = 0; at < wanted.length; at += MAX_KEYS) {
      const some = new Set(wanted.slice(at, at + MAX_KEYS));
      const found = await read('v3/objects/notes', [...some], signal, ['hs_note_body']);
      if (!found) return new Map();
      for (const { id, properties } of found) bodies.set(idOf(id), record(properties)['hs_note_body']);
    }
    return new Map(
      [...notesOf].map(([deal, notes]) => [deal, ticketsInNotes(notes.map((id) => bodies.get(id)))]),
    );
  };
}
