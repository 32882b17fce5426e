import { useEffect, useState } from 'preact/hooks';
import { t } from '../../../lib/platform/i18n.ts';
import type { FirstRun, FirstRunProps } from './FirstRun.tsx';

type Loaded = { readonly Page: typeof FirstRun } | 'failed' | null;

/** The first run, with its templates, is loaded by those who need it: once in the life of an installation. */
export function FirstRunLater(props: FirstRunProps) {
  const [loaded, setLoaded] = useState<Loaded>(null);
  useEffect(() => {
    import('./FirstRun.tsx').then(
      ({ FirstRun: Page }) => setLoaded({ Page }),
      () => setLoaded('failed'),
    );
  }, []);
  if (loaded === null) return <p class="subtle waiting">{t('options_loading')}</p>;
  // The files are gone: the extension was updated under this page.
  if (loaded === 'failed') return <p>{t('error_context_gone')}</p>;
  return <loaded.Page {...props} />;
}
