import { useEffect, useState } from 'preact/hooks';
import type { Strategy } from '../../../lib/domain/strategy.ts';
import { ask } from '../../../lib/messages/client.ts';
import {
  REV_KEY,
  type Answer,
  type DecideShareRequest,
  type FollowAnswer,
  type FollowRequest,
  type ShareFault,
  type SharingAnswer,
  type StopShareRequest,
} from '../../../lib/messages/protocol.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { errorText } from '../../ui/error-text.ts';
import { useAsk } from '../../ui/use-ask.ts';
import type { Ports } from '../ports.ts';

const NOTHING = {};

export interface Sharing {
  readonly value: SharingAnswer | null;
  /** The last act that did not work, in words. */
  readonly failure: string | null;
  readonly busy: boolean;
  /** Reads again what is so: permissions have changed, for instance. */
  again(): void;
  /** Undefined: it is followed. */
  follow(request: FollowRequest): Promise<ShareFault | null | undefined>;
  refresh(): Promise<SharingAnswer | null>;
  decide(request: DecideShareRequest): Promise<SharingAnswer | null>;
  /** Saves what was made of both sides, as an edit: true when it is stored. */
  save(strategy: Strategy): Promise<boolean>;
  stop(request: StopShareRequest): Promise<SharingAnswer | null>;
  /** Undefined: it is written. */
  write(): Promise<ShareFault | null | undefined>;
}

/** Where the strategy comes from, and what can be done about it. Asked again whenever anything is committed. */
export function useSharing(ports: Ports, onChange: () => Promise<void>): Sharing {
  const { value, error, again } = useAsk('sharing.get', NOTHING);
  const [acted, setActed] = useState<SharingAnswer | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => ports.onStored((keys) => keys.includes(REV_KEY) && again()), [ports, again]);
  useEffect(() => setActed(null), [value]);

  async function acting<T>(
    work: () => Promise<Answer<T>>,
    now: (answer: T) => SharingAnswer,
  ): Promise<T | null> {
    setBusy(true);
    const answer = await work();
    setBusy(false);
    setFailure(answer.ok ? null : errorText(answer.error.code));
    if (!answer.ok) {
      again();
      return null;
    }
    setActed(now(answer.value));
    await onChange();
    return answer.value;
  }
  const itself = (answer: SharingAnswer): SharingAnswer => answer;
  const outcome = (answer: FollowAnswer | null): ShareFault | null | undefined =>
    answer ? answer.fault : null;

  return {
    value: acted ?? value,
    failure: failure ?? (error && errorText(error.code)),
    busy,
    again,
    follow: async (request) =>
      outcome(
        await acting(
          () => ask('sharing.follow', request),
          ({ sharing }) => sharing,
        ),
      ),
    refresh: () => acting(() => ask('sharing.refresh', NOTHING), itself),
    decide: (request) => acting(() => ask('sharing.decide', request), itself),
    async save(strategy) {
      const now = await ask('strategy.get', NOTHING);
      if (!now.ok) return false;
      const { rev } = now.value;
      const why = t('sharing_why_both');
      const answer = await ask('strategy.put', { rev, requestId: ports.fresh(), strategy, why });
      setFailure(answer.ok ? null : errorText(answer.error.code));
      again();
      await onChange();
      return answer.ok;
    },
    stop: (request) => acting(() => ask('sharing.stop', request), itself),
    write: async () =>
      outcome(
        await acting(
          () => ask('sharing.write', NOTHING),
          ({ sharing }) => sharing,
        ),
      ),
  };
}
