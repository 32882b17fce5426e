import type { Guardrail } from '../../../lib/domain/strategy.ts';

/** What the tests and the tour say of deals: the world's sales have such ones. */
export const LARGE_DEALS: Guardrail = {
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
};
