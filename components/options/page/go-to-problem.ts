import type { Strategy } from '../../../lib/domain/strategy.ts';
import { LISTS } from '../edit/compare.ts';
import { placesAround } from '../edit/problems-at.ts';
import { focusPlace } from '../focus.ts';
import type { StableKeys } from '../state/stable-keys.ts';

/** Opens the row a problem is in and moves the focus to its field, or to the nearest place around it. */
export function goToProblem(
  path: string,
  strategy: Strategy,
  keys: StableKeys,
  toggle: (row: string, open: boolean) => void,
): void {
  const [, name, index] = /^([a-zA-Z]+)\[(\d+)\]/.exec(path) ?? [];
  const list = LISTS.find((known) => known === name);
  const entry = list && strategy[list][Number(index)];
  if (entry) toggle(`${list}/${keys.of(`${list}/${entry.id}`)}`, true);
  focusPlace(placesAround(path));
}
