import fc from 'fast-check';
import type { Goal } from '../../lib/domain/strategy.ts';

/** Goals that form a forest, in any order of the document. */
export const forest: fc.Arbitrary<readonly Goal[]> = fc
  .array(fc.option(fc.nat(9)), { minLength: 1, maxLength: 10 })
  .chain((parents) => {
    const goals = parents.map((parent, place): Goal => {
      const above = parent === null || place === 0 ? undefined : `g${parent % place}`;
      const base: Goal = { id: `g${place}`, title: `Goal ${place}`, level: 'team', status: 'active' };
      return above === undefined ? base : { ...base, parentId: above };
    });
    return fc.shuffledSubarray(goals, { minLength: goals.length });
  });

/** Every goal is reached from a top one by way of parents that are there: nothing lost, nothing circular. */
export function isForest(goals: readonly Goal[]): boolean {
  const parents = new Map(goals.map(({ id, parentId }) => [id, parentId]));
  return goals.every(({ id }) => {
    let at: string | undefined = id;
    for (let steps = 0; steps <= goals.length; steps++) {
      if (!parents.has(at)) return false;
      at = parents.get(at);
      if (at === undefined) return true;
    }
    return false;
  });
}
