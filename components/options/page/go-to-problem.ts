import type { Strategy } from '../../../lib/domain/strategy.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { LISTS } from '../edit/compare.ts';
import { placesAround } from '../edit/problems-at.ts';
import { focusPlace } from '../focus.ts';
import type { StableKeys } from '../state/stable-keys.ts';
import { sectionOfPath } from '../state/use-section.ts';

/** The entry of the strategy a path leads into, and its list; null for what belongs to the whole. */
function entryAt(path: string, strategy: Strategy) {
  const [, name, index] = /^([a-zA-Z]+)\[(\d+)\]/.exec(path) ?? [];
  const list = LISTS.find((known) => known === name);
  const entry = list && strategy[list][Number(index)];
  return list && entry ? { list, entry } : null;
}

/** Where a problem is, in words: the section, and the entry by its title, else by its id. */
export function placeName(path: string, strategy: Strategy): string {
  const section = t(`options_${sectionOfPath(path)}`);
  const found = entryAt(path, strategy);
  if (!found) return section;
  const { entry } = found;
  const name = 'title' in entry ? entry.title : entry.item;
  return `${section} · ${name.trim() === '' ? entry.id : name}`;
}

/** Opens the row a problem is in and moves the focus to its field, or to the nearest place around it. */
export function goToProblem(
  path: string,
  strategy: Strategy,
  keys: StableKeys,
  toggle: (row: string, open: boolean) => void,
): void {
  const found = entryAt(path, strategy);
  if (found) toggle(`${found.list}/${keys.of(`${found.list}/${found.entry.id}`)}`, true);
  focusPlace(placesAround(path));
}
