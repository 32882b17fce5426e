import type { WorkItem } from '../domain/work-item.ts';
import { itemId } from '../domain/work-item.ts';
import { withMentions } from './mentions.ts';
import type { Observation } from './records.ts';

/** Fields read from the API count as fresh for this long, in ms; after that they are shown and asked for again. */
export const FRESH_MS = 5 * 60_000;

/** What the API did not give us may be there again soon: asked for again after this, in ms. */
export const ABSENT_FRESH_MS = 60_000;

/** Seen again within this, an unchanged item is not written again, in ms. */
export const SEEN_MS = 10 * 60_000;

const age = (now: Date, at: string): number => now.getTime() - Date.parse(at);

/** A clock that was set back makes nothing fresh for ever: an age below zero is stale. */
export function isFresh(known: Observation | undefined, now: Date): boolean {
  if (known?.source !== 'api' || known.fetchedAt === undefined) return false;
  const passed = age(now, known.fetchedAt);
  return passed >= 0 && passed < (known.item.readable === false ? ABSENT_FRESH_MS : FRESH_MS);
}

/** Longest title and text that are looked at, in characters; a longer one is cut, not refused. */
const MOST_TITLE = 1000;
const MOST_TEXT = 4000;

/** Never taken from a page: people, and what only Throughline itself may say of an item. */
const REFUSED: readonly string[] = ['assignee', 'history', 'manualGoal', 'manualCategory'];

const omit = (item: WorkItem, names: readonly string[]): WorkItem =>
  Object.fromEntries(Object.entries(item).filter(([name]) => !names.includes(name))) as unknown as WorkItem;

/** The item as it is let in: without people, of a bearable size, and with the tickets that all of its text names. */
export function admit(item: WorkItem): WorkItem {
  const { title, text, ...rest } = withMentions(omit(item, REFUSED));
  return {
    ...rest,
    title: title.slice(0, MOST_TITLE),
    ...(text !== undefined && { text: text.slice(0, MOST_TEXT) }),
  };
}

/**
 * The observation after an item was seen on a page. Until the API has read it, what pages show adds up, the newest on top.
 * After that its fields are the API's: a page shows columns for statuses and leaves out what its layout leaves out. The title
 * alone is taken from the page once the API's fields have gone stale, since people edit it under our eyes.
 */
export function seenOnPage(known: Observation | undefined, item: WorkItem, now: Date): Observation {
  const at = now.toISOString();
  if (!known) return { id: itemId(item), item, at, source: 'page' };
  if (known.source === 'page') {
    const before = omit(known.item, ['mentions']);
    return { ...known, item: withMentions({ ...before, ...item }), at };
  }
  if (isFresh(known, now) && known.item.readable !== false) return { ...known, at };
  const { title, url } = item;
  return {
    ...known,
    item: { ...known.item, ...(title !== '' && { title }), ...(url !== '' && { url }) },
    at,
  };
}

/** The observation after the API has read the item. Not each reading looks into notes: what they named before stays till one does. */
export function readFromApi(known: Observation | undefined, item: WorkItem, now: Date): Observation {
  const at = now.toISOString();
  const url = item.url === '' ? (known?.item.url ?? '') : item.url;
  const formerly = known?.formerly && { formerly: known.formerly };
  const noted = item.noted ?? known?.item.noted;
  const whole = withMentions({ ...item, url, ...(noted && { noted }) });
  return { id: itemId(item), item: whole, at, source: 'api', fetchedAt: at, ...formerly };
}

/** The observation after the API's answer left the item out. Its last fields stay, for the day it can be read again. */
export function foundAbsent(known: Observation | undefined, stub: WorkItem, now: Date): Observation {
  const at = now.toISOString();
  const item = { ...(known?.item ?? stub), readable: false };
  return { id: known?.id ?? itemId(stub), item, at, source: 'api', fetchedAt: at };
}

/** Is it worth writing? Not when nothing but the time has changed, and that only a little. */
export function isNews(before: Observation | undefined, after: Observation): boolean {
  if (!before) return true;
  const passed = Date.parse(after.at) - Date.parse(before.at);
  return passed >= SEEN_MS || passed < 0 || JSON.stringify(before.item) !== JSON.stringify(after.item);
}

/** The item as it may be kept: with titles switched off, nothing a person has written remains. */
export function keepable(known: Observation, keepTitles: boolean): Observation {
  if (keepTitles) return known;
  const item = omit(known.item, ['text']);
  const ancestors = item.ancestors?.map((ancestor) => ({ ...ancestor, title: '' }));
  return { ...known, item: { ...item, title: '', ...(ancestors && { ancestors }) } };
}

/** An item of which nothing but its identity is known. */
export const stub = ({ site, tenant, key }: Pick<WorkItem, 'site' | 'tenant' | 'key'>): WorkItem => ({
  site,
  tenant,
  key,
  kind: site === 'jira' || site === 'linear' ? 'ticket' : 'deal',
  title: '',
  url: '',
});
