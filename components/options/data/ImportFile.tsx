import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import type { Ports } from '../ports.ts';
import { exportName } from './export-file.ts';
import { FilePicker } from './FilePicker.tsx';
import { ImportPreview } from './ImportPreview.tsx';
import { ColumnList } from './ColumnList.tsx';
import { useImport, type Replaced } from './use-import.ts';

interface ImportFileProps {
  readonly ports: Ports;
  readonly say: (text: string) => void;
  readonly onReplaced: Replaced;
}

/** Choose or drop a file, see what it would change, take it or not; the way back stays until the page is left. */
export function ImportFile({ ports, say, onReplaced }: ImportFileProps) {
  const { state, ...steps } = useImport(ports, onReplaced);
  const before = state.name === 'done' ? state.before : null;
  return (
    <div class="import">
      {state.name !== 'shown' && (
        <FilePicker
          busy={state.name === 'reading' || state.name === 'applying'}
          onFile={(file) => void steps.choose(file)}
        />
      )}
      {state.name === 'refused' && (
        <Notice tone="error" title={t('options_import_refused', state.file)}>
          <ul class="problems">
            {state.sentences.slice(0, 20).map((sentence) => (
              <li key={sentence}>
                <bdi>{sentence}</bdi>
              </li>
            ))}
          </ul>
          <div class="subtle">{t('options_import_nothing_changed')}</div>
        </Notice>
      )}
      {state.name === 'shown' && (
        <ImportPreview
          file={state.file}
          diff={state.diff}
          onApply={() => void steps.apply()}
          onCancel={steps.cancel}
        />
      )}
      {state.name === 'done' && (
        <Notice
          title={t('options_import_done', state.file)}
          action={
            before !== null && (
              <div class="row">
                <Button onPress={() => void steps.undo()}>{t('options_import_undo')}</Button>
                <Button
                  look="quiet"
                  onPress={() => {
                    const name = exportName(ports.now(), '-before');
                    ports.download(name, before);
                    say(t('options_exported', name));
                  }}
                >
                  {t('options_import_before')}
                </Button>
              </div>
            )
          }
        />
      )}
      {state.name === 'undone' && <Notice>{t('options_import_undone')}</Notice>}
      {state.name !== 'shown' && <ColumnList ports={ports} say={say} />}
    </div>
  );
}
