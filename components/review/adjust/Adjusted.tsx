import { t } from '../../../lib/platform/i18n.ts';
import { momentText } from '../../ui/moment-text.ts';
import { useAsk } from '../../ui/use-ask.ts';
import { useEffect } from 'preact/hooks';

interface AdjustedProps {
  /** Of the strategy: another one means that there is another version. */
  readonly rev: number;
}

const NOTHING = {};
const MOST = 5;

/** The last changes of the strategy that were given a reason. */
export function Adjusted({ rev }: AdjustedProps) {
  const { value, again } = useAsk('versions.get', NOTHING);
  useEffect(again, [rev, again]);
  const told = (value?.versions ?? []).filter(({ why }) => why !== undefined).slice(0, MOST);
  if (told.length === 0) return null;
  return (
    <div class="block">
      <h3>{t('review_adjusted')}</h3>
      <ul class="lines">
        {told.map(({ id, at, why }) => (
          <li key={id} class="line">
            <bdi class="line-name">{why}</bdi>
            <span>{momentText(at)}</span>
          </li>
        ))}
      </ul>
      <p>
        <a class="link" href="options.html#history">
          {t('review_adjusted_open')}
        </a>
      </p>
    </div>
  );
}
