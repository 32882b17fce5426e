import { useState } from 'preact/hooks';
import { t } from '../../../lib/platform/i18n.ts';
import { useEditor } from '../editor.ts';
import { useLater } from '../use-later.ts';

const ID = 'more-goals';

const load = () => import('./MoreGoals.tsx').then(({ MoreGoals }) => MoreGoals);

/** Further goals from what has been seen, folded away: asked for and loaded when someone looks. */
export function MoreGoalsLater() {
  const { held } = useEditor();
  const [open, setOpen] = useState(false);
  if (held) return null;
  return (
    <details class="columns more-goals" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary id={ID}>{t('first_later')}</summary>
      {open && <Opened />}
    </details>
  );
}

function Opened() {
  const Block = useLater(load);
  if (Block === 'loading') return <p class="subtle">{t('options_loading')}</p>;
  if (Block === 'failed') return <p>{t('error_context_gone')}</p>;
  return <Block focusId={ID} />;
}
