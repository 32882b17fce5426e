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

interface KeepingBlockProps {
  readonly say: (text: string) => void;
}

const NOTHING = {};
const LONGEST_DAYS = 3650;

const daysFrom = (text: string): number | null => {
  const days = /^\d{1,4}$/.test(text.trim()) ? Number(text) : 0;
  return days >= 1 && days <= LONGEST_DAYS ? days : null;
};

/** How long what was seen is kept, and what is shown at all. Each change is stored at once; the way back is the same control. */
export function KeepingBlock({ say }: KeepingBlockProps) {
  const stored = useAsk('settings.get', NOTHING);
  const [put, setPut] = useState<Settings | null>(null);
  const [days, setDays] = useState<string | null>(null);
  const settings = put ?? stored.value;
  const change = async (next: Settings): Promise<void> => {
    const before = put;
    setPut(next);
    const answer = await ask('settings.put', next);
    if (answer.ok) setPut(answer.value);
    else setPut(before);
    say(answer.ok ? t('options_setting_kept') : errorText(answer.error.code));
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
            onCheck={(badges) => void change({ ...settings, badges })}
          />
          <CheckField
            label={t('options_keep_titles')}
            hint={t('options_keep_titles_hint')}
            checked={settings.keepTitles}
            onCheck={(keepTitles) => void change({ ...settings, keepTitles })}
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
                  if (retentionDays !== settings.retentionDays) void change({ ...settings, retentionDays });
                }}
              />
            )}
          </Field>
        </div>
      )}
    </section>
  );
}
