import type { Version } from '../../../lib/messages/protocol.ts';
import { plural, t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { momentText } from '../../ui/moment-text.ts';

interface VersionRowProps {
  readonly version: Version;
  readonly isNow: boolean;
  readonly comparable: boolean;
  /** Going back has to wait: something is not saved, or is being written. */
  readonly blocked: boolean;
  readonly onCompare: () => void;
  readonly onBack: () => void;
}

/** One version: when, how, why, how large, and what can be done with it. */
export function VersionRow({ version, isNow, comparable, blocked, onCompare, onBack }: VersionRowProps) {
  const moment = momentText(version.at);
  const compare = t(isNow ? 'options_history_changed' : 'options_history_compare');
  return (
    <li class="entry version">
      <div class="version-words">
        <span class="version-at">
          {version.how === 'earlier' ? t('options_history_before', moment) : moment}
          {isNow && <span class="version-now">{t('options_history_now')}</span>}
        </span>
        <span class="subtle">
          {t(version.how === 'back' ? 'options_history_back_how' : `options_history_${version.how}`)}
          {' · '}
          {plural('options_history_goals', version.goals)}
        </span>
        {version.why && <bdi class="version-why">{version.why}</bdi>}
      </div>
      <div class="row">
        {comparable && (
          <Button
            look="quiet"
            label={t('options_history_compare_label', moment, compare)}
            onPress={onCompare}
          >
            {compare}
          </Button>
        )}
        {!isNow && (
          <Button label={t('options_history_back_label', moment)} disabled={blocked} onPress={onBack}>
            {t('options_history_back')}
          </Button>
        )}
      </div>
    </li>
  );
}
