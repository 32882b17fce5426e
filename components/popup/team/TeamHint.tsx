import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { openOptions } from '../open-options.ts';

/** What a team scope is good for, where there is none yet. */
export function TeamHint() {
  return (
    <div class="team-hint">
      <span class="small subtle">{t('popup_team_hint')}</span>
      <Button onPress={openOptions}>{t('popup_team_hint_action')}</Button>
    </div>
  );
}
