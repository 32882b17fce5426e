/** Messages about a shared strategy: where it comes from, what waits for a yes, what did not work. Types only. */
import type { Problem } from '../domain/result.ts';
import type { Strategy } from '../domain/strategy.ts';
import type { DiffLines } from './options-messages.ts';

/** Where a strategy can come from, the strongest first. */
export type Source = 'policy' | 'url' | 'item' | 'own';

/** Why a shared strategy could not be read or written; each has a sentence in the locales (`sharing_fault_<code>`). */
export type ShareFaultCode =
  /** The browser has not been told to allow the host. */
  | 'not_allowed'
  | 'offline'
  /** Nothing answers at the host, or not over https with a certificate that holds. */
  | 'unreachable'
  | 'timeout'
  | 'signed_out'
  | 'forbidden'
  | 'not_found'
  | 'gone'
  | 'rate_limited'
  | 'server_error'
  /** It sends on to another address, which is not followed. */
  | 'redirected'
  /** A web page and no file: most often one to sign in. */
  | 'web_page'
  | 'wrong_type'
  | 'too_big'
  /** Not a strategy, or one that does not hold together: `problems` say where. */
  | 'invalid'
  /** A signature is asked for, and there is none. */
  | 'unsigned'
  | 'bad_signature'
  /** Any other answer. */
  | 'bad_answer'
  /** No tab of this Jira is open: it is asked from its own page. */
  | 'no_tab'
  /** Somebody has written meanwhile. */
  | 'written_meanwhile';

export interface ShareFault {
  readonly code: ShareFaultCode;
  readonly problems?: readonly Problem[];
}

/** A version that is not taken before a person says so. */
export interface PendingShare {
  /** Names what is shown, so that what is taken is what was seen. */
  readonly digest: string;
  readonly diff: DiffLines;
  /** Titles of the goals that would go. */
  readonly removed: readonly string[];
  /** Both sides have changed since they were the same: taking it sets one's own changes aside. */
  readonly conflict: boolean;
}

export interface SharedFrom {
  /** ISO 8601 UTC; absent = never. */
  readonly checkedAt?: string;
  /** Of the last good copy. */
  readonly takenAt?: string;
  readonly fault?: ShareFault;
  readonly pending?: PendingShare;
  /** A version that was declined is still there. */
  readonly declined: boolean;
}

export interface UrlShare extends SharedFrom {
  readonly address: string;
  readonly byPolicy: boolean;
  readonly signed: boolean;
}

export interface ItemShare extends SharedFrom {
  /** The address of the item. */
  readonly address: string;
  readonly key: string;
  /** The strategy here is not the one of the item: it can be written there. */
  readonly ahead: boolean;
}

export interface SharingAnswer {
  readonly rev: number;
  /** Whose strategy is in use. */
  readonly inForce: Source;
  /** One's own strategy is set aside while another is in use. */
  readonly ownAside: boolean;
  /** A strategy by policy; `fault` when it cannot be used. */
  readonly policy: { readonly fault?: ShareFault } | null;
  readonly url: UrlShare | null;
  readonly item: ItemShare | null;
}

export type FollowRequest =
  | { readonly from: 'url'; readonly address: string; readonly key?: string | undefined }
  | { readonly from: 'item'; readonly address: string };

/** Not followed, and why; else what is so now. */
export interface FollowAnswer {
  readonly fault?: ShareFault;
  readonly sharing: SharingAnswer;
}

/** What a person says to a version that waits. */
export interface DecideShareRequest {
  readonly from: 'url' | 'item';
  readonly digest: string;
  readonly take: boolean;
}

/** Whole documents: asked for only where a person has to choose. */
export interface ShareSides {
  readonly base: Strategy;
  readonly mine: Strategy;
  readonly theirs: Strategy;
}

export interface StopShareRequest {
  readonly from: 'url' | 'item';
  /** `shared`: what was shared goes on as one's own. `own`: one's own strategy of before is in use again. */
  readonly keep: 'shared' | 'own';
}
