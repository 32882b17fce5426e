import { fold } from '../../../lib/domain/folded-text.ts';
import type { Condition } from '../../../lib/domain/condition.ts';
import type { Proposal } from '../../../lib/domain/propose-goals.ts';
import type { Strategy } from '../../../lib/domain/strategy.ts';

/** Texts that conditions compare a field with, as they are met. */
function comparedWith(when: Condition, found: Set<string>): void {
  if ('all' in when) for (const part of when.all) comparedWith(part, found);
  else if ('any' in when) for (const part of when.any) comparedWith(part, found);
  else if ('not' in when) comparedWith(when.not, found);
  else
    for (const value of [when.value].flat())
      if (typeof value === 'string') found.add(`${when.field}/${fold(value)}`);
}

/** The proposals that no goal stands for yet, by title, alias, key or rule, with what they stand under among themselves. */
export function freshProposals(strategy: Strategy, proposals: readonly Proposal[]): readonly Proposal[] {
  const names = new Set(
    strategy.goals.flatMap(({ id, title, aliases = [] }) =>
      [strategy.tagging.labelPrefix + id, title, ...aliases].map(fold),
    ),
  );
  const ruled = new Set<string>();
  for (const { when } of strategy.rules) comparedWith(when, ruled);
  const isKnown = ({ kind, title, keys }: Proposal): boolean =>
    [title, ...keys].some((name) => names.has(fold(name))) ||
    (kind !== 'ancestor' && ruled.has(`${kind === 'segment' ? 'segment' : 'project'}/${fold(title)}`));
  const fresh = proposals.filter((proposal) => !isKnown(proposal));
  return fresh.map(({ above, ...proposal }) => {
    const upper = above === undefined ? undefined : proposals[above];
    const place = upper ? fresh.indexOf(upper) : -1;
    return place < 0 ? proposal : { ...proposal, above: place };
  });
}
