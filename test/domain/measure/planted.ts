// Histories of teams over cycles, with shares that were planted. Seeded: the same seed gives the same items.
import { sampleStrategy } from '../../../lib/domain/sample-strategy.ts';
import type { Strategy } from '../../../lib/domain/strategy.ts';
import type { WorkItem } from '../../../lib/domain/work-item.ts';
import { chanceOf } from '../../world/chance.ts';
import { happened, type Step } from './histories.ts';

export const CYCLE_DAYS = 14;
export const FIRST = '2026-01-05';

/** Tags by the labels of the sample strategy; '' is untagged work, the last is off strategy. */
export type Mix = Readonly<Record<string, number>>;

export const PLANTED: Strategy = {
  ...sampleStrategy,
  timeZone: 'UTC',
  cycle: { start: FIRST, days: CYCLE_DAYS, workdays: [1, 2, 3, 4, 5], holidays: [] },
  goals: [
    { id: 'one', title: 'One', level: 'company', status: 'active', target: { lo: 0.35, hi: 0.5 } },
    { id: 'two', title: 'Two', level: 'company', status: 'active', target: { lo: 0.25, hi: 0.35 } },
  ],
  categories: [{ id: 'ktlo', title: 'Keep the lights on', kind: 'ktlo', target: { lo: 0.1, hi: 0.25 } }],
  rules: [
    {
      id: 'bugs',
      title: 'Bugs',
      when: { field: 'type', op: 'is', value: 'Bug' },
      then: { category: 'ktlo' },
    },
  ],
  guardrails: [],
  decisionRights: [],
  exceptions: [],
};
export const ON_TARGET: Mix = { one: 0.43, two: 0.3, bug: 0.22, '': 0.05 };

const day = (cycle: number, at: number): string =>
  new Date(Date.parse(FIRST) + (cycle * CYCLE_DAYS + at) * 86_400_000).toISOString().slice(0, 10);
export const cycleFrom = (cycle: number): string => day(cycle, 0);
export const cycleTo = (cycle: number): string => day(cycle, CYCLE_DAYS - 1);

/** So many people, each of whom works through short items one after the other; what they serve is drawn from the cycle's mix. */
export function planted(
  seed: number,
  people: number,
  cycles: number,
  mixOf: (cycle: number) => Mix,
): readonly WorkItem[] {
  const { next } = chanceOf(seed);
  const items: WorkItem[] = [];
  const draw = (mix: Mix): string => {
    let left = next();
    for (const [name, share] of Object.entries(mix)) if ((left -= share) < 0) return name;
    return '';
  };
  for (let cycle = 0; cycle < cycles; cycle += 1)
    for (let person = 0; person < people; person += 1) {
      // Two weeks from Monday: working days are 0–4 and 7–11.
      const free = [0, 1, 2, 3, 4, 7, 8, 9, 10, 11];
      while (free.length > 0) {
        const taken = free.splice(0, 1 + Math.floor(next() * 3));
        const serves = draw(mixOf(cycle));
        const [from, to] = [day(cycle, taken[0] ?? 0), day(cycle, taken.at(-1) ?? 0)];
        const steps: readonly Step[] = [
          [`${from}T08:00:00Z`, 'assignee', `p${person}`],
          [`${from}T08:00:01Z`, 'status', 'active'],
          [`${to}T17:00:00Z`, 'status', 'done'],
        ];
        items.push(
          happened(`S-${items.length}`, `${from}T07:00:00Z`, steps, {
            team: `team ${person % 3}`,
            estimate: taken.length,
            ...(serves === 'bug' ? { type: 'Bug' } : { type: 'Story' }),
            labels: serves === 'one' || serves === 'two' ? [`goal-${serves}`] : [],
          }),
        );
      }
    }
  return items;
}
