import type { Note } from './check-strategy.ts';
import { fold, sayable } from './folded-text.ts';
import type { Strategy } from './strategy.ts';

/** Labels can be tags of one goal only, and can be written in a tracker at all. */
export function checkTags({ tagging, goals }: Strategy, note: Note): void {
  if (/\s/.test(tagging.labelPrefix))
    note(
      'tagging.labelPrefix',
      'holds a space, which no label can; write it without, such as “goal-”.',
      'prefix_space',
    );
  if (tagging.field !== undefined && sayable(tagging.field) === '')
    note(
      'tagging.field',
      'is empty; name the custom field that holds the goal, or leave it out.',
      'no_tag_field',
    );

  const claimed = new Map<string, { readonly goal: number; readonly place: string }>();
  goals.forEach(({ id }, goal) => {
    const label = fold(tagging.labelPrefix + id);
    if (!claimed.has(label)) claimed.set(label, { goal, place: `the label of goals[${goal}]` });
  });
  goals.forEach(({ aliases = [] }, goal) => {
    aliases.forEach((alias, n) => {
      const path = `goals[${goal}].aliases[${n}]`;
      const key = fold(alias);
      const before = claimed.get(key);
      if (key.trim() === '')
        note(path, 'is empty; write a label, an epic’s key or an epic’s title.', 'no_alias');
      else if (before && before.goal !== goal)
        note(
          path,
          `is “${sayable(alias)}”, which is ${before.place} already; an alias belongs to one goal.`,
          'alias_taken',
          sayable(alias),
          `goals[${before.goal}]`,
        );
      else if (!before) claimed.set(key, { goal, place: `an alias of goals[${goal}]` });
    });
  });
}
