import { t } from '../../../lib/platform/i18n.ts';

interface AccessStateProps {
  /** null: not known yet. */
  readonly access: boolean | null;
}

/** Access in a word, with its own shape. */
export function AccessState({ access }: AccessStateProps) {
  if (access === null) return <span class="access subtle">{t('options_loading')}</span>;
  return (
    <span class={access ? 'access given' : 'access missing'}>
      <svg viewBox="0 0 10 10" aria-hidden="true">
        <path d={access ? 'M1.5 5.5 4 8l4.5-6' : 'M5 .8 9.4 9.2H.6ZM5 3.6v2.4M5 7.2v.6'} />
      </svg>
      {t(access ? 'options_access_yes' : 'options_access_no')}
    </span>
  );
}
