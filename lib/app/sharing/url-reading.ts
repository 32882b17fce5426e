import type { Result } from '../../domain/result.ts';
import { fail, ok } from '../../domain/result.ts';
import type { Strategy } from '../../domain/strategy.ts';
import { strategyAddress } from '../../domain/strategy-address.ts';
import type { ShareFault } from '../../messages/sharing.ts';
import type { ReadTx } from '../../store/schema.ts';
import type { KeptSharing, KeptUrl } from '../../store/sharing.ts';
import { readStrategy } from '../../store/strategy.ts';
import { browserEnvironment } from '../../trackers/environment.ts';
import type { App } from '../app.ts';
import { askAddress } from './ask-address.ts';
import { sameStrategy, strategyDigest } from './digest.ts';
import { goalsRemoved } from './precedence.ts';
import { readShared } from './read-text.ts';
import { without } from './without.ts';

/** What an address has said: a strategy, nothing new, or why there is none. */
export type UrlReading = Result<
  | { readonly is: 'same' }
  | { readonly is: 'read'; readonly strategy: Strategy; readonly digest: string; readonly etag?: string },
  ShareFault & { readonly pauseMs?: number }
>;

/** Asks the address of what is followed; `afresh`: also for what was seen before. Never rejects. */
export async function readUrl(app: App, url: KeptUrl, afresh = false): Promise<UrlReading> {
  const address = strategyAddress(url.address);
  if (!address.ok) return fail({ code: 'bad_answer' });
  const allowed = await app.extension.permitted(address.value.origin).catch(() => false);
  // An address by policy may be on a server that lets everybody read: that one is tried.
  if (!allowed && !url.byPolicy) return fail({ code: 'not_allowed' });
  const etag = afresh ? undefined : url.etag;
  const given = await askAddress(browserEnvironment(), { address: address.value, etag, key: url.key });
  if (!given.ok) {
    const blocked = !allowed && given.error.code === 'unreachable';
    return fail(blocked ? { code: 'not_allowed' } : given.error);
  }
  if (given.value.is === 'same') return ok({ is: 'same' });
  const strategy = readShared(given.value.text);
  if (!strategy.ok) return strategy;
  const tag = given.value.etag;
  const digest = await strategyDigest(strategy.value);
  return ok({ is: 'read', strategy: strategy.value, digest, ...(tag !== undefined && { etag: tag }) });
}

export const faultOf = (reading: UrlReading): ShareFault | undefined => {
  if (reading.ok) return undefined;
  const { code, problems } = reading.error;
  return { code, ...(problems && { problems }) };
};

/** What the address's strategy would take the place of. Under a policy it takes none yet. */
export async function baselineOf(tx: ReadTx, { policy, url }: KeptSharing): Promise<Strategy | null> {
  return policy?.copy ? (url?.copy?.strategy ?? null) : readStrategy(tx);
}

const MOST_PAUSE_MS = 7 * 86_400_000;

/** What is kept of the address after a reading. A version without goals that `baseline` has waits for a yes. */
export function afterReading(
  url: KeptUrl,
  reading: UrlReading,
  baseline: Strategy | null,
  at: string,
): KeptUrl {
  const checked = { ...without(url, 'fault', 'notBefore'), checkedAt: at };
  if (!reading.ok) {
    const { pauseMs } = reading.error;
    const until = pauseMs === undefined ? undefined : Date.parse(at) + Math.min(pauseMs, MOST_PAUSE_MS);
    const fault = faultOf(reading);
    return {
      ...checked,
      ...(fault && { fault }),
      ...(until !== undefined && { notBefore: new Date(until).toISOString() }),
    };
  }
  if (reading.value.is === 'same') return checked;
  const { strategy, digest, etag } = reading.value;
  const rest = without(checked, 'pending', 'declined', 'etag');
  const seen = { ...rest, ...(etag !== undefined && { etag }) };
  const copy = { strategy, at };
  if (sameStrategy(strategy, url.copy?.strategy ?? null)) return seen;
  if (digest === url.declined) return { ...seen, declined: digest };
  if (goalsRemoved(baseline, strategy).length > 0) return { ...seen, pending: { ...copy, digest } };
  return { ...seen, copy };
}
