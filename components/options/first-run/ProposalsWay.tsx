import { useEffect } from 'preact/hooks';
import type { ProposalsAnswer } from '../../../lib/messages/protocol.ts';
import { plural, t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useAsk } from '../../ui/use-ask.ts';
import { ProposalList } from './ProposalList.tsx';
import { ticked } from './proposed.ts';

interface ProposalsWayProps {
  readonly busy: boolean;
  readonly onTake: (proposals: ProposalsAnswer['proposals'], chosen: ReadonlySet<number>) => void;
}

const NOTHING = {};

/** Goals out of what has been seen. Looked for again whenever the person comes back from another tab. */
export function ProposalsWay({ busy, onTake }: ProposalsWayProps) {
  const { value, error, again, state } = useAsk('proposals', NOTHING);
  useEffect(() => {
    const back = (): void => {
      if (document.visibilityState === 'visible') again();
    };
    document.addEventListener('visibilitychange', back);
    return () => document.removeEventListener('visibilitychange', back);
  }, [again]);
  const look = (
    <Button busy={state === 'loading'} onPress={again}>
      {t('first_seen_again')}
    </Button>
  );
  return (
    <section class="block first" aria-labelledby="seen-title">
      <h3 id="seen-title">{t('first_seen')}</h3>
      {error && (
        <Notice tone="error" action={look}>
          {t('first_seen_failed')}
        </Notice>
      )}
      {!value && !error && <p class="subtle">{t('options_loading')}</p>}
      {value && value.proposals.length === 0 && (
        <div class="first-none" role="status">
          <p>{value.seen === 0 ? t('first_seen_none') : plural('first_seen_bare', value.seen)}</p>
          {!error && look}
        </div>
      )}
      {value && value.proposals.length > 0 && (
        <ProposalList {...value} busy={busy} ticked={ticked(value.proposals)} onTake={onTake} />
      )}
    </section>
  );
}
