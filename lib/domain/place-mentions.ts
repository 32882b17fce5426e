import { keyOf, type Mention } from './mentions.ts';
import type { ItemId } from './work-item.ts';

/** `site/tenant`: where a ticket may be. */
export type Space = string;

/** Where each project has been seen, by the letters its keys begin with. */
export type KnownProjects = ReadonlyMap<string, readonly Space[]>;

/** A ticket that is named, and where it may be. More than one place: the text does not say which, so neither do we. */
export interface PlacedMention {
  readonly key: string;
  readonly ids: readonly [ItemId, ...ItemId[]];
}

/** `SHOP` of `SHOP-12`. */
export const projectOf = (key: string): string => key.slice(0, key.lastIndexOf('-'));

/**
 * What mentions stand for. A key alone is a ticket where its project has been seen, and nothing where none has; an address is one
 * where `isTracker` knows its space. In the order of the mentions, each ticket once.
 */
export function placeMentions(
  mentions: readonly Mention[],
  known: KnownProjects,
  isTracker: (space: Space) => boolean,
): readonly PlacedMention[] {
  const placed = new Map<string, PlacedMention>();
  for (const mention of mentions) {
    const key = keyOf(mention);
    const [first, ...more] = spacesOf(mention, known, isTracker).map((space) => `${space}/${key}`);
    if (first !== undefined) placed.set([first, ...more].join(' '), { key, ids: [first, ...more] });
  }
  return [...placed.values()];
}

function spacesOf(
  mention: Mention,
  known: KnownProjects,
  isTracker: (space: Space) => boolean,
): readonly Space[] {
  const end = mention.lastIndexOf('/');
  if (end < 0) return known.get(projectOf(mention)) ?? [];
  const space = mention.slice(0, end);
  return isTracker(space) ? [space] : [];
}
