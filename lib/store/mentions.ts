import { isMention, MOST_MENTIONS, mentionsIn, type Mention } from '../domain/mentions.ts';
import type { ItemId, WorkItem } from '../domain/work-item.ts';
import type { Observation, ShelfEntry } from './records.ts';
import type { ReadTx, WriteTx } from './schema.ts';
import { isObservation } from './shelf.ts';

/** Texts of a deal that may name tickets. */
function textsOf({ title, text = '', labels = [], custom = {} }: WorkItem): readonly string[] {
  const own = Object.values(custom).flat();
  return [title, text, ...labels, ...own.filter((value) => typeof value === 'string')];
}

/**
 * The item with the tickets it names: those that its reader has found in texts which are not kept, those in the texts of the
 * item itself, and those of its notes. Only deals have any; the field is absent where there is none.
 */
export function withMentions(item: WorkItem): WorkItem {
  const { mentions: found = [], noted: inNotes, ...rest } = item;
  if (item.kind !== 'deal') return rest;
  const noted = inNotes?.filter(isMention).slice(0, MOST_MENTIONS);
  const here = mentionsIn(textsOf(item));
  const all = new Set([...found.filter(isMention), ...here, ...(noted ?? [])]);
  const mentions = [...all].slice(0, MOST_MENTIONS);
  return { ...rest, ...(mentions.length > 0 && { mentions }), ...(noted && { noted }) };
}

/** What the index holds of an entry. */
export const mentionsOf = (entry: ShelfEntry | undefined): readonly Mention[] =>
  (entry && isObservation(entry) && entry.item.mentions) || [];

/** The index after a deal has been written: in the same transaction, so that neither is without the other. */
export async function indexMentions(tx: WriteTx, deal: ItemId, tickets: readonly Mention[]): Promise<void> {
  const mentions = tx.objectStore('mentions');
  await (tickets.length > 0 ? mentions.put({ deal, tickets }) : mentions.delete(deal));
}

/** The index of deals that are in no shelf any more. */
export async function dropMentions(tx: WriteTx, gone: ReadonlySet<ItemId>): Promise<void> {
  const mentions = tx.objectStore('mentions');
  const deals = await mentions.getAllKeys();
  await Promise.all(deals.filter((deal) => gone.has(deal)).map((deal) => mentions.delete(deal)));
}

/** The whole index anew, for observations that take the place of all there were. */
export async function replaceMentions(tx: WriteTx, seen: Iterable<Observation>): Promise<void> {
  const mentions = tx.objectStore('mentions');
  await mentions.clear();
  const named = [...seen].map((each) => ({ deal: each.id, tickets: mentionsOf(each) }));
  await Promise.all(named.filter(({ tickets }) => tickets.length > 0).map((record) => mentions.put(record)));
}

/** Deals that name any of these. */
export async function dealsNaming(tx: ReadTx, tickets: readonly Mention[]): Promise<readonly ItemId[]> {
  const index = tx.objectStore('mentions').index('byTicket');
  const found = await Promise.all(tickets.map((ticket) => index.getAllKeys(ticket)));
  return [...new Set(found.flat())];
}
