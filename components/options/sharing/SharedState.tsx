import type { ComponentChildren } from 'preact';
import type { Strategy } from '../../../lib/domain/strategy.ts';
import type { SharedFrom } from '../../../lib/messages/protocol.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { momentText } from '../../ui/moment-text.ts';
import { FaultNotice } from './FaultNotice.tsx';
import { PendingNotice } from './PendingNotice.tsx';
import { useBoth } from './use-both.ts';
import type { Sharing } from './use-sharing.ts';

interface SharedStateProps {
  readonly from: 'url' | 'item';
  readonly source: SharedFrom;
  readonly sharing: Sharing;
  readonly say: (text: string) => void;
  /** What can be done about a fault. */
  readonly remedy?: ComponentChildren;
}

/** When it was read, what did not work, and what waits for an answer. */
export function SharedState({ from, source, sharing, say, remedy }: SharedStateProps) {
  const { checkedAt, takenAt, fault, pending, declined } = source;
  const both = useBoth(pending?.conflict === true ? pending.digest : null);
  const takeBoth = async (digest: string, strategy: Strategy): Promise<void> => {
    if (!(await sharing.decide({ from, digest, take: false }))) return;
    if (await sharing.save(strategy)) say(t('sharing_done_both'));
  };
  const decide = async (digest: string, take: boolean, conflict: boolean): Promise<void> => {
    const done = await sharing.decide({ from, digest, take });
    if (done) say(t(take ? 'sharing_done_take' : conflict ? 'sharing_done_mine' : 'sharing_done_leave'));
  };
  return (
    <>
      <p class="subtle small">
        {checkedAt !== undefined && t('sharing_checked', momentText(checkedAt))}
        {checkedAt !== undefined && ' · '}
        {takenAt === undefined ? t('sharing_nothing_taken') : t('sharing_taken', momentText(takenAt))}
      </p>
      {fault && <FaultNotice fault={fault} copy={takenAt !== undefined} action={remedy} />}
      {declined && <p class="subtle small">{t('sharing_declined')}</p>}
      {pending && (
        <PendingNotice
          onBoth={both === null ? undefined : () => void takeBoth(pending.digest, both)}
          pending={pending}
          busy={sharing.busy}
          onDecide={(take) => void decide(pending.digest, take, pending.conflict)}
        />
      )}
    </>
  );
}
