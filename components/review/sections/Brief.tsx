import type { MeasureAnswer, MeasureView } from '../../../lib/messages/protocol.ts';
import { formatNumber, formatShare, plural, t } from '../../../lib/platform/i18n.ts';
import { timeAgo } from '../../ui/relative-time.ts';
import { BehindNumber } from '../behind/BehindNumber.tsx';
import { behindPart } from '../charts/parts.ts';
import { Figure } from '../charts/Figure.tsx';
import { PartsChart } from '../charts/PartsChart.tsx';
import { partsTable } from '../tables/parts-table.ts';
import { Sentences } from './Sentences.tsx';

interface BriefProps {
  readonly answer: MeasureAnswer;
  readonly view: MeasureView;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** What there is to know in ten seconds: three numbers, the four parts, and what they mean. */
export function Brief({ answer, view, now }: BriefProps) {
  const { work } = view;
  return (
    <section class="part" id="brief" aria-labelledby="brief-title">
      <h2 class="part-title" id="brief-title" tabIndex={-1}>
        {t('review_brief')}
      </h2>
      {work && <Headline work={work} />}
      {work && (
        <Figure table={partsTable(work)} hint={factsOf(work, answer, now)}>
          <PartsChart work={work} />
        </Figure>
      )}
      <Sentences sentences={answer.sentences} names={answer.names} />
    </section>
  );
}

type Work = NonNullable<MeasureView['work']>;

/** By what it is weighed, of how much, and as of when. */
const factsOf = (
  { weighting, n, effective, imputed }: Work,
  { newest }: MeasureAnswer,
  now: number,
): string =>
  [
    t(`review_weighted_${weighting}`),
    t('review_effective', formatNumber(n), formatNumber(effective, { maximumFractionDigits: 0 })),
    ...(imputed > 0 ? [plural('review_imputed', imputed)] : []),
    ...(newest === undefined ? [] : [t('review_read', timeAgo(newest, now))]),
  ].join(' · ');

interface HeadlineProps {
  readonly work: Work;
}

function Headline({ work }: HeadlineProps) {
  const { parts, fidelity, coverage, elective, n, unknown } = work;
  return (
    <dl class="headline">
      <div>
        <dt>{t('review_serves_goals')}</dt>
        <dd>
          <span class="headline-number">
            <BehindNumber
              behind={behindPart(work, 'goal:', t('review_serves_goals'))}
              label={`${t('review_serves_goals')}: ${formatShare(parts.goals.share)}`}
            >
              {formatShare(parts.goals.share)}
            </BehindNumber>
          </span>
          <span class="small subtle">
            {elective === null ? plural('review_items', n) : t('review_elective', formatShare(elective))}
          </span>
        </dd>
      </div>
      <div>
        <dt>{t('review_metric_fidelity')}</dt>
        <dd>
          <span class="headline-number">
            {fidelity ? formatShare(fidelity.fidelity) : t('common_no_share')}
          </span>
          <span class="small subtle">
            {fidelity ? t('review_fidelity_short') : t('review_fidelity_none')}
          </span>
        </dd>
      </div>
      <div>
        <dt>{t('review_coverage')}</dt>
        <dd>
          <span class="headline-number">{formatShare(coverage)}</span>
          <span class="small subtle">
            {unknown.total > 0 ? (
              <BehindNumber behind={{ title: t('review_unknown'), asks: [{ list: 'unknown' }] }}>
                {plural('review_unknown_n', unknown.total)}
              </BehindNumber>
            ) : (
              t('review_coverage_short')
            )}
          </span>
        </dd>
      </div>
    </dl>
  );
}
