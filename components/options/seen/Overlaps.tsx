import { formatNumber, plural, t } from '../../../lib/platform/i18n.ts';
import { useEditor } from '../editor.ts';
import { RuleLink } from './RuleLink.tsx';

/** Pairs of rules that match the same seen items: which of them decides, and why. Nothing is wrong with that by itself. */
export function Overlaps() {
  const { matches } = useEditor();
  const counts = matches.counts;
  if (!counts?.seen) return null;
  const left = counts.overlapping - counts.overlaps.length;
  return (
    <div class={matches.state === 'counted' ? 'overlaps' : 'overlaps old'}>
      <p class="subtle">{t('rules_overlaps_why')}</p>
      <ul class="overlap-list">
        {counts.overlaps.map(({ above, below, items }) => (
          <li key={`${above}/${below}`}>
            <span class="overlap-pair">
              <RuleLink id={above} /> <span class="subtle">{t('rules_overlaps_before')}</span>{' '}
              <RuleLink id={below} />
            </span>
            <span class="subtle">{plural('options_items', items)}</span>
          </li>
        ))}
      </ul>
      {left > 0 && <p class="subtle">{t('options_and_more', formatNumber(left))}</p>}
    </div>
  );
}
