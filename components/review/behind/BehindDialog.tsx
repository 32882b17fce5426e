import type { MeasureRequest } from '../../../lib/messages/protocol.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import type { Behind } from './behind.ts';
import { BehindList } from './BehindList.tsx';

interface BehindDialogProps {
  readonly behind: Behind;
  readonly request: MeasureRequest;
  readonly onClose: () => void;
}

/** The items behind a number, with the tool's own search for them. */
export function BehindDialog({ behind, request, onClose }: BehindDialogProps) {
  return (
    <Dialog
      title={behind.title}
      onClose={onClose}
      actions={
        <Button look="primary" onPress={onClose}>
          {t('common_close')}
        </Button>
      }
    >
      <div class="behind">
        {behind.asks.map((ask) => (
          <BehindList
            key={JSON.stringify(ask)}
            request={{ ...request, ...(behind.cycle !== undefined && { cycle: behind.cycle }), behind: ask }}
          />
        ))}
      </div>
    </Dialog>
  );
}
