import { useState } from 'preact/hooks';
import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { errorText } from '../../ui/error-text.ts';
import type { Ports } from '../ports.ts';
import { downloadExport } from './export-file.ts';

interface ExportBlockProps {
  readonly ports: Ports;
  readonly say: (text: string) => void;
}

/** Everything as one file. */
export function ExportBlock({ ports, say }: ExportBlockProps) {
  const [busy, setBusy] = useState(false);
  return (
    <section class="block" aria-labelledby="export-title">
      <h3 id="export-title">{t('options_export')}</h3>
      <p class="subtle">{t('options_export_text')}</p>
      <Button
        busy={busy}
        onPress={() => {
          setBusy(true);
          void downloadExport(ports).then((done) => {
            setBusy(false);
            say(done.ok ? t('options_exported', done.value) : errorText(done.error.code));
          });
        }}
      >
        {t('options_export_action')}
      </Button>
    </section>
  );
}
