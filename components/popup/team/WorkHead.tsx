import type { MeasureView } from '../../../lib/messages/protocol.ts';
import { formatShare, plural, t } from '../../../lib/platform/i18n.ts';
import { spreadText } from './spread-text.ts';

interface WorkHeadProps {
  readonly work: NonNullable<MeasureView['work']>;
}

/** The number to begin with, and how sure it is: how it was weighed, how much could be, and what other weightings say. */
export function WorkHead({ work }: WorkHeadProps) {
  const { fidelity, parts, weighting, coverage, n } = work;
  const spread = fidelity ? '' : spreadText(parts.goals);
  const facts = [
    t(`popup_weighed_${weighting}`),
    t('popup_weighed_coverage', formatShare(coverage)),
    plural('popup_items', n),
    ...(spread === '' ? [] : [t('popup_weighed_others', spread)]),
  ];
  return (
    <section class="headline" aria-label={t('popup_headline')}>
      <p class="headline-number">
        <strong>{formatShare(fidelity ? fidelity.fidelity : parts.goals.share)}</strong>{' '}
        <span>{t(fidelity ? 'popup_fidelity' : 'popup_capacity_goals')}</span>
      </p>
      <p class="small subtle">{facts.join(' · ')}</p>
    </section>
  );
}
