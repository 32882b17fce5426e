import { useState } from 'preact/hooks';
import { plural, t } from '../../lib/platform/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import type { Reference } from './edit/references.ts';

interface DeleteEntryProps {
  readonly title: string;
  /** What points at it. Nothing: it goes at once, with undo. */
  readonly references: readonly Reference[];
  /** What happens to those that point at it. */
  readonly consequence: string;
  readonly onDelete: () => void;
}

/** Deletes an entry; where others point at it, they are named first. */
export function DeleteEntry({ title, references, consequence, onDelete }: DeleteEntryProps) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button
        look="quiet"
        label={t('options_delete_named', title)}
        onPress={() => (references.length ? setAsking(true) : onDelete())}
      >
        {t('options_delete')}
      </Button>
      {asking && (
        <Dialog
          title={t('options_delete_title', title)}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onPress={() => setAsking(false)}>{t('common_cancel')}</Button>
              <Button
                look="primary"
                onPress={() => {
                  setAsking(false);
                  onDelete();
                }}
              >
                {t('options_delete')}
              </Button>
            </>
          }
        >
          <p>{plural('options_points_at', references.length)}</p>
          <ul class="references">
            {references.map((reference) => (
              <li key={`${reference.kind}/${reference.id}`}>
                <span class="subtle">{t(`options_kind_${reference.kind}`)}</span> <bdi>{reference.title}</bdi>
              </li>
            ))}
          </ul>
          <p>{consequence}</p>
        </Dialog>
      )}
    </>
  );
}
