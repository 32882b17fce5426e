import type { Strategy } from '../../../lib/domain/strategy.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { differences, type Difference } from '../edit/compare.ts';
import { useState } from 'preact/hooks';

interface ConflictProps {
  readonly mine: Strategy;
  /** null: it was wiped. */
  readonly theirs: Strategy | null;
  readonly onMine: () => void;
  readonly onTheirs: () => void;
}

/** Differences named before the list is cut short. */
const SHOWN = 20;

const nameOf = ({ list, id, title }: Difference): string =>
  list === 'general'
    ? t(`options_general_${id.toLowerCase() as 'name'}`)
    : `${t(`options_list_${list.toLowerCase() as 'goals'}`)}${title === '' ? '' : `: ${title}`}`;

/** Another version was saved meanwhile: both side by side, entry by entry, and the choice. The other one is set aside, not lost. */
export function Conflict({ mine, theirs, onMine, onTheirs }: ConflictProps) {
  const [all, setAll] = useState(false);
  const found = theirs ? differences(mine, theirs) : [];
  const shown = all ? found : found.slice(0, SHOWN);
  return (
    <section class="conflict" role="alert" aria-labelledby="conflict-title">
      <h2 id="conflict-title">{t('options_conflict')}</h2>
      <p>{t(theirs ? 'options_conflict_text' : 'options_conflict_wiped')}</p>
      {found.length > 0 && (
        <table class="versions">
          <thead>
            <tr>
              <th scope="col">{t('options_conflict_entry')}</th>
              <th scope="col">{t('options_conflict_mine')}</th>
              <th scope="col">{t('options_conflict_theirs')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((difference) => (
              <tr key={`${difference.list}/${difference.id}`}>
                <th scope="row">
                  <bdi>{nameOf(difference)}</bdi>
                </th>
                <td>{sideText(difference, 'mine')}</td>
                <td>{sideText(difference, 'theirs')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div class="row">
        <Button look="primary" onPress={onMine}>
          {t('options_conflict_keep_mine')}
        </Button>
        <Button onPress={onTheirs}>{t('options_conflict_take_theirs')}</Button>
        {found.length > shown.length && (
          <Button look="quiet" onPress={() => setAll(true)}>
            {t('options_and_more', found.length - shown.length)}
          </Button>
        )}
      </div>
      <p class="subtle small">{t('options_conflict_safe')}</p>
    </section>
  );
}

function sideText({ what }: Difference, side: 'mine' | 'theirs'): string {
  if (what === 'order') return t('options_conflict_order');
  if (what === 'both') return t('options_conflict_differs');
  const here = (what === 'onlyMine') === (side === 'mine');
  return t(here ? 'options_conflict_here' : 'options_conflict_absent');
}
