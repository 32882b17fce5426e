import { t } from '../../../lib/platform/i18n.ts';
import { Field } from '../../ui/Field.tsx';
import type { WhyState } from './use-why.ts';

interface WhyFieldProps {
  readonly why: WhyState;
}

/** Longest reason, in characters. */
const LONGEST = 500;

/** Why the strategy is changed, in a sentence. */
export function WhyField({ why }: WhyFieldProps) {
  return (
    <div class="save-why">
      <Field
        label={t('options_why')}
        hint={why.missing ? undefined : t('options_why_hint')}
        error={why.missing ? t('options_why_targets') : undefined}
      >
        {(control) => (
          <input
            class="input"
            ref={why.field}
            {...control}
            required={why.needed}
            maxLength={LONGEST}
            value={why.text}
            onInput={(event) => why.type(event.currentTarget.value)}
          />
        )}
      </Field>
    </div>
  );
}
