import type { Goal } from '../../../lib/domain/strategy.ts';
import { followDrag, type DropPlace } from '../drag.ts';
import { droppedGoal, type GoalDrop } from '../edit/goal-moves.ts';
import type { GoalEdits } from './use-goals.ts';

/** The goal that is dragged, as it is now: while a drag lasts, another page may save. */
export interface Dragged {
  readonly goal: Goal;
  readonly goals: readonly Goal[];
  readonly edits: GoalEdits;
}

/** The parts of a row, from its top, that mean before it and after it; what is between means under it. */
const BEFORE = 0.28;
const AFTER = 0.72;

interface Place extends DropPlace {
  readonly at: string;
  readonly drop: GoalDrop;
}

/** The place under the pointer where the goal may go. */
function placeAt(x: number, y: number, { goal, goals }: Dragged): Place | null {
  const entry = document.elementFromPoint(x, y)?.closest<HTMLElement>('.goal > .entry');
  const item = entry?.closest<HTMLElement>('.goal');
  const line = entry?.querySelector('.entry-line');
  const index = Number(/^goals\[(\d+)\]$/.exec(entry?.dataset['entry'] ?? '')?.[1]);
  const anchor = goals[index];
  if (!item || !line || !anchor) return null;
  const { top, height } = line.getBoundingClientRect();
  const part = (y - top) / height;
  const drop: GoalDrop = part < BEFORE ? 'before' : part > AFTER ? 'after' : 'under';
  return droppedGoal(goals, goal.id, anchor.id, drop) && { item, at: anchor.id, drop };
}

/** Follows a press on a goal's mark. What the keyboard does is `Alt` with the arrows. */
export const dragGoal = (press: PointerEvent, now: () => Dragged): void =>
  followDrag<Place>(press, {
    mine: press.currentTarget instanceof HTMLElement ? press.currentTarget.closest('.goal') : null,
    placeAt: (x, y) => placeAt(x, y, now()),
    drop: ({ at, drop }) => now().edits.drop(now().goal, at, drop),
  });
