import { useEffect } from 'preact/hooks';
import { SCOPES_KEY } from '../../lib/messages/scope-messages.ts';
import { useAsk } from '../ui/use-ask.ts';
import type { ReviewPorts } from './ports.ts';

const NOTHING = {};

/** The scopes that have been named, followed as they change; empty until they are known. */
export function useScopes(
  ports: Pick<ReviewPorts, 'onStored'>,
): readonly { readonly id: string; readonly name: string }[] {
  const { value, again } = useAsk('scopes.get', NOTHING);
  useEffect(
    () =>
      ports.onStored((keys) => {
        if (keys.includes(SCOPES_KEY)) again();
      }),
    [ports, again],
  );
  return value?.scopes.map(({ scope: { id, name } }) => ({ id, name })) ?? [];
}
