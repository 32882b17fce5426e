import { useState } from 'preact/hooks';
import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { focusHeading } from '../focus.ts';
import type { Sharing } from './use-sharing.ts';

interface StopFollowingProps {
  readonly from: 'url' | 'item';
  readonly name: string;
  readonly sharing: Sharing;
  readonly say: (text: string) => void;
  /** Access that is no longer used is given back. */
  readonly onStopped?: (() => void) | undefined;
}

/** Follows it no more. Where there are two strategies to go on with, it is asked which. */
export function StopFollowing({ from, name, sharing, say, onStopped }: StopFollowingProps) {
  const [asking, setAsking] = useState(false);
  const choice = sharing.value?.inForce === from && sharing.value.ownAside;
  const stop = async (keep: 'shared' | 'own'): Promise<void> => {
    setAsking(false);
    if (!(await sharing.stop({ from, keep }))) return;
    onStopped?.();
    say(t('sharing_done_stop', name));
    focusHeading();
  };
  return (
    <>
      <Button
        look="quiet"
        busy={sharing.busy}
        onPress={() => (choice ? setAsking(true) : void stop('shared'))}
      >
        {t('sharing_stop')}
      </Button>
      {asking && (
        <Dialog
          title={t('sharing_stop_title', name)}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onPress={() => setAsking(false)}>{t('common_cancel')}</Button>
              <Button onPress={() => void stop('own')}>{t('sharing_stop_own')}</Button>
              <Button look="primary" onPress={() => void stop('shared')}>
                {t('sharing_stop_shared')}
              </Button>
            </>
          }
        >
          <p>{t('sharing_stop_text')}</p>
        </Dialog>
      )}
    </>
  );
}
