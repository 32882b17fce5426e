import type { ScopeState } from '../../../lib/messages/scope-messages.ts';
import { formatNumber, plural, t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { faultText } from '../../ui/error-text.ts';
import { Notice } from '../../ui/Notice.tsx';
import { openOptions } from '../open-options.ts';

interface ReadingLineProps {
  readonly state: ScopeState;
  readonly onStop: () => void;
}

/** How far the team's work has been read, where that is not all of it: progress, what it waits for, or what a person can do. */
export function ReadingLine({ state, onStop }: ReadingLineProps) {
  switch (state.is) {
    case 'whole':
    case 'counted':
      return null;
    case 'new':
      return <Notice>{t('popup_reading_new')}</Notice>;
    case 'reading':
      return (
        <div class="reading" role="status">
          <div class="reading-words">
            <span>{progressText(state)}</span>
            <Button look="quiet" onPress={onStop}>
              {t('popup_reading_stop')}
            </Button>
          </div>
          <progress
            class="reading-bar"
            aria-label={t('popup_reading_label')}
            {...(state.total !== undefined && { value: Math.min(state.read, state.total), max: state.total })}
          />
        </div>
      );
    case 'waiting':
      if (state.for === 'tab' && state.read === 0) return <Notice>{t('popup_reading_new')}</Notice>;
      return (
        <Notice tone="attention">
          {state.fault ? `${faultText(state.fault.code)} ` : ''}
          {t(state.for === 'tab' ? 'popup_reading_tab' : 'popup_reading_later', formatNumber(state.read))}
        </Notice>
      );
    case 'stopped':
    case 'failed':
      return (
        <Notice tone="attention" action={<Button onPress={openOptions}>{t('popup_reading_options')}</Button>}>
          {state.is === 'failed' ? `${faultText(state.fault.code)} ` : ''}
          {plural('popup_reading_part', state.read)}
        </Notice>
      );
  }
}

const progressText = ({ read, total }: { readonly read: number; readonly total?: number }): string =>
  total === undefined
    ? plural('popup_reading', read)
    : t('popup_reading_of', formatNumber(read), formatNumber(total));
