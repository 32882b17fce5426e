import type { MatchingAnswer } from '../../../lib/messages/protocol.ts';
import { plural } from '../../../lib/platform/i18n.ts';
import { RuleLink } from './RuleLink.tsx';

interface FateProps {
  readonly fate: NonNullable<MatchingAnswer['fate']>;
}

/** What becomes of the items a rule matches: how many it decides, and which tags and rules come before it or too late. */
export function Fate({ fate: { decided, tagged, above, below } }: FateProps) {
  return (
    <ul class="fate">
      <li>{plural('rules_fate_decided', decided)}</li>
      {tagged > 0 && <li>{plural('rules_fate_tagged', tagged)}</li>}
      {above.map(({ rule, items }) => (
        <li key={rule}>
          {plural('rules_fate_above', items)} <RuleLink id={rule} />
        </li>
      ))}
      {below.map(({ rule, items }) => (
        <li key={rule}>
          {plural('rules_fate_below', items)} <RuleLink id={rule} />
        </li>
      ))}
    </ul>
  );
}
