import { useEffect, useState } from 'preact/hooks';
import { ask } from '../../../lib/messages/client.ts';
import type { Answer, MessageError, ScopesAnswer } from '../../../lib/messages/protocol.ts';
import { SCOPES_KEY, type AddScopeRequest, type ScopeView } from '../../../lib/messages/scope-messages.ts';
import { useAsk } from '../../ui/use-ask.ts';
import type { Ports } from '../ports.ts';

const NOTHING = {};

export interface Scopes {
  /** Null until they are known. */
  readonly scopes: readonly ScopeView[] | null;
  /** Why they are not known, or the last act did not work. */
  readonly error: MessageError | null;
  readonly busy: boolean;
  again(): void;
  /** Null when it worked. */
  add(scope: AddScopeRequest['scope']): Promise<MessageError | null>;
  run(id: string): Promise<MessageError | null>;
  stop(id: string): Promise<MessageError | null>;
  remove(id: string): Promise<MessageError | null>;
}

/** The teams that are named, and what can be done with them; asked again whenever a reading gets on. */
export function useScopes(ports: Ports): Scopes {
  const { value, error, again } = useAsk('scopes.get', NOTHING);
  const [failed, setFailed] = useState<MessageError | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => ports.onStored((keys) => keys.includes(SCOPES_KEY) && again()), [ports, again]);

  async function act(work: Promise<Answer<ScopesAnswer>>): Promise<MessageError | null> {
    setBusy(true);
    const answer = await work;
    setBusy(false);
    const wrong = answer.ok ? null : answer.error;
    setFailed(wrong);
    again();
    return wrong;
  }

  return {
    scopes: value?.scopes ?? null,
    error: failed ?? error,
    busy,
    again,
    add: (scope) => act(ask('scopes.add', { requestId: ports.fresh(), scope })),
    run: (id) => act(ask('scopes.run', { id })),
    stop: (id) => act(ask('scopes.stop', { id })),
    remove: (id) => act(ask('scopes.remove', { id })),
  };
}
