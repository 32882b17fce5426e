// Reads a scope page by page, as the engine does.
import type { WorkItem } from '../../lib/domain/work-item.ts';
import type {
  BackfillQuestion,
  BackfillRefusal,
  BackfillSource,
  Cursor,
} from '../../lib/trackers/backfill-source.ts';

export const SALT = 'a salt of the tests';

export interface ReadScope {
  /** By key, the last one that was told. */
  readonly items: ReadonlyMap<string, WorkItem>;
  readonly pages: number;
  /** Items told, with those that came twice. */
  readonly told: number;
  readonly refusal: BackfillRefusal | undefined;
}

const MOST_PAGES = 2_000;

/**
 * To the end, or to the first refusal. A cursor goes through JSON, as it does in the database. `source` may be another one for each
 * page, as after a restart. `after` runs when a page has been read.
 */
export async function readScope(
  source: () => BackfillSource,
  question: BackfillQuestion,
  after: (page: number) => void = () => undefined,
): Promise<ReadScope> {
  const items = new Map<string, WorkItem>();
  let cursor: Cursor | undefined;
  let told = 0;
  for (let pages = 1; pages < MOST_PAGES; pages += 1) {
    const page = await source().page({ ...question, salt: SALT, ...(cursor && { cursor }) });
    if (!page.ok) return { items, pages, told, refusal: page.error };
    told += page.value.items.length;
    for (const item of page.value.items) items.set(item.key, item);
    after(pages);
    if (!page.value.next) return { items, pages, told, refusal: undefined };
    cursor = JSON.parse(JSON.stringify(page.value.next)) as Cursor;
  }
  throw new Error('It never ends.');
}

/** All keys, and how many requests for them there were. */
export async function readKeys(
  source: BackfillSource,
  question: BackfillQuestion,
): Promise<readonly string[]> {
  const keys: string[] = [];
  let cursor: Cursor | undefined;
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const page = await source.keys?.({ ...question, ...(cursor && { cursor }) });
    if (!page?.ok) throw new Error(JSON.stringify(page));
    keys.push(...page.value.keys);
    cursor = page.value.next;
    if (!cursor) return keys;
  }
  throw new Error('It never ends.');
}
