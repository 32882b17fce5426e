import { useState } from 'preact/hooks';
import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import type { Ports } from '../ports.ts';
import { WipeDialog } from './WipeDialog.tsx';

interface WipeBlockProps {
  readonly ports: Ports;
  readonly say: (text: string) => void;
  readonly onReplaced: () => Promise<void>;
}

/** Everything gone, on purpose. */
export function WipeBlock({ ports, say, onReplaced }: WipeBlockProps) {
  const [asking, setAsking] = useState(false);
  return (
    <section class="block" aria-labelledby="wipe-title">
      <h3 id="wipe-title">{t('options_wipe')}</h3>
      <p class="subtle">{t('options_wipe_text')}</p>
      <Button onPress={() => setAsking(true)}>{t('options_wipe_open')}</Button>
      {asking && (
        <WipeDialog
          ports={ports}
          say={say}
          onClose={() => setAsking(false)}
          onWiped={async () => {
            setAsking(false);
            await onReplaced();
            say(t('options_wiped'));
          }}
        />
      )}
    </section>
  );
}
