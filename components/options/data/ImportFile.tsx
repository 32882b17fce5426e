import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import type { Ports } from '../ports.ts';
import { exportName } from './export-file.ts';
import { FilePicker } from './FilePicker.tsx';
import { ImportPreview } from './ImportPreview.tsx';
import { fileProblemText } from '../state/problem-text.ts';
import { useImport } from './use-import.ts';

interface ImportFileProps {
  readonly ports: Ports;
  readonly say: (text: string) => void;
  readonly onReplaced: () => Promise<void>;
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
          {state.problems.length === 0 ? (
            state.sentence
          ) : (
            <ul class="problems">
              {state.problems.slice(0, 20).map((problem) => (
                <li key={`${problem.path} ${problem.message}`}>
                  <bdi>{fileProblemText(problem)}</bdi>
                </li>
              ))}
            </ul>
          )}
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
    </div>
  );
}
