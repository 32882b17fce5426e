import { formatNumber, t } from '../../lib/platform/i18n.ts';

interface FindProps {
  /** What is searched. */
  readonly label: string;
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly found: number;
  readonly all: number;
}

/** Narrows a list. The arrow down goes on to the first row, Esc empties the field. */
export function Find({ label, typed, onType, found, all }: FindProps) {
  return (
    <div class="find">
      <input
        class="input"
        type="search"
        dir="auto"
        aria-label={t('options_find', label)}
        placeholder={t('options_find', label)}
        value={typed}
        onInput={(event) => onType(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && typed !== '') {
            event.preventDefault();
            onType('');
          }
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          event.currentTarget
            .closest('.find')
            ?.parentElement?.querySelector<HTMLElement>('.entry-title')
            ?.focus();
        }}
      />
      <span class="subtle" role="status">
        {typed.trim() === '' ? '' : t('options_found', formatNumber(found), formatNumber(all))}
      </span>
    </div>
  );
}
