import { t } from '../../lib/platform/i18n.ts';
import { useInSight } from './use-in-sight.ts';

/** The parts of the page in the order of the rhythm; those one step in lie within the look back. */
export const PLACES = [
  { id: 'brief', word: 'review_brief', depth: 0 },
  { id: 'plan', word: 'review_plan', depth: 0 },
  { id: 'execute', word: 'review_execute', depth: 0 },
  { id: 'review', word: 'review_look', depth: 0 },
  { id: 'trend', word: 'review_trend_short', depth: 1 },
  { id: 'breakdown', word: 'review_breakdown', depth: 1 },
  { id: 'metrics', word: 'review_metrics', depth: 1 },
  { id: 'decisions', word: 'review_waiting_short', depth: 1 },
  { id: 'ghosts', word: 'review_gaps_short', depth: 1 },
  { id: 'adjust', word: 'review_adjust', depth: 0 },
] as const;

/** Leads to the parts of the page; the one in sight is marked. */
export function SideList() {
  const here = useInSight(PLACES.map(({ id }) => id));
  return (
    <nav class="side" aria-label={t('review_parts_of_page')}>
      <ul>
        {PLACES.map(({ id, word, depth }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              class={depth > 0 ? 'deeper' : undefined}
              aria-current={id === here ? 'location' : undefined}
              onClick={() => document.getElementById(`${id}-title`)?.focus({ preventScroll: true })}
            >
              {t(word)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
