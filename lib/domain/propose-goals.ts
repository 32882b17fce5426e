import { fold, sayable } from './folded-text.ts';
import type { SiteId, WorkItem } from './work-item.ts';

/** Something in the tools that work is already gathered under, and that may stand for a goal. */
export interface Proposal {
  /** `ancestor`: an epic or another parent, a project, an initiative. The others are words on deals. */
  readonly kind: 'ancestor' | 'pipeline' | 'segment';
  /** As the tool has it; the key where the title is not known. Never blank. */
  readonly title: string;
  /** The tool's own word for an ancestor, such as `Epic`, where it says one. */
  readonly type?: string;
  /** Keys of the ancestors of this title; empty for words on deals. */
  readonly keys: readonly string[];
  /** Where it was met. */
  readonly sites: readonly SiteId[];
  /** How many of the items stand under it, at whatever depth. At least 1. */
  readonly count: number;
  /** Place in the list of what it stands under itself. */
  readonly above?: number;
}

interface Draft {
  readonly kind: Proposal['kind'];
  readonly title: string;
  readonly type: string | undefined;
  readonly keys: Set<string>;
  readonly sites: Set<SiteId>;
  readonly items: Set<WorkItem>;
  above?: Draft;
}

/** Keys kept of one title: the same epic in many projects is still one goal. */
const MOST_KEYS = 20;

/**
 * What the items are gathered under, most items first and among equals the first met, at most `most`. An ancestor is known by its key within its tenant, else by
 * its title wherever it is met; equal titles are one proposal, since a goal's alias is met by all of them.
 */
export function proposeGoals(items: Iterable<WorkItem>, most: number): readonly Proposal[] {
  const drafts = new Map<string, Draft>();
  const meet = (item: WorkItem, kind: Proposal['kind'], text: string, key: string, type?: string) => {
    const title = sayable(text) === '' ? key : text;
    if (sayable(title) === '') return undefined;
    const byTitle = `${kind}/${fold(title)}`;
    const byKey = key === '' ? byTitle : `${item.site}/${item.tenant}/${fold(key)}`;
    const made: Draft = {
      kind,
      title,
      type,
      keys: new Set(),
      sites: new Set(),
      items: new Set(),
    };
    const draft = drafts.get(byKey) ?? drafts.get(byTitle) ?? made;
    for (const name of [byKey, byTitle]) if (!drafts.has(name)) drafts.set(name, draft);
    if (key !== '' && draft.keys.size < MOST_KEYS) draft.keys.add(key);
    draft.sites.add(item.site);
    draft.items.add(item);
    return draft;
  };

  for (const item of items) {
    if (item.readable === false) continue;
    let below: Draft | undefined;
    for (const { key, title, type } of item.ancestors ?? []) {
      const draft = meet(item, 'ancestor', title, key, type);
      if (below && draft && draft !== below) below.above ??= draft;
      below = draft ?? below;
    }
    if (item.kind !== 'deal') continue;
    if (item.project !== undefined) meet(item, 'pipeline', item.project, '');
    if (item.segment !== undefined) meet(item, 'segment', item.segment, '');
  }

  const ranked = [...new Set(drafts.values())]
    .sort((one, other) => other.items.size - one.items.size)
    .slice(0, most);
  return ranked.map(({ kind, title, type, keys, sites, items: behind, above }) => {
    const place = above ? ranked.indexOf(above) : -1;
    return {
      kind,
      title,
      ...(type !== undefined && { type }),
      keys: [...keys],
      sites: [...sites],
      count: behind.size,
      ...(place >= 0 && { above: place }),
    };
  });
}
