import type { Problem } from '../domain/result.ts';
import type { Strategy } from '../domain/strategy.ts';
import type { ReadTx, WriteTx } from './schema.ts';

/** What was last read from somewhere and was good. */
export interface KeptCopy {
  readonly strategy: Strategy;
  readonly at: string;
}

export interface KeptFault {
  readonly code: string;
  readonly problems?: readonly Problem[];
}

/** What is kept of any place a strategy is read from. */
export interface KeptSource {
  readonly checkedAt?: string;
  readonly fault?: KeptFault;
  readonly copy?: KeptCopy;
  /** Read, and not taken before a person says so. */
  readonly pending?: KeptCopy & { readonly digest: string; readonly revision?: string };
  /** Digest of a version that a person did not take. */
  readonly declined?: string;
}

export interface KeptUrl extends KeptSource {
  readonly address: string;
  /** Public key that has to have signed it, as PEM. */
  readonly key?: string;
  readonly byPolicy?: true;
  /** Of the version that was read last, taken or not. */
  readonly etag?: string;
  /** Not asked by itself before; ISO 8601. */
  readonly notBefore?: string;
}

export interface KeptItem extends KeptSource {
  /** Address of the item's page. */
  readonly address: string;
  /** Revision of `copy`. */
  readonly revision?: string;
  /** We wrote that revision ourselves. */
  readonly wrote?: true;
  /** What was changed here and not written yet, while a stronger source was in use. */
  readonly mine?: Strategy;
}

export interface KeptPolicy {
  readonly fault?: KeptFault;
  readonly copy?: KeptCopy;
}

/** Where the strategy comes from, in one record, written in the transaction that writes the strategy. */
export interface KeptSharing {
  readonly inForce: 'policy' | 'url' | 'item' | 'own';
  /** One's own strategy, while another one is in use. */
  readonly own: Strategy | null;
  /** Of the policy as it was read last; the same one is not read twice. */
  readonly policyDigest?: string;
  readonly policy?: KeptPolicy;
  readonly url?: KeptUrl;
  readonly item?: KeptItem;
}

const KEY = 'sharing';

export const NOT_SHARED: KeptSharing = { inForce: 'own', own: null };

export async function readSharing(tx: ReadTx): Promise<KeptSharing> {
  const kept = await tx.objectStore('meta').get(KEY);
  return kept && 'inForce' in kept ? kept : NOT_SHARED;
}

export async function writeSharing(tx: WriteTx, sharing: KeptSharing): Promise<void> {
  await tx.objectStore('meta').put(sharing, KEY);
}
