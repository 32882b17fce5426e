import { useEffect, useState } from 'preact/hooks';
import type { CustomSite } from '../../../lib/domain/custom/custom-site.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { Field } from '../../ui/Field.tsx';

interface WholeTextProps {
  readonly site: CustomSite;
  readonly onSite: (site: CustomSite) => void;
}

/** An object that calls itself a description; whether it is a good one is for the check to say. */
function describedIn(text: string): Partial<CustomSite> | null {
  try {
    const value = JSON.parse(text) as unknown;
    const is = typeof value === 'object' && value !== null && Object.hasOwn(value, 'throughlineSite');
    return is ? (value as Partial<CustomSite>) : null;
  } catch {
    return null;
  }
}

/** A description as it is shared: without the one thing that differs. */
const textOf = (site: CustomSite): string => JSON.stringify({ ...site, origin: undefined }, null, 2);

/** The description as it is kept and shared: to paste one that somebody sent, and to write what pointing cannot say. */
export function WholeText({ site, onSite }: WholeTextProps) {
  const whole = textOf(site);
  const [text, setText] = useState(whole);
  const [mine, setMine] = useState(whole);
  // What was typed stays as typed; what comes from elsewhere replaces it.
  useEffect(() => {
    if (whole === mine) return;
    setMine(whole);
    setText(whole);
  }, [whole, mine]);
  const bad = describedIn(text) === null;
  return (
    <details class="whole">
      <summary>{t('custom_text')}</summary>
      <Field
        label={t('custom_text_label')}
        hint={t('custom_text_hint')}
        error={bad ? t('custom_text_bad') : undefined}
      >
        {(control) => (
          <textarea
            class="input code"
            dir="ltr"
            rows={14}
            spellcheck={false}
            {...control}
            value={text}
            onInput={(event) => {
              const typed = event.currentTarget.value;
              setText(typed);
              const found = describedIn(typed);
              if (!found) return;
              // A shared description has no origin, and one that has is not to move the site elsewhere unseen.
              const next = { ...(found as CustomSite), origin: site.origin };
              setMine(textOf(next));
              onSite(next);
            }}
          />
        )}
      </Field>
    </details>
  );
}
