import type { WorkItem } from '../../../lib/domain/work-item.ts';
import { chanceOf } from '../chance.ts';
import { DAY } from './desk.ts';

const STAGES = ['Qualified', 'Proposal', 'Negotiation', 'Contract sent', 'Won'] as const;
const PORTAL = '4711';

/** Deals that move through their stages, some of them for segments that the strategy does not aim at. */
export function plantDeals(seed: number, count: number, now: number): readonly WorkItem[] {
  const { next, below, pick } = chanceOf(seed + 1);
  return Array.from({ length: count }, (_, n): WorkItem => {
    const born = now - (10 + below(160)) * DAY;
    const reached = below(STAGES.length);
    const changes = STAGES.slice(1, reached + 1).map((to, step) => ({
      ms: born + (step + 1) * (3 + below(9)) * DAY,
      from: STAGES[step],
      to,
    }));
    const past = changes.filter(({ ms }) => ms <= now);
    const stage = past.at(-1)?.to ?? STAGES[0];
    return {
      site: 'hubspot',
      tenant: PORTAL,
      key: String(18_400_000_000 + n),
      kind: 'deal',
      title: `${pick(['Rollout', 'Renewal', 'Pilot', 'Expansion'])} ${n + 1}`,
      url: `https://app.hubspot.com/contacts/${PORTAL}/record/0-3/${18_400_000_000 + n}`,
      stage,
      status: stage,
      statusCategory: stage === 'Won' ? 'done' : 'active',
      amount: (1 + below(60)) * 5_000,
      currency: next() < 0.8 ? 'EUR' : 'USD',
      segment: next() < 0.7 ? pick(['Enterprise', 'Health']) : pick(['SMB', 'Start-up']),
      labels: ['goal-win-enterprise'],
      createdAt: new Date(born).toISOString(),
      updatedAt: new Date(past.at(-1)?.ms ?? born).toISOString(),
      history: past.map(({ ms, from, to }) => ({ at: new Date(ms).toISOString(), field: 'stage', from, to })),
    };
  });
}
