import { useState } from 'preact/hooks';
import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import type { Ports } from '../ports.ts';
import type { WayBack } from './way-back.ts';
import { WipeDialog } from './WipeDialog.tsx';

interface WipeBlockProps {
  readonly ports: Ports;
  readonly say: (text: string) => void;
  readonly onReplaced: () => Promise<void>;
}

/** Everything gone, on purpose; what was there is kept in this page alone, until it is left. */
export function WipeBlock({ ports, say, onReplaced }: WipeBlockProps) {
  const [asking, setAsking] = useState(false);
  const [back, setBack] = useState<{ readonly take: WayBack } | null>(null);
  const undo = async (take: WayBack): Promise<void> => {
    setBack(null);
    const done = await take();
    await onReplaced();
    say(t(done ? 'options_wipe_undone' : 'options_wipe_not_undone'));
  };
  return (
    <section class="block" aria-labelledby="wipe-title">
      <h3 id="wipe-title">{t('options_wipe')}</h3>
      <p class="subtle">{t('options_wipe_text')}</p>
      {back ? (
        <Notice
          title={t('options_wiped')}
          action={<Button onPress={() => void undo(back.take)}>{t('options_wipe_undo')}</Button>}
        >
          {t('options_wipe_kept')}
        </Notice>
      ) : (
        <Button onPress={() => setAsking(true)}>{t('options_wipe_open')}</Button>
      )}
      {asking && (
        <WipeDialog
          ports={ports}
          say={say}
          onClose={() => setAsking(false)}
          onWiped={async (take) => {
            setAsking(false);
            setBack(take && { take });
            await onReplaced();
            say(t('options_wiped'));
          }}
        />
      )}
    </section>
  );
}
