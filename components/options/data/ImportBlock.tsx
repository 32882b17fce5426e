import { t } from '../../../lib/platform/i18n.ts';
import type { Ports } from '../ports.ts';
import { ImportFile } from './ImportFile.tsx';

interface ImportBlockProps {
  readonly ports: Ports;
  readonly say: (text: string) => void;
  readonly onReplaced: () => Promise<void>;
}

/** A file in, after its effect was shown. */
export function ImportBlock(props: ImportBlockProps) {
  return (
    <section class="block" aria-labelledby="import-title">
      <h3 id="import-title">{t('options_import')}</h3>
      <p class="subtle">{t('import_text')}</p>
      <ImportFile {...props} />
    </section>
  );
}
