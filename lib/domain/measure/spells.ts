import type { StatusCategory } from '../work-item.ts';
import { isCategory, type CategoryOf, type Dated, type DatedChange } from './as-of.ts';

/** A stretch of time in which an item's status category and assignee stayed the same. Milliseconds since 1970, `to` exclusive. */
export interface Spell {
  readonly from: number;
  readonly to: number;
  readonly category: StatusCategory | null;
  /** An opaque token; null = nobody. */
  readonly assignee: string | null;
}

/** The spells of an item, oldest first, from its creation on: what it is now, with every change taken back in turn. */
export function spellsOf({ item, changes, born }: Dated, categoryOf: CategoryOf): readonly Spell[] {
  const spells: Spell[] = [];
  let category = item.statusCategory ?? categoryOf(item, item.status);
  let assignee = item.assignee ?? null;
  let to = Infinity;
  for (let index = changes.length - 1; index >= 0; index -= 1) {
    const { field, from, ms } = changes[index] as DatedChange;
    if (ms <= born) break;
    const isTurn = field === 'status' || field === 'statusCategory' || field === 'assignee';
    if (!isTurn) continue;
    if (ms < to) spells.push({ from: ms, to, category, assignee });
    to = Math.min(to, ms);
    if (field === 'assignee') assignee = typeof from === 'string' && from !== '' ? from : null;
    else category = field === 'status' ? categoryOf(item, from) : isCategory(from) ? from : null;
  }
  spells.push({ from: born, to, category, assignee });
  return spells.reverse();
}
