import { plural, t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useAsk } from '../../ui/use-ask.ts';
import { useEditor } from '../editor.ts';
import { focusById } from '../focus.ts';
import { freshProposals } from './fresh-proposals.ts';
import { ProposalList } from './ProposalList.tsx';
import { takeProposals } from './take-proposals.ts';

const NOTHING = {};

interface MoreGoalsProps {
  /** What takes the focus when goals were taken: the list they were in may be gone. */
  readonly focusId: string;
}

/** What work has been gathered under since, and no goal stands for: taken like the first goals, with undo. */
export function MoreGoals({ focusId }: MoreGoalsProps) {
  const { strategy, edit, say } = useEditor();
  const { value, error, again, state } = useAsk('proposals', NOTHING);
  const fresh = value ? freshProposals(strategy, value.proposals) : [];
  const look = (
    <Button busy={state === 'loading'} onPress={again}>
      {t('first_seen_again')}
    </Button>
  );
  if (error) {
    return (
      <Notice tone="error" action={look}>
        {t('first_seen_failed')}
      </Notice>
    );
  }
  if (!value) return <p class="subtle">{t('options_loading')}</p>;
  if (fresh.length === 0) {
    return (
      <div class="first-none" role="status">
        <p>{t(value.proposals.length === 0 ? 'first_later_nothing' : 'first_later_all')}</p>
        {look}
      </div>
    );
  }
  return (
    <ProposalList
      seen={value.seen}
      proposals={fresh}
      busy={false}
      ticked={NOBODY}
      onTake={(proposals, chosen) => {
        edit(takeProposals(strategy, proposals, chosen));
        focusById(focusId);
        say(plural('first_later_taken', chosen.size), true);
      }}
    />
  );
}

/** A strategy that stands is not changed by leaving things as they are. */
const NOBODY: ReadonlySet<string> = new Set();
