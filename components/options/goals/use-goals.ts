import type { Goal, GoalStatus, Strategy } from '../../../lib/domain/strategy.ts';
import { plural, t } from '../../../lib/platform/i18n.ts';
import { addedGoal, changedGoal, removedGoal, renamedGoal, retitledGoal } from '../edit/goal-edits.ts';
import { droppedGoal, movedGoal, type GoalDrop, type GoalMove } from '../edit/goal-moves.ts';
import { mergedGoals } from '../edit/merge-goals.ts';
import { pointingAtGoal } from '../edit/references.ts';
import { withField } from '../edit/with-field.ts';
import { useEditor } from '../editor.ts';
import { focusHeading, focusRow } from '../focus.ts';

/** Edits of the cascade, with the focus and the news that go with them. */
export interface GoalEdits {
  row(goal: Goal): string;
  /** May the id still change? Nothing that outlives this draft names it. */
  isLoose(goal: Goal): boolean;
  add(title: string, parentId?: string): void;
  /** `typed` names the field typed in, where the key alone does not; null = a step of its own. */
  set<K extends keyof Goal>(goal: Goal, key: K, value: Goal[K] | undefined, typed?: string | null): void;
  /** Another status; where the goal is not active any more, it is said how much still points at it. */
  stand(goal: Goal, status: GoalStatus): void;
  retitle(goal: Goal, title: string): void;
  rename(goal: Goal, id: string): void;
  move(goal: Goal, move: GoalMove): void;
  /** To where it was dragged: beside the goal with id `at` or under it. */
  drop(goal: Goal, at: string, drop: GoalDrop): void;
  remove(goal: Goal): void;
  /** The goal is taken over by the one with id `into`. */
  merge(goal: Goal, into: string): void;
}

export function useGoals(): GoalEdits {
  const { strategy, stored, matches, keys, edit, toggle, say } = useEditor();
  const keyOf = (id: string): string => `goals/${keys.of(`goals/${id}`)}`;
  const row = (goal: Goal): string => keyOf(goal.id);

  const isLoose = (goal: Goal): boolean => {
    if (!stored?.goals.some((other) => other.id === goal.id)) return true;
    const tagged = matches.counts?.buckets[`goal:${goal.id}`] ?? 0;
    return matches.counts !== null && tagged === 0 && pointingAtGoal(strategy, goal.id).length === 0;
  };

  const place = (next: Strategy, id: string, field: string, to: string): void => {
    keys.renamed(`goals/${id}`, `goals/${to}`);
    edit(next, field);
  };

  return {
    row,
    isLoose,
    add(title, parentId) {
      const added = addedGoal(strategy, title, parentId);
      keys.fresh(`goals/${added.id}`);
      edit(added.strategy);
      toggle(keyOf(added.id), true);
      focusRow(keyOf(added.id));
      say(t('options_added', title));
    },
    set(goal, key, value, typed = '') {
      const change = (old: Goal): Goal => withField(old, key, value, true);
      edit(
        changedGoal(strategy, goal.id, change),
        typed === null ? undefined : `${row(goal)}/${key}/${typed}`,
      );
    },
    stand(goal, status) {
      edit(changedGoal(strategy, goal.id, (old) => ({ ...old, status })));
      const pointing = pointingAtGoal(strategy, goal.id).length;
      if (status !== 'active' && pointing > 0) say(plural('goal_still_said', pointing));
    },
    retitle(goal, title) {
      const fresh = !stored?.goals.some((other) => other.id === goal.id);
      const next = retitledGoal(strategy, goal.id, title, fresh);
      place(next.strategy, goal.id, `${row(goal)}/title`, next.id);
    },
    rename(goal, id) {
      if (strategy.goals.some((other) => other.id === id && other !== goal)) return;
      place(renamedGoal(strategy, goal.id, id), goal.id, `${row(goal)}/id`, id);
    },
    move(goal, step) {
      const goals = movedGoal(strategy.goals, goal.id, step);
      if (!goals) return say(t(`options_goal_cannot_${step}`, goal.title));
      edit({ ...strategy, goals });
      focusRow(row(goal));
      say(t(`options_goal_moved_${step}`, goal.title));
    },
    drop(goal, at, drop) {
      const goals = droppedGoal(strategy.goals, goal.id, at, drop);
      const anchor = strategy.goals.find(({ id }) => id === at);
      if (!goals || !anchor) return;
      edit({ ...strategy, goals });
      focusRow(row(goal));
      say(t(`goal_dropped_${drop}`, goal.title, anchor.title), true);
    },
    merge(goal, into) {
      const next = mergedGoals(strategy, goal.id, into);
      const heir = next?.goals.find(({ id }) => id === into);
      if (!next || !heir) return;
      edit(next);
      focusRow(keyOf(into));
      say(t('goal_merged', goal.title, heir.title), true);
    },
    remove(goal) {
      const at = strategy.goals.indexOf(goal);
      const neighbour = strategy.goals[at + 1] ?? strategy.goals[at - 1];
      edit(removedGoal(strategy, goal.id));
      if (neighbour) focusRow(row(neighbour));
      else focusHeading();
      say(t('options_deleted', goal.title), true);
    },
  };
}
