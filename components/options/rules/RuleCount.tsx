import { formatNumber, plural, t } from '../../../lib/platform/i18n.ts';
import { useEditor } from '../editor.ts';

interface RuleCountProps {
  readonly id: string;
}

/** How many seen items a rule matches, and, where tags or earlier rules took some, how many it decides. */
export function RuleCount({ id }: RuleCountProps) {
  const { matches } = useEditor();
  const counts = matches.counts;
  if (!counts?.seen) return null;
  const own = Object.hasOwn(counts.rules, id) ? counts.rules[id] : undefined;
  if (!own) return null;
  return (
    <span class={matches.state === 'counted' ? 'count' : 'count old'}>
      {plural('options_matched', own.matched)}
      {own.decided < own.matched && (
        <span class="count-part">{t('options_decided', formatNumber(own.decided))}</span>
      )}
    </span>
  );
}
