import { useEffect } from 'preact/hooks';
import { REV_KEY } from '../../../lib/messages/protocol.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { errorText } from '../../ui/error-text.ts';
import { Notice } from '../../ui/Notice.tsx';
import { useAsk } from '../../ui/use-ask.ts';
import { same } from '../edit/same.ts';
import { useEditor } from '../editor.ts';
import { useDecide } from '../../ui/waiting/use-decide.ts';
import { WaitingRows } from '../../ui/waiting/WaitingRows.tsx';
import { focusById } from '../focus.ts';

const TITLE = 'waiting-title';

/** Exceptions that were asked for on cards: granted into the strategy at once, or declined. */
export function WaitingExceptions() {
  const { ports, strategy, stored, say } = useEditor();
  const { value, error, again } = useAsk('exceptions.waiting', {});
  const {
    busy,
    error: failed,
    decide,
  } = useDecide({
    fresh: ports.fresh,
    onDone: again,
    onSaid(text, undo) {
      focusById(TITLE);
      say(text, undo ?? false);
    },
  });
  useEffect(() => ports.onStored((keys) => keys.includes(REV_KEY) && again()), [ports, again]);

  const waiting = value?.waiting ?? [];
  // A grant is written at once; what is being edited must not be in its way, nor it in theirs.
  const unsaved = !same(strategy, stored);
  const failure = failed ?? error?.code;
  return (
    <section class="block" aria-labelledby={TITLE}>
      <h3 id={TITLE} tabIndex={-1}>
        {t('options_waiting')}
      </h3>
      {failure && (
        <Notice tone="error" action={<Button onPress={again}>{t('common_try_again')}</Button>}>
          {errorText(failure)}
        </Notice>
      )}
      {value && waiting.length === 0 && <Empty>{t('options_waiting_empty')}</Empty>}
      {value && waiting.length > 0 && (
        <>
          <p class="subtle">{t(unsaved ? 'options_waiting_unsaved' : 'options_waiting_intro')}</p>
          <ul class="entries" aria-label={t('options_waiting')}>
            <WaitingRows answer={value} busy={busy} unsaved={unsaved} decide={decide} />
          </ul>
        </>
      )}
    </section>
  );
}
