import { ok } from '../../domain/result.ts';
import type { Strategy } from '../../domain/strategy.ts';
import { ticketAt } from '../../domain/ticket-address.ts';
import type { Answer } from '../../messages/protocol.ts';
import type { PendingShare, ShareFault, SharedFrom, SharingAnswer } from '../../messages/sharing.ts';
import type { ReadTx } from '../../store/schema.ts';
import {
  readSharing,
  type KeptFault,
  type KeptItem,
  type KeptSource,
  type KeptUrl,
} from '../../store/sharing.ts';
import { readState } from '../../store/state.ts';
import type { App } from '../app.ts';
import { capped } from '../import-diff.ts';
import { partsOf } from '../id-parts.ts';
import { strategyDiff } from '../strategy-diff.ts';
import { sameStrategy } from './digest.ts';
import { goalsRemoved } from './precedence.ts';
import { workingOf } from './settle.ts';
import { baselineOf } from './url-reading.ts';

/** Where the strategy comes from, what waits, and what did not work. */
export async function getSharing(app: App): Promise<Answer<SharingAnswer>> {
  const view = await app.store.read(sharingView);
  return view.ok ? ok(view.value) : view;
}

export async function sharingView(tx: ReadTx): Promise<SharingAnswer> {
  const [{ rev }, kept] = await Promise.all([readState(tx), readSharing(tx)]);
  const { inForce, own, policy, url, item } = kept;
  return {
    rev,
    inForce,
    ownAside: own !== null,
    policy: policy ? { ...faultOf(policy.fault) } : null,
    url: url ? urlView(url, await baselineOf(tx, kept)) : null,
    item: item ? itemView(item, await workingOf(tx, kept)) : null,
  };
}

const faultOf = (fault: KeptFault | undefined): { fault?: ShareFault } =>
  fault ? { fault: fault as ShareFault } : {};

function pendingView(pending: NonNullable<KeptSource['pending']>, before: Strategy | null): PendingShare {
  const { added, changed, removed } = strategyDiff(before, pending.strategy);
  return {
    digest: pending.digest,
    diff: { added: capped(added), changed: capped(changed), removed: capped(removed) },
    removed: goalsRemoved(before, pending.strategy),
    conflict: false,
  };
}

const sourceView = (source: KeptSource, before: Strategy | null): SharedFrom => ({
  ...(source.checkedAt !== undefined && { checkedAt: source.checkedAt }),
  ...(source.copy && { takenAt: source.copy.at }),
  ...faultOf(source.fault),
  ...(source.pending && { pending: pendingView(source.pending, before) }),
  declined: source.declined !== undefined,
});

const urlView = (url: KeptUrl, before: Strategy | null) => ({
  ...sourceView(url, before),
  address: url.address,
  byPolicy: url.byPolicy === true,
  signed: url.key !== undefined,
});

function itemView(item: KeptItem, working: Strategy | null) {
  const id = ticketAt(item.address);
  const ahead = working !== null && !sameStrategy(working, item.copy?.strategy ?? null);
  const shared = sourceView(item, working);
  return {
    ...shared,
    ...(shared.pending && { pending: { ...shared.pending, conflict: ahead } }),
    address: item.address,
    key: id === null ? item.address : partsOf(id).key,
    ahead,
  };
}
