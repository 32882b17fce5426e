import { useState } from 'preact/hooks';
import type { Strategy } from '../../../lib/domain/strategy.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { differences } from '../edit/compare.ts';
import { VersionRows } from './VersionRows.tsx';

interface ConflictProps {
  readonly mine: Strategy;
  /** null: it was wiped. */
  readonly theirs: Strategy | null;
  /** What both began from; null where there was nothing. */
  readonly base: Strategy | null;
  /** null: something was changed in both. */
  readonly onBoth: (() => void) | null;
  readonly onMine: () => void;
  readonly onTheirs: () => void;
}

/** Entries named before the list is cut short. */
const SHOWN = 20;

/** Another version was saved meanwhile: both side by side, field by field, and the choice. The other one is set aside, not lost. */
export function Conflict({ mine, theirs, base, onBoth, onMine, onTheirs }: ConflictProps) {
  const [all, setAll] = useState(false);
  const found = theirs ? differences(mine, theirs) : [];
  const shown = all ? found : found.slice(0, SHOWN);
  return (
    <section class="conflict" aria-labelledby="conflict-title">
      <div role="alert">
        <h2 id="conflict-title">{t('options_conflict')}</h2>
        <p>
          {t(
            theirs ? (onBoth ? 'options_conflict_apart' : 'options_conflict_text') : 'options_conflict_wiped',
          )}
        </p>
      </div>
      {theirs && found.length > 0 && (
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
              <VersionRows
                key={`${difference.list}/${difference.id}`}
                difference={difference}
                mine={mine}
                theirs={theirs}
                base={base}
              />
            ))}
          </tbody>
        </table>
      )}
      {found.length > shown.length && (
        <Button look="quiet" onPress={() => setAll(true)}>
          {t('options_and_more', found.length - shown.length)}
        </Button>
      )}
      <div class="row">
        {onBoth && (
          <Button look="primary" onPress={onBoth}>
            {t('options_conflict_keep_both')}
          </Button>
        )}
        <Button look={onBoth ? 'plain' : 'primary'} onPress={onMine}>
          {t('options_conflict_keep_mine')}
        </Button>
        <Button onPress={onTheirs}>{t('options_conflict_take_theirs')}</Button>
        <span class="subtle small">{t('options_conflict_safe')}</span>
      </div>
    </section>
  );
}
