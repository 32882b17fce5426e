import { useState } from 'preact/hooks';
import { ask } from '../../../lib/messages/client.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { errorText } from '../../ui/error-text.ts';
import { Field } from '../../ui/Field.tsx';
import type { Ports } from '../ports.ts';
import { forgetKept } from '../state/forget-kept.ts';
import { downloadExport } from './export-file.ts';
import { withWayBack, type WayBack } from './way-back.ts';

interface WipeDialogProps {
  readonly ports: Ports;
  readonly say: (text: string) => void;
  readonly onClose: () => void;
  readonly onWiped: (back: WayBack | null) => Promise<void>;
}

/** All at once: an export is offered first, a word must be typed, and the way back is there until the page is left. */
export function WipeDialog({ ports, say, onClose, onWiped }: WipeDialogProps) {
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | undefined>();
  const [saved, setSaved] = useState<string | null>(null);
  const word = t('options_wipe_word');

  const wipe = async (): Promise<void> => {
    if (typed.trim().toLowerCase() !== word.toLowerCase()) return setError(t('options_wipe_not_typed', word));
    setBusy(true);
    const { answer, back } = await withWayBack(ports, () => ask('wipe', { requestId: ports.fresh() }));
    setBusy(false);
    if (!answer.ok) return setError(errorText(answer.error.code));
    forgetKept(ports.kept);
    await onWiped(back);
  };

  return (
    <Dialog
      title={t('options_wipe_title')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common_cancel')}</Button>
          <Button look="primary" busy={busy} onPress={() => void wipe()}>
            {t('options_wipe_do')}
          </Button>
        </>
      }
    >
      <div class="stack">
        <p>{t('options_wipe_consequence')}</p>
        <div class="row">
          <Button
            onPress={() => {
              void downloadExport(ports).then((done) => {
                if (done.ok) setSaved(done.value);
                say(done.ok ? t('options_exported', done.value) : errorText(done.error.code));
              });
            }}
          >
            {t('options_wipe_export')}
          </Button>
          {saved !== null && <span class="subtle">{t('options_exported', saved)}</span>}
        </div>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void wipe();
          }}
        >
          <Field label={t('options_wipe_type', word)} error={error}>
            {(control) => (
              <input
                class="input"
                autocomplete="off"
                spellcheck={false}
                {...control}
                value={typed}
                onInput={(event) => {
                  setError(undefined);
                  setTyped(event.currentTarget.value);
                }}
              />
            )}
          </Field>
        </form>
      </div>
    </Dialog>
  );
}
