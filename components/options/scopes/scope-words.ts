import type { Scope } from '../../../lib/domain/scope.ts';
import type { ScopeState } from '../../../lib/messages/scope-messages.ts';
import { formatNumber, plural, t } from '../../../lib/platform/i18n.ts';
import { SITE_TITLES } from '../../../lib/sites/hosts.ts';
import { faultText } from '../../ui/error-text.ts';
import { momentText } from '../../ui/moment-text.ts';
import { timeAgo } from '../../ui/relative-time.ts';

/** What the tool knows the work by. */
export const namedBy = (query: Scope['query']): string =>
  query.by === 'jql' ? query.jql : 'key' in query ? query.key : query.id;

/** Which work of which tool. */
export const queryText = ({ query }: Pick<Scope, 'query'>): string =>
  t(`scopes_is_${query.by}`, namedBy(query));

export const placeText = ({ site, tenant }: Pick<Scope, 'site' | 'tenant'>): string =>
  `${SITE_TITLES[site] ?? site} · ${tenant}`;

/** How far it has been read, in one sentence. `now`: milliseconds since 1970. */
export function stateText(state: ScopeState, { site }: Pick<Scope, 'site'>, now: number): string {
  switch (state.is) {
    case 'new':
      return t('scopes_new');
    case 'reading':
      return state.total === undefined
        ? plural('scopes_reading', state.read)
        : t('scopes_reading_of', formatNumber(state.read), formatNumber(Math.max(state.read, state.total)));
    case 'waiting': {
      const why = state.fault ? `${faultText(state.fault.code)} ` : '';
      const read = formatNumber(state.read);
      if (state.for === 'tab') return t('scopes_tab', SITE_TITLES[site] ?? site, read);
      return (
        why +
        (state.until === undefined
          ? t('scopes_soon', read)
          : t('scopes_later', momentText(state.until), read))
      );
    }
    case 'stopped':
      return plural('scopes_stopped', state.read);
    case 'failed':
      return t('scopes_failed', faultText(state.fault.code), formatNumber(state.read));
    case 'whole':
      return plural('scopes_whole', state.read, timeAgo(state.at, now));
    case 'counted':
      return t(
        state.atLeast ? 'scopes_counted_least' : 'scopes_counted',
        formatNumber(state.total),
        timeAgo(state.at, now),
      );
  }
}
