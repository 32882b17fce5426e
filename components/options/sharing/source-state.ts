import type { SharedFrom, SharingAnswer, Source } from '../../../lib/messages/protocol.ts';

/** How it stands with one of the places a strategy can come from; each has words in the locales (`sharing_state_<state>`). */
export type SourceState = 'none' | 'in_use' | 'waits' | 'asks' | 'fault' | 'nothing' | 'aside';

export const SOURCES = ['policy', 'url', 'item', 'own'] as const satisfies readonly Source[];

function followed(source: SharedFrom | null, inUse: boolean): SourceState {
  if (!source) return 'none';
  if (source.pending) return 'asks';
  if (source.fault) return 'fault';
  if (inUse) return 'in_use';
  return source.takenAt === undefined ? 'nothing' : 'waits';
}

export function sourceState(source: Source, sharing: SharingAnswer): SourceState {
  const { inForce, policy, ownAside } = sharing;
  if (source === 'policy') return policy?.fault ? 'fault' : inForce === 'policy' ? 'in_use' : 'none';
  if (source === 'own') return inForce === 'own' ? 'in_use' : ownAside ? 'aside' : 'none';
  return followed(sharing[source], inForce === source);
}
