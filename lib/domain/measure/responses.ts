import { instantMs } from '../day.ts';
import type { Strategy } from '../strategy.ts';
import type { Bucket } from '../verdict.ts';
import type { Response } from './learning.ts';

/** The strategy as it was written at an instant (ISO 8601 UTC), and why. */
export interface Version {
  readonly at: string;
  readonly why?: string;
  readonly strategy: Strategy;
}

interface Named {
  readonly id: string;
}

/** Those that are not in the other list as they are here. */
function others<T extends Named>(here: readonly T[], there: readonly T[]): readonly T[] {
  const texts = new Map(there.map((one) => [one.id, JSON.stringify(one)]));
  return here.filter((one) => texts.get(one.id) !== JSON.stringify(one));
}

/**
 * What was done about buckets, read from the versions of a strategy (oldest first): a goal with its target, a category or a rule changed with
 * a reason, and exceptions granted, which always have one. METRICS.md §6.
 */
export function responsesOf(versions: readonly Version[]): readonly Response[] {
  return versions.slice(1).flatMap((after, index): readonly Response[] => {
    const before = versions[index];
    const at = instantMs(after.at);
    if (!before || Number.isNaN(at)) return [];
    const [was, is] = [before.strategy, after.strategy];
    const changed = <T extends Named>(list: (of: Strategy) => readonly T[]): readonly T[] => [
      ...others(list(is), list(was)),
      ...others(list(was), list(is)),
    ];
    const buckets = new Set<Bucket>(others(is.exceptions, was.exceptions).length > 0 ? ['off_strategy'] : []);
    if (after.why !== undefined) {
      for (const { id } of changed(({ goals }) => goals)) buckets.add(`goal:${id}`);
      for (const { id } of changed(({ categories }) => categories)) buckets.add(`category:${id}`);
      for (const { then } of changed(({ rules }) => rules))
        buckets.add('goal' in then ? `goal:${then.goal}` : `category:${then.category}`);
      if (changed(({ guardrails }) => guardrails).length > 0) buckets.add('off_strategy');
    }
    return [...buckets].map((bucket) => ({ bucket, at }));
  });
}
