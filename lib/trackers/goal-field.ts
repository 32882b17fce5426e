/** The field in which a company keeps the goal of a deal, found by what it is called. */

/** In small letters, without signs: English and German. Kept short: a wrong field is worse than none. */
const NAMES = new Set(['goal', 'strategic goal', 'strategy goal', 'company goal', 'throughline goal', 'ziel', 'strategisches ziel', 'unternehmensziel']); // prettier-ignore

/** Name under which the goal's value stands in an item's `custom` fields, whatever the tool calls the field. */
export const GOAL = 'goal';

export const isGoalName = (name: string): boolean =>
  NAMES.has(
    name
      .toLowerCase()
      .replace(/__c$/, '')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  );

/** The one field that is called so; of several nobody says which, so it is none. */
export function goalAmong<F>(fields: readonly F[], names: (field: F) => readonly string[]): F | undefined {
  const found = fields.filter((field) => names(field).some(isGoalName));
  return found.length === 1 ? found[0] : undefined;
}
