import { useEffect, useState } from 'preact/hooks';
import { CYCLE_KEY, REV_KEY } from '../../../lib/messages/protocol.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { calendarDayText } from '../../ui/day-text.ts';
import { errorText } from '../../ui/error-text.ts';
import { Notice } from '../../ui/Notice.tsx';
import { useAsk } from '../../ui/use-ask.ts';
import { useEditor } from '../editor.ts';
import { SnapshotRow } from './SnapshotRow.tsx';

/** Drawn at first: a quarter of cycles of two weeks. */
const AT_FIRST = 6;
const NOTHING = {};

/** The plans of cycles as they were kept at the start of each, the newest first. */
export function Snapshots() {
  const { ports } = useEditor();
  const { value, error, again } = useAsk('snapshots.get', NOTHING);
  const [all, setAll] = useState(false);
  useEffect(
    () => ports.onStored((keys) => (keys.includes(CYCLE_KEY) || keys.includes(REV_KEY)) && again()),
    [ports, again],
  );
  const { snapshots = [], next } = value ?? {};
  return (
    <section class="block" aria-labelledby="cycle-snapshots">
      <h3 id="cycle-snapshots">{t('options_snapshots')}</h3>
      <p class="subtle">
        {t('options_snapshots_text')} {next && t('options_snapshots_next', calendarDayText(next))}
      </p>
      {error && (
        <Notice tone="error" action={<Button onPress={again}>{t('common_try_again')}</Button>}>
          {errorText(error.code)}
        </Notice>
      )}
      {snapshots.length > 0 && (
        <ol class="entries snapshots" aria-label={t('options_snapshots')}>
          {snapshots.slice(0, all ? snapshots.length : AT_FIRST).map((snapshot) => (
            <SnapshotRow key={snapshot.from} snapshot={snapshot} />
          ))}
        </ol>
      )}
      {!all && snapshots.length > AT_FIRST && (
        <Button onPress={() => setAll(true)}>{t('options_snapshots_all', snapshots.length)}</Button>
      )}
    </section>
  );
}
