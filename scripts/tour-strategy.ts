import { sampleStrategy } from '../lib/domain/sample-strategy.ts';
import type { Strategy } from '../lib/domain/strategy.ts';

/** What the tools of the world call the goals: a group of labels and initiatives in Linear. */
const ALIASES: Readonly<Record<string, readonly string[]>> = {
  'enterprise-access': ['Goal/enterprise-access', 'Security reviews pass'],
  'scale-platform': ['Handle ten times the load'],
};

/** The sample strategy of a company with all five tools: a field for the goal in its CRMs, and a guardrail for their deals. */
export const tourStrategy: Strategy = {
  ...sampleStrategy,
  tagging: { ...sampleStrategy.tagging, field: 'goal' },
  goals: sampleStrategy.goals.map((goal) => ({
    ...goal,
    aliases: [...(goal.aliases ?? []), ...(ALIASES[goal.id] ?? [])],
  })),
  guardrails: [
    ...(sampleStrategy.guardrails ?? []),
    {
      id: 'large-and-small',
      title: 'Large deal outside the target segments',
      when: {
        all: [
          { field: 'kind', op: 'is', value: 'deal' },
          { field: 'amount', op: 'gte', value: 50_000 },
          { field: 'segment', op: 'is', value: 'SMB' },
        ],
      },
      because: 'Small companies with large deals need more service than we can give this year.',
      decision: 'commit-feature',
    },
  ],
};
