import { t } from '../../lib/platform/i18n.ts';

/** The room the numbers will take, so that nothing jumps when they come. */
export function Waiting() {
  return (
    <div class="waiting">
      <p class="spoken-only" role="status">
        {t('popup_waiting')}
      </p>
      <div class="waiting-line" />
      <div class="waiting-bar" />
    </div>
  );
}
