import { sampleStrategy } from '../../../lib/domain/sample-strategy.ts';
import type { Strategy } from '../../../lib/domain/strategy.ts';

/**
 * The sample strategy, with what the histories need beside it: a goal that nobody works on, one at which nothing moves any more, and
 * the segments that deals are to come from.
 */
export const historiesStrategy: Strategy = {
  ...sampleStrategy,
  goals: [
    ...sampleStrategy.goals,
    {
      id: 'partner-program',
      title: 'Partner programme',
      level: 'company',
      ownerRole: 'Head of Sales',
      status: 'active',
    },
    {
      id: 'take-data-along',
      title: 'Customers can take their data along',
      level: 'team',
      ownerRole: 'Head of Product',
      status: 'active',
    },
  ],
  guardrails: [
    ...sampleStrategy.guardrails,
    {
      id: 'target-segments',
      title: 'Deals in the chosen segments',
      when: {
        all: [
          { field: 'kind', op: 'is', value: 'deal' },
          { not: { field: 'segment', op: 'in', value: ['Enterprise', 'Health'] } },
        ],
      },
      because: 'This year aims at Enterprise and Health.',
      decision: 'commit-feature',
    },
  ],
};
