import { useState } from 'preact/hooks';
import { ask } from '../../../lib/messages/client.ts';
import type { Settings } from '../../../lib/messages/protocol.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { errorText } from '../../ui/error-text.ts';
import { Field } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useAsk } from '../../ui/use-ask.ts';
import { CheckField } from '../fields/CheckField.tsx';
import type { Ports } from '../ports.ts';
import { DigestFields } from './DigestFields.tsx';
import { withWayBack, type WayBack } from './way-back.ts';

interface KeepingBlockProps {
  readonly ports: Ports;
  readonly say: (text: string, undo?: () => void) => void;
}

const NOTHING = {};
const LONGEST_DAYS = 3650;

const daysFrom = (text: string): number | null => {
  const days = /^\d{1,4}$/.test(text.trim()) ? Number(text) : 0;
  return days >= 1 && days <= LONGEST_DAYS ? days : null;
};

/** How long what was seen is kept, and what is shown at all. Each change is stored at once, with a way back. */
export function KeepingBlock({ ports, say }: KeepingBlockProps) {
  const stored = useAsk('settings.get', NOTHING);
  const [put, setPut] = useState<Settings | null>(null);
  const [days, setDays] = useState<string | null>(null);
  const settings = put ?? stored.value;
  const change = async (next: Settings, was: Settings | null): Promise<void> => {
    const before = put;
    setPut(next);
    const act = () => ask('settings.put', next);
    // Titles go with the setting, and come back with it.
    const losing = was !== null && was.keepTitles && !next.keepTitles;
    const { answer, back } = losing ? await withWayBack(ports, act) : { answer: await act(), back: null };
    setPut(answer.ok ? answer.value : before);
    if (!answer.ok) return say(errorText(answer.error.code));
    say(t('options_setting_kept'), was ? () => void undo(was, back) : undefined);
  };
  const undo = async (was: Settings, back: WayBack | null): Promise<void> => {
    if (!(await back?.())) return change(was, null);
    setPut(was);
    say(t('options_setting_kept'));
  };
  return (
    <section class="block" aria-labelledby="keeping-title">
      <h3 id="keeping-title">{t('options_keeping')}</h3>
      {stored.error && !settings && (
        <Notice tone="error" action={<Button onPress={stored.again}>{t('common_try_again')}</Button>}>
          {errorText(stored.error.code)}
        </Notice>
      )}
      {settings && (
        <div class="settings">
          <CheckField
            label={t('options_badges')}
            hint={t('options_badges_hint')}
            checked={settings.badges}
            onCheck={(badges) => void change({ ...settings, badges }, settings)}
          />
          <CheckField
            label={t('options_keep_titles')}
            hint={t('options_keep_titles_hint')}
            checked={settings.keepTitles}
            onCheck={(keepTitles) => void change({ ...settings, keepTitles }, settings)}
          />
          <CheckField
            label={t('options_count')}
            hint={t('options_count_hint')}
            checked={settings.count !== false}
            onCheck={(count) => void change({ ...settings, count }, settings)}
          />
          <DigestFields
            digest={settings.digest}
            onDigest={(digest) => void change({ ...settings, digest }, settings)}
          />
          <Field
            label={t('options_retention')}
            hint={t('options_retention_hint')}
            error={
              days !== null && daysFrom(days) === null
                ? t('options_retention_wrong', LONGEST_DAYS)
                : undefined
            }
          >
            {(control) => (
              <input
                class="input short"
                inputMode="numeric"
                autocomplete="off"
                {...control}
                value={days ?? String(settings.retentionDays)}
                onInput={(event) => setDays(event.currentTarget.value)}
                onChange={() => {
                  const retentionDays = days === null ? null : daysFrom(days);
                  if (retentionDays === null) return;
                  setDays(null);
                  if (retentionDays !== settings.retentionDays)
                    void change({ ...settings, retentionDays }, settings);
                }}
              />
            )}
          </Field>
        </div>
      )}
    </section>
  );
}
