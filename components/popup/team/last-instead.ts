import type { Day } from '../../../lib/domain/strategy.ts';
import type { MeasureAnswer } from '../../../lib/messages/protocol.ts';

/** For the first third of a cycle. */
const YOUNG = 1 / 3;

const msOf = (day: Day): number => Date.parse(`${day}T00:00:00Z`);

/**
 * The cycle before, where the present one has but begun and holds too little to say anything of; undefined = the present one will do. `now`:
 * milliseconds since 1970.
 */
export function lastInstead(
  { choices, cycle, measured, sentences }: MeasureAnswer,
  now: number,
): Day | undefined {
  const [present, before] = choices;
  if (!present || !before || !measured || cycle?.from !== present.from) return undefined;
  const passed = (now - msOf(present.from)) / (msOf(present.to) - msOf(present.from) + 86_400_000);
  const isUnsaid = sentences.some(({ code }) => code === 'nothing_moved' || code === 'sample_small');
  return passed < YOUNG && isUnsaid ? before.from : undefined;
}
