import type { Strategy } from '../../domain/strategy.ts';
import type { Source } from '../../messages/sharing.ts';
import type { KeptSharing } from '../../store/sharing.ts';

/** What is shared from somewhere: the strongest of what there is a good copy of. Null: nothing, one's own is used. */
export interface Offered {
  readonly source: Exclude<Source, 'own'>;
  readonly strategy: Strategy;
}

/** Policy before address before item before one's own: docs/decisions/0304. A source without a good copy offers nothing. */
export function offered({ policy, url, item }: KeptSharing): Offered | null {
  if (policy?.copy) return { source: 'policy', strategy: policy.copy.strategy };
  if (url?.copy) return { source: 'url', strategy: url.copy.strategy };
  const ofItem = item?.mine ?? item?.copy?.strategy;
  return ofItem ? { source: 'item', strategy: ofItem } : null;
}

/** Goals of the one that the other has no more, by their titles. */
export const goalsRemoved = (before: Strategy | null, after: Strategy): readonly string[] => {
  const kept = new Set(after.goals.map(({ id }) => id));
  return (before?.goals ?? []).filter(({ id }) => !kept.has(id)).map(({ title }) => title);
};
