import type { TargetTest } from './target-segments.ts';
import type { WorkItem } from './work-item.ts';

/** Amounts of open deals in one currency; they add up to `open`. Without target segments, `inTarget` and `segmentUnknown` are absent. */
export interface OpenValue {
  /** ISO 4217; null = amounts that name none. */
  readonly currency: string | null;
  readonly open: number;
  readonly inTarget?: number;
  readonly segmentUnknown?: number;
}

/** What deals come to. `open + closed + unsettled` is their number. */
export interface DealsValue {
  readonly open: number;
  readonly closed: number;
  /** Nobody has said whether they are open, or they cannot be read. */
  readonly unsettled: number;
  /** Open ones without an amount. */
  readonly withoutAmount: number;
  /** Per currency, largest first: amounts in different currencies are never added. */
  readonly values: readonly OpenValue[];
}

type State = 'open' | 'closed' | 'unsettled';

function stateOf({ statusCategory, readable }: WorkItem): State {
  if (readable === false || statusCategory === undefined) return 'unsettled';
  return statusCategory === 'done' || statusCategory === 'cancelled' ? 'closed' : 'open';
}

/** The open value of deals, and how much of it is in target segments. */
export function valueOfDeals(deals: readonly WorkItem[], isTarget: TargetTest | null): DealsValue {
  const by = Map.groupBy(deals, stateOf);
  const open = by.get('open') ?? [];
  const priced = open.filter((deal) => deal.amount !== undefined);
  const values = [...Map.groupBy(priced, ({ currency }) => currency ?? null)].map(
    ([currency, group]): OpenValue => ({
      currency,
      open: sum(group),
      ...(isTarget && {
        inTarget: sum(group.filter(({ segment }) => segment !== undefined && isTarget(segment))),
        segmentUnknown: sum(group.filter(({ segment }) => segment === undefined)),
      }),
    }),
  );
  return {
    open: open.length,
    closed: by.get('closed')?.length ?? 0,
    unsettled: by.get('unsettled')?.length ?? 0,
    withoutAmount: open.length - priced.length,
    values: values.sort((one, other) => other.open - one.open),
  };
}

/** Without the dust of binary fractions: amounts have cents, not millionths. */
const sum = (deals: readonly WorkItem[]): number =>
  Math.round(deals.reduce((total, { amount = 0 }) => total + amount, 0) * 1e4) / 1e4;
