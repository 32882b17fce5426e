import type { ScopeView } from '../../../lib/messages/scope-messages.ts';
import { plural, t } from '../../../lib/platform/i18n.ts';
import { timeAgo } from '../../ui/relative-time.ts';
import { toolName } from '../../ui/sentence-text.ts';

interface TeamFootProps {
  readonly view: ScopeView | undefined;
  readonly review: string;
  /** When the work was read last. ISO 8601. */
  readonly newest: string | undefined;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** Where the numbers come from, how old they are, and the way to the whole review. */
export function TeamFoot({ view, review, newest, now }: TeamFootProps) {
  const source = view && [
    t('popup_team_source', toolName(view.scope.site)),
    plural('popup_items', view.items),
    ...(newest === undefined ? [] : [t('popup_fresh', timeAgo(newest, now))]),
  ];
  return (
    <div class="team-foot">
      <span class="small subtle">{source?.join(' · ')}</span>
      <a class="button plain" href={review} target="_blank" rel="noopener">
        {t('popup_review')}
      </a>
    </div>
  );
}
