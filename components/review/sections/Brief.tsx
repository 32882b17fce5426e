import type { MeasureAnswer, MeasureView } from '../../../lib/messages/protocol.ts';
import { formatNumber, formatShare, plural, t } from '../../../lib/platform/i18n.ts';
import { timeAgo } from '../../ui/relative-time.ts';
import { BehindNumber } from '../behind/BehindNumber.tsx';
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
      {work && <Headline work={work} answer={answer} now={now} />}
      <Sentences sentences={answer.sentences} names={answer.names} />
      {work && (
        <Figure table={partsTable(work)}>
          <PartsChart work={work} />
        </Figure>
      )}
    </section>
  );
}

interface HeadlineProps {
  readonly work: NonNullable<MeasureView['work']>;
  readonly answer: MeasureAnswer;
  readonly now: number;
}

function Headline({ work, answer, now }: HeadlineProps) {
  const { parts, fidelity, coverage, elective, n, effective, weighting, unknown, imputed } = work;
  return (
    <>
      <dl class="headline">
        <div>
          <dt>{t('review_serves_goals')}</dt>
          <dd>
            <span class="headline-number">{formatShare(parts.goals.share)}</span>
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
      <p class="small subtle">
        {[
          t(`review_weighted_${weighting}`),
          t('review_effective', formatNumber(n), formatNumber(effective, { maximumFractionDigits: 0 })),
          ...(imputed > 0 ? [plural('review_imputed', imputed)] : []),
          ...(answer.newest === undefined ? [] : [t('review_read', timeAgo(answer.newest, now))]),
        ].join(' · ')}
      </p>
    </>
  );
}
