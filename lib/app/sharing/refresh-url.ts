import { ok } from '../../domain/result.ts';
import type { Answer } from '../../messages/protocol.ts';
import { readSharing, writeSharing, type KeptUrl } from '../../store/sharing.ts';
import { nextState } from '../../store/state.ts';
import type { App } from '../app.ts';
import { commit } from '../commit.ts';
import { settle } from './settle.ts';
import { afterReading, baselineOf, readUrl } from './url-reading.ts';
import { without } from './without.ts';

/** Not asked by itself: the server has asked for a pause, or has said that the file is gone for good. */
const waits = ({ notBefore, fault }: KeptUrl, now: Date): boolean =>
  fault?.code === 'gone' || (notBefore !== undefined && Date.parse(notBefore) > now.getTime());

/** Does it say anything else than before, but for the time? */
const tells = (url: KeptUrl): string => JSON.stringify(without(url, 'checkedAt'));

/**
 * Reads the address again. Whatever does not work leaves the last good copy as it is. `byHand`: a person asks, which also shows a
 * version again that was declined.
 */
export async function refreshUrl(app: App, byHand: boolean): Promise<Answer<true>> {
  const kept = await app.store.read(readSharing);
  if (!kept.ok) return kept;
  const { url } = kept.value;
  if (!url || (!byHand && waits(url, app.now()))) return ok(true);
  const reading = await readUrl(app, url, byHand && url.declined !== undefined);
  const at = app.now().toISOString();
  return commit<true>(app, 'strict', async (tx, state) => {
    const sharing = await readSharing(tx);
    const asked = sharing.url;
    // Another address is followed by now, or none: this answer is nobody's.
    if (!asked || asked.address !== url.address || asked.key !== url.key) return ok({ value: true });
    const next = afterReading(
      byHand ? without(asked, 'declined') : asked,
      reading,
      await baselineOf(tx, sharing),
      at,
    );
    if (JSON.stringify(next.copy) !== JSON.stringify(asked.copy))
      return ok({ value: true, state: await settle(tx, state, { ...sharing, url: next }, at) });
    await writeSharing(tx, { ...sharing, url: next });
    return ok({ value: true, ...(tells(next) !== tells(asked) && { state: nextState(state, 'observed') }) });
  });
}
