import type { Day, Strategy } from './strategy.ts';

/**
 * A strategy with nothing in it, which holds together: where the options page begins.
 * `timeZone` is an IANA zone; `start` is any first day of a cycle, by default a Monday that two-week cycles are counted from.
 */
export const newStrategy = (name: string, timeZone: string, start: Day = '2026-01-05'): Strategy => ({
  schema: 1,
  name,
  timeZone,
  cycle: { start, days: 14, workdays: [1, 2, 3, 4, 5], holidays: [] },
  tagging: { labelPrefix: 'goal-' },
  goals: [],
  categories: [],
  rules: [],
  guardrails: [],
  decisionRights: [],
  exceptions: [],
});
