import type { ItemLine, MeasureAnswer, MeasureView } from '../../../lib/messages/protocol.ts';
import { formatNumber, plural, t } from '../../../lib/platform/i18n.ts';
import { Mark } from '../../ui/Mark.tsx';
import { BehindList } from '../behind/BehindList.tsx';
import { BehindNumber } from '../behind/BehindNumber.tsx';
import { barStyle, namedOf } from '../named.ts';
import type { Place } from '../place.ts';

interface GapsProps {
  readonly answer: MeasureAnswer;
  readonly view: MeasureView;
  readonly place: Place;
}

/** Goals that only seem to be worked on, and work that belongs to none. */
export function Gaps({ answer: { names }, view: { ghosts, orphans }, place }: GapsProps) {
  const ages = new Map(orphans.first.map(({ item, age }) => [item, age]));
  const note = ({ id }: ItemLine): string | undefined => {
    const age = ages.get(id);
    return typeof age === 'number' ? plural('review_age', age) : undefined;
  };
  return (
    <>
      <div class="block" id="ghosts">
        <h3>{t('review_ghosts')}</h3>
        {ghosts.length === 0 && <p class="subtle">{t('review_ghosts_none')}</p>}
        <ul class="lines">
          {ghosts.map(({ goal, why, items }) => {
            const named = namedOf(names, `goal:${goal}`);
            return (
              <li key={goal} class="line part-goals" style={barStyle(named.hue)}>
                <Mark name="goal" />
                <bdi class="line-name">{named.title}</bdi>
                <span>
                  {t(`review_ghost_${why}`)}
                  {items.total > 0 && (
                    <>
                      {' · '}
                      <BehindNumber
                        behind={{ title: named.title, asks: [{ ghost: goal }] }}
                        label={`${named.title}: ${plural('review_items', items.total)}`}
                      >
                        {plural('review_items', items.total)}
                      </BehindNumber>
                    </>
                  )}
                  {named.owner !== undefined && ` · ${t('review_decides', named.owner)}`}
                </span>
                <a class="link" href="options.html#goals" aria-label={t('review_ghost_open_of', named.title)}>
                  {t('review_ghost_open')}
                </a>
              </li>
            );
          })}
        </ul>
      </div>
      <div class="block" id="orphans">
        <h3>{t('review_orphans')}</h3>
        {orphans.total === 0 ? (
          <p class="subtle">{t('review_orphans_none')}</p>
        ) : (
          <>
            <p class="small subtle">
              {t('review_orphans_text')}{' '}
              <a class="link" href="options.html#rules">
                {t('review_orphans_rule')}
              </a>
            </p>
            <details class="more">
              <summary>{t('review_orphans_open', formatNumber(orphans.total))}</summary>
              <BehindList request={{ ...place, behind: { list: 'orphans' } }} note={note} />
            </details>
          </>
        )}
      </div>
    </>
  );
}
