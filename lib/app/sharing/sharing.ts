import type { Answer } from '../../messages/protocol.ts';
import type { FollowAnswer, FollowRequest, SharingAnswer } from '../../messages/sharing.ts';
import type { App } from '../app.ts';
import { followItem, refreshItem, writeItem } from './item.ts';
import { followUrl } from './follow-url.ts';
import { followPolicy } from './policy.ts';
import { refreshUrl } from './refresh-url.ts';
import { getSharing } from './view.ts';

export const followShare = (app: App, request: FollowRequest): Promise<Answer<FollowAnswer>> =>
  request.from === 'url' ? followUrl(app, request) : followItem(app, request.address);

/** Asks everything that is followed again: by an alarm, or because a person wants it now. */
export async function refreshShares(app: App, byHand = false): Promise<Answer<SharingAnswer>> {
  for (const refreshed of [
    await followPolicy(app),
    await refreshUrl(app, byHand),
    await refreshItem(app, byHand),
  ])
    if (!refreshed.ok) return refreshed;
  return getSharing(app);
}

export const writeShare = (app: App): Promise<Answer<FollowAnswer>> => writeItem(app);
