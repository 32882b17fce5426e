import type { ScopeState } from '../../../lib/messages/scope-messages.ts';
import { formatNumber, plural, t } from '../../../lib/platform/i18n.ts';
import { momentText } from '../../ui/moment-text.ts';
import { timeAgo } from '../../ui/relative-time.ts';

/** How far a scope has been read, why it does not go on, and what a person can do. `now`: milliseconds since 1970. */
export function stateText(state: ScopeState, now: number): string {
  switch (state.is) {
    case 'new':
      return t('scopes_state_new');
    case 'reading':
      return readText(state);
    case 'waiting':
      if (state.for === 'tab') return `${t('scopes_state_tab')} ${readText(state)}`;
      return [
        state.fault && t(`scopes_fault_${state.fault.code}`),
        state.until !== undefined && t('scopes_state_until', momentText(state.until)),
        readText(state),
      ]
        .filter(Boolean)
        .join(' ');
    case 'stopped':
      return `${t('scopes_state_stopped')} ${readText(state)}`;
    case 'failed':
      return t(`scopes_fault_${state.fault.code}`);
    case 'whole':
      return `${plural('scopes_state_whole', state.read)} ${t('scopes_state_at', timeAgo(state.at, now))}`;
    case 'counted':
      return t(
        state.atLeast ? 'scopes_state_at_least' : 'scopes_state_counted',
        formatNumber(state.total),
        timeAgo(state.at, now),
      );
  }
}

const readText = ({ read, total }: { readonly read: number; readonly total?: number }): string =>
  total === undefined
    ? plural('scopes_state_read', read)
    : t('scopes_state_read_of', formatNumber(read), formatNumber(total));
