import { USUAL_DIGEST, type DigestTime } from '../../../lib/domain/digest-time.ts';
import type { Settings } from '../../../lib/messages/protocol.ts';
import { language, t } from '../../../lib/platform/i18n.ts';
import { Field } from '../../ui/Field.tsx';
import { CheckField } from '../fields/CheckField.tsx';

interface DigestFieldsProps {
  readonly digest: Settings['digest'];
  readonly onDigest: (digest: DigestTime | null) => void;
}

const WEEK = [1, 2, 3, 4, 5, 6, 7];
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/** 5 January 2026 was a Monday. */
const weekdayName = (weekday: number): string =>
  new Intl.DateTimeFormat(language(), { weekday: 'long', timeZone: 'UTC' }).format(
    new Date(Date.UTC(2026, 0, 4 + weekday)),
  );
const hourName = (hour: number): string =>
  new Intl.DateTimeFormat(language(), { timeStyle: 'short', timeZone: 'UTC' }).format(
    new Date(Date.UTC(2026, 0, 5, hour)),
  );

/** Whether the popup says what has changed since the last cycle, and from when in the week on. */
export function DigestFields({ digest, onDigest }: DigestFieldsProps) {
  const time = digest === undefined ? USUAL_DIGEST : digest;
  return (
    <>
      <CheckField
        label={t('options_digest')}
        hint={t('options_digest_hint')}
        checked={time !== null}
        onCheck={(checked) => onDigest(checked ? USUAL_DIGEST : null)}
      />
      {time && (
        <div class="fields">
          <Field label={t('options_digest_day')}>
            {(control) => (
              <select
                class="input"
                {...control}
                value={String(time.weekday)}
                onChange={({ currentTarget }) => onDigest({ ...time, weekday: Number(currentTarget.value) })}
              >
                {WEEK.map((weekday) => (
                  <option key={weekday} value={String(weekday)}>
                    {weekdayName(weekday)}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field label={t('options_digest_hour')}>
            {(control) => (
              <select
                class="input"
                {...control}
                value={String(time.hour)}
                onChange={({ currentTarget }) => onDigest({ ...time, hour: Number(currentTarget.value) })}
              >
                {HOURS.map((hour) => (
                  <option key={hour} value={String(hour)}>
                    {hourName(hour)}
                  </option>
                ))}
              </select>
            )}
          </Field>
        </div>
      )}
    </>
  );
}
