import { dayIn, dayNumber } from '../../../lib/domain/day.ts';
import type { Goal, Strategy } from '../../../lib/domain/strategy.ts';
import { goalTree, type GoalNode } from './goal-tree.ts';

/** A part of the capacity that is promised today. `lo` is a share from 0 to 1. */
export interface Promised {
  readonly kind: 'goal' | 'category';
  readonly id: string;
  readonly title: string;
  readonly lo: number;
}

/** What all ranges ask for together. */
export interface Asked {
  readonly parts: readonly Promised[];
  /** What is promised whatever happens. */
  readonly lo: number;
  /** Not promised to anyone; negative when more than everything is promised. */
  readonly left: number;
}

const rounded = (share: number): number => Math.round(share * 1e6) / 1e6;
const sum = (shares: readonly number[]): number => rounded(shares.reduce((all, share) => all + share, 0));

/** Does the goal need its share on this day? Goals that are paused, closed or outside their dates need nothing. */
export const isLive = (goal: Goal, today: number): boolean =>
  goal.status === 'active' &&
  !(dayNumber(goal.startsOn ?? '') > today) &&
  !(dayNumber(goal.endsOn ?? '') < today);

/** A branch promises the larger of its own lower end and what the goals below it need; the excess is the top's own part. */
function promisedBy(node: GoalNode, today: number): readonly Promised[] {
  const below = node.children.flatMap((child) => promisedBy(child, today));
  if (!isLive(node.goal, today)) return below;
  const { id, title, target } = node.goal;
  const own = rounded((target?.lo ?? 0) - sum(below.map(({ lo }) => lo)));
  return own > 0 ? [{ kind: 'goal', id, title, lo: own }, ...below] : below;
}

/** Adds up the lower ends as the check does: a parent's range is that of its whole branch. `now` in milliseconds since 1970. */
export function askedShares(strategy: Strategy, now: number): Asked {
  const today = dayIn(strategy.timeZone, now);
  const parts = [
    ...goalTree(strategy.goals).flatMap((node) => promisedBy(node, today)),
    ...strategy.categories.flatMap(({ id, title, target }): Promised[] =>
      target && target.lo > 0 ? [{ kind: 'category', id, title, lo: target.lo }] : [],
    ),
  ];
  const lo = sum(parts.map((part) => part.lo));
  return { parts, lo, left: rounded(1 - lo) };
}

const scales = new WeakMap<Strategy, number>();

/** The share at the end of every range's line: the largest upper end, rounded up to a tenth, at least a half. */
export function rangeScale(strategy: Strategy): number {
  const known = scales.get(strategy);
  if (known !== undefined) return known;
  const ends = [...strategy.goals, ...strategy.categories].map(({ target }) => target?.hi ?? 0);
  const scale = Math.min(1, Math.max(0.5, Math.ceil(Math.max(0, ...ends) * 10) / 10));
  scales.set(strategy, scale);
  return scale;
}

/** A percentage typed by a person as a share, to a tenth of a percent; null when it is not a number from 0 to 100. */
export function shareFromPercent(text: string): number | null {
  const plain = text.trim().replace(',', '.').replace(/\s*%$/, '');
  if (!/^\d{1,3}(\.\d+)?$/.test(plain)) return null;
  const percent = Number(plain);
  return percent <= 100 ? Math.round(percent * 10) / 1000 : null;
}
