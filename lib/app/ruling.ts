import { newStrategy } from '../domain/new-strategy.ts';
import { compileStrategy, resolve } from '../domain/resolve.ts';
import type { CompiledStrategy } from '../domain/resolve.ts';
import type { Category, Goal, Guardrail, Strategy } from '../domain/strategy.ts';
import type { Verdict } from '../domain/verdict.ts';
import type { WorkItem } from '../domain/work-item.ts';
import type { State, TagRecord } from '../store/records.ts';
import type { ReadTx } from '../store/schema.ts';
import { readStrategy } from '../store/strategy.ts';

/** A strategy made ready: what it says of an item, and what its ids stand for. */
export interface Ruling {
  readonly strategy: Strategy;
  readonly hues: Readonly<Record<string, number>>;
  readonly goals: ReadonlyMap<string, Goal>;
  readonly categories: ReadonlyMap<string, Category>;
  readonly guardrails: ReadonlyMap<string, Guardrail>;
  /** The local tag as it counts today: under the id of the goal that has taken the tagged one over. */
  standing(tag: TagRecord | undefined): Pick<TagRecord, 'kind' | 'id'> | null;
  verdict(item: WorkItem, tag: TagRecord | undefined, at: Date): Verdict;
}

const byId = <T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> =>
  new Map(list.map((each) => [each.id, each]));

/** The item with the tag a person has set on it here. */
export const withTag = (item: WorkItem, tag: TagRecord | undefined): WorkItem => {
  if (!tag) return item;
  return tag.kind === 'goal' ? { ...item, manualGoal: tag.id } : { ...item, manualCategory: tag.id };
};

/** Stands in while no strategy is kept: every readable item is untagged under it. */
const NO_STRATEGY = newStrategy('', 'UTC');

export function rulingOf(strategy: Strategy, hues: Ruling['hues']): Ruling {
  const compiled: CompiledStrategy = compileStrategy(strategy);
  return {
    strategy,
    hues,
    goals: byId(strategy.goals),
    categories: byId(strategy.categories),
    guardrails: byId(strategy.guardrails),
    standing(tag) {
      if (!tag) return null;
      const heir = tag.kind === 'goal' ? compiled.tags.byId(tag.id) : undefined;
      return { kind: tag.kind, id: heir?.goal.id ?? tag.id };
    },
    verdict: (item, tag, at) => resolve(compiled, withTag(item, tag), at),
  };
}

export interface Rulings {
  /** The ruling of the strategy in the database, as of this transaction. */
  current(tx: ReadTx, state: State): Promise<Ruling>;
}

/** Keeps the last compiled strategy, and believes it only while the database names the same `strategyRev`. */
export function createRulings(generation: () => number): Rulings {
  let known: { readonly stamp: string; readonly ruling: Ruling } | undefined;
  return {
    async current(tx, state) {
      const stamp = `${generation()}/${state.strategyRev}`;
      if (known?.stamp === stamp) return known.ruling;
      const ruling = rulingOf((await readStrategy(tx)) ?? NO_STRATEGY, state.hues);
      known = { stamp, ruling };
      return ruling;
    },
  };
}
