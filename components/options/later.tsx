import type { ComponentType } from 'preact';
import { t } from '../../lib/platform/i18n.ts';
import { useLater } from './use-later.ts';

/** A section that is looked at now and then: its code is loaded when it is first shown. */
export const later = <P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> =>
  function Later(props: P) {
    const Section = useLater(load);
    if (Section === 'loading') return <p class="subtle waiting">{t('options_loading')}</p>;
    if (Section === 'failed') return <p>{t('error_context_gone')}</p>;
    return <Section {...props} />;
  };
