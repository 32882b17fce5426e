import { useState } from 'preact/hooks';
import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { isSample, markSample, unmarkSample } from '../first-run/sample-mark.ts';
import { takeBack } from '../first-run/take-back.ts';
import { focusHeading } from '../focus.ts';
import type { Ports } from '../ports.ts';
import type { Editing } from '../state/editing.ts';
import type { StrategyEditing } from '../state/use-editing.ts';

interface SampleNoticeProps {
  readonly state: StrategyEditing;
  readonly editing: Editing;
  readonly ports: Ports;
  readonly say: (text: string, undo?: () => void) => void;
}

/** While the sample is played with: that it is one, and the way out of it. */
export function SampleNotice({ state, editing, ports, say }: SampleNoticeProps) {
  const [kept, setKept] = useState(false);
  const { strategy } = editing.stored;
  const draft = editing.past.now;
  if (kept || !strategy || !isSample(ports.kept, strategy)) return null;
  const leave = async (): Promise<void> => {
    if ((await takeBack(ports, strategy)) === 'changed') return say(t('first_undo_changed'));
    unmarkSample(ports.kept);
    await state.reload(true);
    focusHeading();
    say(t('first_undone'), () => {
      markSample(ports.kept, strategy);
      void state.begin(draft);
    });
  };
  return (
    <Notice
      title={t('first_sample_is')}
      action={
        <div class="row">
          <Button onPress={() => void leave()}>{t('first_sample_leave')}</Button>
          <Button
            look="quiet"
            onPress={() => {
              unmarkSample(ports.kept);
              setKept(true);
            }}
          >
            {t('first_sample_keep')}
          </Button>
        </div>
      }
    >
      {t('first_sample_text')}
    </Notice>
  );
}
