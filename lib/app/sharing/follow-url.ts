import { fail, ok } from '../../domain/result.ts';
import { strategyAddress } from '../../domain/strategy-address.ts';
import type { Answer } from '../../messages/protocol.ts';
import type { FollowAnswer, FollowRequest } from '../../messages/sharing.ts';
import { readSharing, type KeptUrl } from '../../store/sharing.ts';
import type { App } from '../app.ts';
import { commit } from '../commit.ts';
import { publicKey } from './signature.ts';
import { settle } from './settle.ts';
import { afterReading, baselineOf, faultOf, readUrl } from './url-reading.ts';
import { getSharing } from './view.ts';
import { without } from './without.ts';

type UrlRequest = Extract<FollowRequest, { from: 'url' }>;

/** Reads the address first: what cannot be read is not followed. The permission has been granted on the options page. */
export async function followUrl(app: App, { address, key }: UrlRequest): Promise<Answer<FollowAnswer>> {
  const place = strategyAddress(address);
  if (!place.ok || (key !== undefined && !(await publicKey(key))))
    return fail({ code: 'invalid', message: 'This is no https address, or no public key for it.' });
  const asked: KeptUrl = { address: place.value.href, ...(key !== undefined && { key }) };
  const reading = await readUrl(app, asked);
  const fault = faultOf(reading);
  if (!fault) {
    const at = app.now().toISOString();
    const done = await commit<true>(app, 'strict', async (tx, state) => {
      const kept = await readSharing(tx);
      // One given by a policy stays.
      if (kept.url?.byPolicy) return ok({ value: true });
      const others = without(kept, 'url');
      const url = afterReading(asked, reading, await baselineOf(tx, others), at);
      return ok({ value: true, state: await settle(tx, state, { ...others, url }, at) });
    });
    if (!done.ok) return done;
  }
  const sharing = await getSharing(app);
  return sharing.ok ? ok({ sharing: sharing.value, ...(fault && { fault }) }) : sharing;
}
