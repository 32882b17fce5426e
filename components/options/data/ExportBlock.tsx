import { useState } from 'preact/hooks';
import type { Answer } from '../../../lib/messages/protocol.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { errorText } from '../../ui/error-text.ts';
import type { Ports } from '../ports.ts';
import { downloadExport, downloadGoals } from './export-file.ts';

interface ExportBlockProps {
  readonly ports: Ports;
  readonly say: (text: string) => void;
}

/** Everything as one file, or the goals for a spreadsheet. */
export function ExportBlock({ ports, say }: ExportBlockProps) {
  const [busy, setBusy] = useState(false);
  const save = (download: (ports: Ports) => Promise<Answer<string | null>>): void => {
    setBusy(true);
    void download(ports).then((done) => {
      setBusy(false);
      if (!done.ok) return say(errorText(done.error.code));
      say(done.value === null ? t('import_goals_csv_none') : t('options_exported', done.value));
    });
  };
  return (
    <section class="block" aria-labelledby="export-title">
      <h3 id="export-title">{t('options_export')}</h3>
      <p class="subtle">{t('options_export_text')}</p>
      <div class="row">
        <Button busy={busy} onPress={() => save(downloadExport)}>
          {t('options_export_action')}
        </Button>
        <Button busy={busy} onPress={() => save(downloadGoals)}>
          {t('import_goals_csv')}
        </Button>
      </div>
    </section>
  );
}
