import { useEffect, useState } from 'preact/hooks';
import { t } from '../../../lib/platform/i18n.ts';
import { useEditor } from '../editor.ts';
import type { MoreGoals } from './MoreGoals.tsx';

type Loaded = { readonly Block: typeof MoreGoals } | 'failed' | null;

const ID = 'more-goals';

/** Further goals from what has been seen, folded away: asked for and loaded when someone looks. */
export function MoreGoalsLater() {
  const { held } = useEditor();
  const [open, setOpen] = useState(false);
  const [loaded, setLoaded] = useState<Loaded>(null);
  useEffect(() => {
    if (!open || loaded) return;
    import('./MoreGoals.tsx').then(
      ({ MoreGoals: Block }) => setLoaded({ Block }),
      () => setLoaded('failed'),
    );
  }, [open, loaded]);
  if (held) return null;
  return (
    <details class="columns more-goals" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary id={ID}>{t('first_later')}</summary>
      {open && loaded === null && <p class="subtle">{t('options_loading')}</p>}
      {open && loaded === 'failed' && <p>{t('error_context_gone')}</p>}
      {open && loaded && loaded !== 'failed' && <loaded.Block focusId={ID} />}
    </details>
  );
}
