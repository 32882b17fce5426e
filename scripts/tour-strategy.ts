import { sampleStrategy } from '../lib/domain/sample-strategy.ts';
import type { Strategy } from '../lib/domain/strategy.ts';
import { LARGE_DEALS } from '../test/world/sales/large-deals.ts';

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
  guardrails: [...sampleStrategy.guardrails, LARGE_DEALS],
};
