import { formatNumber, t } from '../../lib/platform/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { faultText } from '../ui/error-text.ts';
import { Notice } from '../ui/Notice.tsx';
import type { PopupPort } from './port.ts';
import { useOnline } from './use-online.ts';
import type { PageKnown } from './use-page.ts';

interface PageNoticesProps {
  readonly known: PageKnown & { readonly again: () => void };
  readonly scope: 'page' | 'all';
  readonly port: PopupPort;
}

/** What stands between a person and whole numbers, each with what to do about it. At most one of a kind. */
export function PageNotices({ known, scope, port }: PageNoticesProps) {
  const online = useOnline();
  const { page } = known;
  const allow = () => void port.askToRead().then(known.again);
  if (!known.asked) return null;
  return (
    <div class="notices">
      {!known.mayRead && (
        <Notice
          tone="attention"
          title={t('popup_permission_title')}
          action={
            <Button look="primary" onPress={allow}>
              {t('popup_permission_allow')}
            </Button>
          }
        >
          {t('popup_permission_text')}
        </Notice>
      )}
      {!online && <Notice>{t('popup_offline')}</Notice>}
      {page?.broken && scope === 'page' && (
        <Notice tone="attention" title={t('popup_broken_title')}>
          {t('popup_broken_text', formatNumber(page.rows), formatNumber(page.keys))}
        </Notice>
      )}
      {page?.fault && online && scope === 'page' && <Notice tone="attention">{faultText(page.fault)}</Notice>}
    </div>
  );
}
