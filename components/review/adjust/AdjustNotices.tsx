import { problemText } from '../../options/state/problem-text.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { errorText } from '../../ui/error-text.ts';
import { Notice } from '../../ui/Notice.tsx';
import { rangeText } from '../../ui/share-range.ts';
import type { Aimed } from './change-target.ts';
import type { Adjusting } from './use-adjust.ts';

interface AdjustNoticesProps {
  readonly adjusting: Adjusting;
  readonly aimed: readonly Aimed[];
  /** What the target being typed is of. */
  readonly of: string;
}

/** What became of a change: saved, with the way back; refused, with what is stated now; or not to be made here at all. */
export function AdjustNotices({ adjusting, aimed, of }: AdjustNoticesProps) {
  const { strategy, busy, error, saved, undo } = adjusting;
  const savedTitle = aimed.find((one) => one.of === saved?.of)?.title ?? '';
  const chosen = aimed.find((one) => one.of === of);
  return (
    <>
      {strategy?.heldBy && <Notice>{errorText('held')}</Notice>}
      {saved && (
        <Notice
          action={
            <Button busy={busy} onPress={() => void undo(t('review_undone_why'))}>
              {t('common_undo')}
            </Button>
          }
        >
          {t('review_saved', savedTitle)}
        </Notice>
      )}
      {error && (
        <Notice tone="error" title={error.code === 'stale' ? t('review_conflict') : undefined}>
          {error.code === 'stale'
            ? t(
                'review_conflict_text',
                chosen?.title ?? '',
                chosen?.target ? rangeText(chosen.target) : t('review_no_range'),
              )
            : error.problems?.map((problem) => problemText(problem, strategy?.strategy)).join(' ') ||
              errorText(error.code)}
        </Notice>
      )}
    </>
  );
}
