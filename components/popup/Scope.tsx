import type { SummaryAnswer } from '../../lib/messages/protocol.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { Empty } from '../ui/Empty.tsx';
import { errorText } from '../ui/error-text.ts';
import { dayText } from '../ui/day-text.ts';
import { Notice } from '../ui/Notice.tsx';
import type { Asked } from '../ui/use-ask.ts';
import { openOptions } from './open-options.ts';
import { Summary } from './Summary.tsx';
import { Waiting } from './Waiting.tsx';
import type { PageKnown } from './use-page.ts';

interface ScopeProps {
  readonly scope: 'page' | 'all';
  /** Everything seen stands in for a page that is not ours. */
  readonly fallen: boolean;
  readonly known: PageKnown;
  readonly summary: Asked<SummaryAnswer>;
}

/** The numbers of a scope, or what stands in their place: waiting, an error, or nothing yet. */
export function Scope({ scope, fallen, known, summary: { value, error, again } }: ScopeProps) {
  if (error) {
    return (
      <Notice tone="error" action={<Button onPress={again}>{t('common_try_again')}</Button>}>
        {errorText(error.code)}
      </Notice>
    );
  }
  if (!value) return <Waiting />;
  if (!value.hasStrategy) {
    return (
      <Empty
        action={
          <Button look="primary" onPress={openOptions}>
            {t('popup_no_strategy_action')}
          </Button>
        }
      >
        {t('popup_no_strategy')}
      </Empty>
    );
  }
  if (value.total > 0) {
    return (
      <>
        {fallen && (
          <p class="small subtle" role="status">
            {t('popup_other_page')}
          </p>
        )}
        {value.full !== undefined && <Notice tone="error">{t('common_full', dayText(value.full))}</Notice>}
        <Summary summary={value} />
      </>
    );
  }
  if (scope === 'page' && known.page) return <Empty>{t('popup_nothing_here')}</Empty>;
  if (scope === 'page') return <Empty>{t('popup_not_a_tracker')}</Empty>;
  return (
    <Empty action={<Button onPress={openOptions}>{t('popup_nothing_seen_action')}</Button>}>
      {t('popup_nothing_seen')}
    </Empty>
  );
}
