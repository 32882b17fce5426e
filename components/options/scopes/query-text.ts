import type { ScopeQuery } from '../../../lib/domain/scope.ts';
import { t } from '../../../lib/platform/i18n.ts';

/** What a scope is named by, in words. */
export function queryText(query: ScopeQuery): string {
  switch (query.by) {
    case 'project':
      return t('scopes_query_project', query.key);
    case 'board':
      return t('scopes_query_board', query.id);
    case 'jql':
      return query.jql;
    case 'team':
      return t('scopes_query_team', query.key);
    case 'pipeline':
      return t('scopes_query_pipeline', query.id);
  }
}
