import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { momentText } from '../../ui/moment-text.ts';
import { Notice } from '../../ui/Notice.tsx';
import { exportName } from '../data/export-file.ts';
import type { Ports } from '../ports.ts';
import type { Editing } from '../state/editing.ts';
import type { StrategyEditing } from '../state/use-editing.ts';

interface KeptNoticesProps {
  readonly state: StrategyEditing;
  readonly editing: Editing;
  readonly ports: Ports;
  readonly say: (text: string, undo?: () => void) => void;
}

/** What was kept for the person: a draft that was found again, a version set aside; and when nothing more can be kept. */
export function KeptNotices({ state, editing, ports, say }: KeptNoticesProps) {
  const { restoredAt, asides } = editing;
  return (
    <>
      {restoredAt !== null && (
        <Notice
          title={t('options_restored')}
          action={editing.stored.strategy && <Button onPress={state.discard}>{t('options_discard')}</Button>}
        >
          {restoredAt === '' ? null : t('options_restored_from', momentText(restoredAt))}
        </Notice>
      )}
      {asides.map((aside, place) => (
        <Notice
          key={place}
          title={t('options_aside')}
          action={
            <div class="row">
              <Button onPress={() => state.showAside(aside)}>{t('options_aside_use')}</Button>
              <Button
                onPress={() =>
                  ports.download(exportName(ports.now(), '-other-version'), JSON.stringify(aside, null, 1))
                }
              >
                {t('options_aside_download')}
              </Button>
              <Button
                look="quiet"
                onPress={() => {
                  state.forgetAside(aside);
                  say(t('options_aside_forgotten'), () => state.keepAside(aside));
                }}
              >
                {t('options_aside_forget')}
              </Button>
            </div>
          }
        >
          {t('options_aside_text')}
        </Notice>
      ))}
      {!state.kept && <Notice tone="error">{t('options_not_kept')}</Notice>}
    </>
  );
}
