import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';

interface RemoveConnectionProps {
  readonly name: string;
  readonly onClose: () => void;
  readonly onRemove: () => void;
}

/** A key that is taken away is forgotten at once: a secret is not kept for an undo, it is asked first. */
export function RemoveConnection({ name, onClose, onRemove }: RemoveConnectionProps) {
  return (
    <Dialog
      title={t('connections_remove_title', name)}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common_cancel')}</Button>
          <Button look="primary" onPress={onRemove}>
            {t('connections_remove')}
          </Button>
        </>
      }
    >
      <p>{t('connections_remove_text')}</p>
    </Dialog>
  );
}
