import { t } from '../../../lib/platform/i18n.ts';
import { useLater } from '../use-later.ts';
import type { HistorySectionProps } from './HistorySection.tsx';

const load = () => import('./HistorySection.tsx').then(({ HistorySection }) => HistorySection);

/** Looked at now and then: loaded when it is first shown. */
export function HistoryLater(props: HistorySectionProps) {
  const Section = useLater(load);
  if (Section === 'loading') return <p class="subtle waiting">{t('options_loading')}</p>;
  if (Section === 'failed') return <p>{t('error_context_gone')}</p>;
  return <Section {...props} />;
}
