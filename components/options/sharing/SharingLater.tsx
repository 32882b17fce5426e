import { t } from '../../../lib/platform/i18n.ts';
import { useLater } from '../use-later.ts';
import type { SharingSectionProps } from './SharingSection.tsx';

const load = () => import('./SharingSection.tsx').then(({ SharingSection }) => SharingSection);

/** Set up once by most: loaded when it is first shown. */
export function SharingLater(props: SharingSectionProps) {
  const Section = useLater(load);
  if (Section === 'loading') return <p class="subtle waiting">{t('options_loading')}</p>;
  if (Section === 'failed') return <p>{t('error_context_gone')}</p>;
  return <Section {...props} />;
}
