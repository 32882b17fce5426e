import { useState } from 'preact/hooks';
import { newStrategy } from '../../../lib/domain/new-strategy.ts';
import { sampleStrategy } from '../../../lib/domain/sample-strategy.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { ImportFile } from '../data/ImportFile.tsx';
import type { Ports } from '../ports.ts';
import type { StrategyEditing } from '../state/use-editing.ts';

interface FirstRunProps {
  readonly state: StrategyEditing;
  readonly ports: Ports;
  readonly say: (text: string) => void;
}

/** Where a new user begins: nothing, something to play with, or a file. */
export function FirstRun({ state, ports, say }: FirstRunProps) {
  const [importing, setImporting] = useState(false);
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const empty = () => state.begin(newStrategy(t('options_first_name'), zone));
  return (
    <div class="first-run">
      <svg class="first-mark" viewBox="0 0 240 20" aria-hidden="true">
        <path d="M10 10h220" />
        <circle cx="10" cy="10" r="6" />
        <circle cx="120" cy="10" r="6" />
        <circle cx="230" cy="10" r="6" />
      </svg>
      <h2 id="section-title" tabIndex={-1}>
        {t('options_first_title')}
      </h2>
      <p class="lead">{t('options_first_text')}</p>
      <ul class="first-ways">
        <li>
          <div>
            <h3>{t('options_first_empty')}</h3>
            <p>{t('options_first_empty_text')}</p>
          </div>
          <Button look="primary" busy={state.saving} onPress={() => void empty()}>
            {t('options_first_empty_do')}
          </Button>
        </li>
        <li>
          <div>
            <h3>{t('options_first_sample')}</h3>
            <p>{t('options_first_sample_text')}</p>
          </div>
          <Button
            busy={state.saving}
            onPress={() => {
              void state.begin(sampleStrategy).then((done) => done && say(t('options_sample_in')));
            }}
          >
            {t('options_first_sample_do')}
          </Button>
        </li>
        <li>
          <div>
            <h3>{t('options_first_import')}</h3>
            <p>{t('options_first_import_text')}</p>
            {importing && <ImportFile ports={ports} say={say} onReplaced={() => state.reload()} />}
          </div>
          {!importing && <Button onPress={() => setImporting(true)}>{t('options_first_import_do')}</Button>}
        </li>
      </ul>
    </div>
  );
}
