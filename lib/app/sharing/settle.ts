import type { Strategy } from '../../domain/strategy.ts';
import type { Source } from '../../messages/sharing.ts';
import { t } from '../../platform/i18n.ts';
import type { State } from '../../store/records.ts';
import type { ReadTx, WriteTx } from '../../store/schema.ts';
import { readSharing, writeSharing, type KeptItem, type KeptSharing } from '../../store/sharing.ts';
import { nextState } from '../../store/state.ts';
import { readStrategy } from '../../store/strategy.ts';
import type { NewVersion } from '../../store/versions.ts';
import { storeStrategy } from '../strategy.ts';
import { sameStrategy } from './digest.ts';
import { offered } from './precedence.ts';
import { without } from './without.ts';

/** What an item's strategy is compared with: the one edited here, in use or waiting under a stronger source. */
export async function workingOf(tx: ReadTx, { inForce, item }: KeptSharing): Promise<Strategy | null> {
  if (inForce === 'item' || (inForce === 'own' && !item?.copy)) return readStrategy(tx);
  return item?.mine ?? item?.copy?.strategy ?? null;
}

/**
 * Keeps what is shared, and makes the strategy in use the one that comes first, as a version that history shows; all in the
 * caller's transaction. One's own is set aside while another is in use, and is in use again after the last of them. Returns the
 * state to be kept with it. `told`: what history is to say, where that is not whose strategy it is.
 */
export async function settle(
  tx: WriteTx,
  state: State,
  next: KeptSharing,
  at: string,
  told?: Pick<NewVersion, 'how' | 'why'>,
): Promise<State> {
  const before = await readSharing(tx);
  const current = await readStrategy(tx);
  const kept = withEdits(before, next, current);
  const now = offered(kept);
  const own = before.inForce === 'own' ? current : kept.own;
  await writeSharing(tx, { ...kept, inForce: now?.source ?? 'own', own: now ? own : null });
  const strategy = now ? now.strategy : (own ?? current);
  if (strategy === null || sameStrategy(strategy, current)) return nextState(state, 'decided');
  const said = told ?? { how: 'shared', why: whyOf(now?.source ?? 'own', kept) };
  return storeStrategy(tx, state, { at, ...said, strategy });
}

/** An item's strategy is edited here: what is not written to it yet is kept beside its copy, unless that is another one now. */
function withEdits(before: KeptSharing, next: KeptSharing, current: Strategy | null): KeptSharing {
  if (before.inForce !== 'item' || !next.item) return next;
  const base = next.item.copy?.strategy ?? null;
  if (!sameStrategy(base, before.item?.copy?.strategy ?? null)) return next;
  const item = without(next.item, 'mine');
  const edited: KeptItem = current && !sameStrategy(current, base) ? { ...item, mine: current } : item;
  return { ...next, item: edited };
}

/** Said in the history. Hosts alone: a path may hold what is nobody's business. */
export function whyOf(source: Source, { url, item }: KeptSharing): string {
  if (source === 'url') return t('sharing_why_url', new URL(url?.address ?? '').host);
  if (source === 'item') return t('sharing_why_item', new URL(item?.address ?? '').host);
  return t(source === 'policy' ? 'sharing_why_policy' : 'sharing_why_own');
}
