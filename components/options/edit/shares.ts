import type { Strategy, TargetRange } from '../../../lib/domain/strategy.ts';

/** One stated range. `path` is its place in the document, `place` the entry's index in its list. */
export interface Share {
  readonly kind: 'goal' | 'category';
  readonly id: string;
  readonly title: string;
  readonly target: TargetRange;
  readonly path: string;
}

/** What all ranges ask for together, as shares of capacity. */
export interface Asked {
  readonly shares: readonly Share[];
  /** Sum of the lower ends: what is promised whatever happens. */
  readonly lo: number;
  /** Sum of the upper ends. */
  readonly hi: number;
  /** What is not promised to anyone; negative when more than everything is promised. */
  readonly left: number;
}

const rounded = (share: number): number => Math.round(share * 1e6) / 1e6;

/** Adds up the ranges of every goal that is not closed and of every category. Each item counts in one of them only. */
export function askedShares(strategy: Strategy): Asked {
  const goals = strategy.goals.flatMap((goal, index): Share[] =>
    goal.target && goal.status !== 'closed'
      ? [
          {
            kind: 'goal',
            id: goal.id,
            title: goal.title,
            target: goal.target,
            path: `goals[${index}].target`,
          },
        ]
      : [],
  );
  const categories = strategy.categories.flatMap((category, index): Share[] =>
    category.target
      ? [
          {
            kind: 'category',
            id: category.id,
            title: category.title,
            target: category.target,
            path: `categories[${index}].target`,
          },
        ]
      : [],
  );
  const shares = [...goals, ...categories];
  const lo = rounded(shares.reduce((sum, share) => sum + share.target.lo, 0));
  const hi = rounded(shares.reduce((sum, share) => sum + share.target.hi, 0));
  return { shares, lo, hi, left: rounded(1 - lo) };
}

/** A percentage typed by a person as a share, to a tenth of a percent; null when it is not a number from 0 to 100. */
export function shareFromPercent(text: string): number | null {
  const plain = text.trim().replace(',', '.').replace(/\s*%$/, '');
  if (!/^\d{1,3}(\.\d+)?$/.test(plain)) return null;
  const percent = Number(plain);
  return percent <= 100 ? Math.round(percent * 10) / 1000 : null;
}
