import type { Mix } from './truth.ts';

/** Inside every range of the strategy, with a little that is untagged or off strategy, as there always is. */
export const ON_TARGET: Mix = {
  'goal:enterprise-access': 0.27,
  'goal:scale-platform': 0.19,
  'goal:self-serve': 0.29,
  'goal:health-sector': 0.08,
  'category:ktlo': 0.11,
  'category:support': 0.02,
  untagged: 0.03,
  off_strategy: 0.01,
};

/** 15 points below the range of a goal, for the sake of support, which has none: a signal after two cycles. */
export const STARVED: Mix = { ...ON_TARGET, 'goal:self-serve': 0.1, 'category:support': 0.21 };

/** 25 points above the range of what keeps the lights on: a signal at once. */
export const FIRES: Mix = {
  ...ON_TARGET,
  'category:ktlo': 0.5,
  'goal:enterprise-access': 0.2,
  'goal:scale-platform': 0.12,
  'goal:self-serve': 0.11,
  'goal:health-sector': 0.03,
  'category:support': 0,
};

/** On target, but for the cycles that are named. */
export const mixesBut =
  (others: (cycle: number) => Mix | null): ((cycle: number) => Mix) =>
  (cycle) =>
    others(cycle) ?? ON_TARGET;
