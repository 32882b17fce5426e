import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';

interface OtherWaysProps {
  readonly busy: boolean;
  readonly onSample: () => void;
  readonly onEmpty: () => void;
}

/** For those who want to look around, and for those who know what to write. */
export function OtherWays({ busy, onSample, onEmpty }: OtherWaysProps) {
  return (
    <section class="block" aria-labelledby="other-title">
      <h3 id="other-title">{t('first_other')}</h3>
      <ul class="first-ways">
        <li>
          <div>
            <h4>{t('options_first_sample')}</h4>
            <p>{t('options_first_sample_text')}</p>
          </div>
          <Button busy={busy} onPress={onSample}>
            {t('options_first_sample_do')}
          </Button>
        </li>
        <li>
          <div>
            <h4>{t('options_first_empty')}</h4>
            <p>{t('options_first_empty_text')}</p>
          </div>
          <Button busy={busy} onPress={onEmpty}>
            {t('options_first_empty_do')}
          </Button>
        </li>
      </ul>
    </section>
  );
}
