import type { Bucket } from '../verdict.ts';
import type { ItemId, WorkItem } from '../work-item.ts';

/** Of the open deals in commit stages, in one currency, how much is off-strategy without an exception. */
export interface CommitmentFidelity {
  /** ISO 4217; null = amounts that name none. */
  readonly currency: string | null;
  /** From 0 to 1. */
  readonly fidelity: number;
  readonly value: number;
  readonly offValue: number;
  readonly count: number;
  readonly off: readonly ItemId[];
}

/** Names of stages in which a customer has been promised something. */
const COMMIT = /commit|contract|negotiat|legal|procurement|closing|verbal|vertrag|verhandl/i;
/** Where stages have other names, a deal as likely as this counts as promised. */
const COMMIT_PROBABILITY = 75;

export const isCommitStage = ({ kind, stage = '', probability = 0, statusCategory }: WorkItem): boolean =>
  kind === 'deal' &&
  statusCategory !== 'done' &&
  statusCategory !== 'cancelled' &&
  (COMMIT.test(stage) || probability >= COMMIT_PROBABILITY);

/** Commitment fidelity per currency, largest first (METRICS.md §3): amounts of different currencies are never added. */
export function commitmentFidelity(
  deals: readonly (readonly [WorkItem, ItemId, Bucket])[],
): readonly CommitmentFidelity[] {
  const open = deals.filter(
    ([deal, , bucket]) => isCommitStage(deal) && deal.amount !== undefined && bucket !== 'unknown',
  );
  return [...Map.groupBy(open, ([{ currency }]) => currency ?? null)]
    .map(([currency, group]): CommitmentFidelity => {
      const sum = (list: typeof group): number => list.reduce((total, [{ amount = 0 }]) => total + amount, 0);
      const off = group.filter(([, , bucket]) => bucket === 'off_strategy');
      const value = sum(group);
      return {
        currency,
        fidelity: value > 0 ? 1 - sum(off) / value : 1,
        value,
        offValue: sum(off),
        count: group.length,
        off: off.map(([, id]) => id),
      };
    })
    .sort((one, other) => other.value - one.value);
}
