import { useCallback, useEffect, useState } from 'preact/hooks';
import { SCOPES_KEY, type ScopeView } from '../../lib/messages/scope-messages.ts';
import { useAsk } from '../ui/use-ask.ts';
import type { PopupPort } from './port.ts';

export interface Team {
  /** Null until they are known. */
  readonly scopes: readonly ScopeView[] | null;
  /** The one that is looked at, or would be; null = there is none, undefined = not known yet. */
  readonly scope: string | null | undefined;
  /** It was looked at the last time, and so it is again; undefined = not known yet. */
  readonly wasChosen: boolean | undefined;
  readonly choose: (scope: string) => void;
  /** Something else is looked at now. */
  readonly leave: () => void;
}

const NOTHING = {};

/** The team scopes, and the one that was looked at last. */
export function useTeam(port: PopupPort): Team {
  const { value, error, again } = useAsk('scopes.get', NOTHING);
  const [kept, setKept] = useState<string | null | undefined>(undefined);
  const [chosen, setChosen] = useState<string | null>(null);
  useEffect(() => {
    void port.kept().then(({ scope = null }) => setKept(scope));
    return port.onStored((keys) => {
      if (keys.includes(SCOPES_KEY)) again();
    });
  }, [port, again]);

  const scopes = value?.scopes ?? (error ? [] : null);
  const exists = (id: string | null | undefined): id is string =>
    typeof id === 'string' && (scopes === null || scopes.some(({ scope }) => scope.id === id));
  const [first] = scopes ?? [];
  const choose = useCallback(
    (scope: string) => {
      setChosen(scope);
      void port.kept().then((before) => port.keep({ ...before, scope }));
    },
    [port],
  );
  const leave = useCallback(() => {
    setChosen(null);
    void port.kept().then(({ digest }) => port.keep(digest === undefined ? {} : { digest }));
  }, [port]);
  const scope = exists(chosen)
    ? chosen
    : exists(kept)
      ? kept
      : scopes === null || kept === undefined
        ? undefined
        : (first?.scope.id ?? null);
  return { scopes, scope, wasChosen: kept === undefined ? undefined : exists(kept), choose, leave };
}
