import { fail, ok } from '../../domain/result.ts';
import type { Strategy } from '../../domain/strategy.ts';
import type { Answer } from '../../messages/protocol.ts';
import type { DecideShareRequest, SharingAnswer, StopShareRequest } from '../../messages/sharing.ts';
import { t } from '../../platform/i18n.ts';
import type { State } from '../../store/records.ts';
import type { WriteTx } from '../../store/schema.ts';
import { readSharing, type KeptItem, type KeptSharing, type KeptUrl } from '../../store/sharing.ts';
import { readStrategy } from '../../store/strategy.ts';
import type { App } from '../app.ts';
import { commit } from '../commit.ts';
import { STALE, storeStrategy } from '../strategy.ts';
import { settle, whyOf } from './settle.ts';
import { getSharing } from './view.ts';
import { without } from './without.ts';

/** Takes a version that waits, or does not; `stale` when it is not the one that was shown. */
export async function decideShare(
  app: App,
  { from, digest, take }: DecideShareRequest,
): Promise<Answer<SharingAnswer>> {
  const at = app.now().toISOString();
  const done = await commit<true>(app, 'strict', async (tx, state) => {
    const kept = await readSharing(tx);
    if (kept[from]?.pending?.digest !== digest) return fail(STALE);
    const working = kept.inForce === 'item' ? await readStrategy(tx) : kept.item?.mine;
    const next =
      from === 'url'
        ? { url: decidedUrl(kept.url, take) }
        : { item: decidedItem(kept.item, take ? null : working) };
    const seen = from === 'item' && !take ? await keepSeen(tx, state, kept, at) : null;
    const now = { ...kept, ...present(next) };
    return ok({ value: true, state: await settle(tx, seen ?? state, now, at, seen ? KEPT() : undefined) });
  });
  return done.ok ? getSharing(app) : done;
}

const KEPT = () => ({ how: 'edit', why: t('sharing_why_kept') }) as const;

/** What is not taken would be nowhere once it is written over: it becomes a version of the history, and mine the next one. */
async function keepSeen(tx: WriteTx, state: State, kept: KeptSharing, at: string): Promise<State | null> {
  const theirs = kept.item?.pending?.strategy;
  if (!theirs || kept.inForce !== 'item') return null;
  return storeStrategy(tx, state, { at, how: 'shared', why: whyOf('item', kept), strategy: theirs });
}

const present = (next: { url?: KeptUrl | undefined; item?: KeptItem | undefined }): Partial<KeptSharing> => ({
  ...(next.url && { url: next.url }),
  ...(next.item && { item: next.item }),
});

function decidedUrl(url: KeptUrl | undefined, take: boolean): KeptUrl | undefined {
  if (!url?.pending) return url;
  const rest = without(url, 'pending', 'declined');
  const { strategy, at, digest } = url.pending;
  return take ? { ...rest, copy: { strategy, at } } : { ...rest, declined: digest };
}

/**
 * Theirs is taken, or `mine` goes on from theirs: either way theirs has been seen, and the next writing starts from it.
 */
function decidedItem(item: KeptItem | undefined, mine: Strategy | null | undefined): KeptItem | undefined {
  if (!item?.pending) return item;
  const rest = without(item, 'pending', 'mine', 'wrote');
  const { strategy, at, revision } = item.pending;
  const seen = { ...rest, copy: { strategy, at }, ...(revision !== undefined && { revision }) };
  return mine ? { ...seen, mine } : seen;
}

/** Follows it no more. The strategy in use goes on as one's own, or one's own of before comes back: as the person says. */
export async function stopShare(app: App, { from, keep }: StopShareRequest): Promise<Answer<SharingAnswer>> {
  const at = app.now().toISOString();
  const done = await commit<true>(app, 'strict', async (tx, state) => {
    const kept = await readSharing(tx);
    if (kept.url?.byPolicy && from === 'url') return fail(STALE);
    return ok({ value: true, state: await settle(tx, state, await unfollowed(tx, kept, from, keep), at) });
  });
  return done.ok ? getSharing(app) : done;
}

async function unfollowed(
  tx: WriteTx,
  kept: KeptSharing,
  from: 'url' | 'item',
  keep: StopShareRequest['keep'],
): Promise<KeptSharing> {
  const others = without(kept, from);
  return kept.inForce === from && keep === 'shared' ? { ...others, own: await readStrategy(tx) } : others;
}
