import type { PendingShare } from '../../../lib/messages/protocol.ts';
import { plural, t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { DiffLists } from '../DiffLists.tsx';

interface PendingNoticeProps {
  readonly pending: PendingShare;
  readonly busy: boolean;
  readonly onDecide: (take: boolean) => void;
  /** Both sides as one; absent where they cannot be. */
  readonly onBoth?: (() => void) | undefined;
}

/** A version that is not taken unasked: what it would change, and the two answers. */
export function PendingNotice({ pending, busy, onDecide, onBoth }: PendingNoticeProps) {
  const { conflict, removed, diff } = pending;
  return (
    <div class="preview share-pending">
      <div role="status">
        <h4>{t(conflict ? 'sharing_conflict' : 'sharing_pending')}</h4>
        <p>{conflict ? t('sharing_conflict_text') : plural('sharing_pending_goals', removed.length)}</p>
      </div>
      <DiffLists diff={diff} heading="h5" />
      <div class="row">
        {onBoth && (
          <Button look="primary" busy={busy} onPress={onBoth}>
            {t('sharing_take_both')}
          </Button>
        )}
        <Button look={onBoth ? 'plain' : 'primary'} busy={busy} onPress={() => onDecide(true)}>
          {t(conflict ? 'sharing_take_theirs' : 'sharing_take')}
        </Button>
        <Button busy={busy} onPress={() => onDecide(false)}>
          {t(conflict ? 'sharing_keep_mine' : 'sharing_leave')}
        </Button>
      </div>
    </div>
  );
}
