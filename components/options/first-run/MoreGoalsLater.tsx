import { useState } from 'preact/hooks';
import { t } from '../../../lib/platform/i18n.ts';
import { useEditor } from '../editor.ts';
import { later } from '../later.tsx';

const ID = 'more-goals';

const Block = later(() => import('./MoreGoals.tsx').then(({ MoreGoals }) => MoreGoals));

/** Further goals from what has been seen, folded away: asked for and loaded when someone looks. */
export function MoreGoalsLater() {
  const { held } = useEditor();
  const [open, setOpen] = useState(false);
  if (held) return null;
  return (
    <details class="columns more-goals" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary id={ID}>{t('first_later')}</summary>
      {open && <Block focusId={ID} />}
    </details>
  );
}
