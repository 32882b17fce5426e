import { plural, t } from '../../lib/platform/i18n.ts';
import { useEditor } from './editor.ts';

/** How far the counts on this page reach: over how many items, and whether they are of what is shown. */
export function SeenNote() {
  const { matches } = useEditor();
  const { counts, state } = matches;
  if (state === 'failed') return <p class="seen-note">{t('options_counts_failed')}</p>;
  if (!counts) return null;
  if (counts.seen === 0) return <p class="seen-note">{t('options_counts_none')}</p>;
  return (
    <p class="seen-note">
      {plural('options_counts_of', counts.seen)}
      {state === 'waiting' && ` ${t('options_counts_waiting')}`}
    </p>
  );
}
