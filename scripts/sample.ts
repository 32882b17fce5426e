import { sampleStrategy } from '../lib/domain/sample-strategy.ts';
import type { Strategy } from '../lib/domain/strategy.ts';
import type { Session } from '../test/world/browser.ts';

/** Keeps the sample strategy, or another, the way the options page saves one. Throws with the background's sentence. */
export async function keepSample(session: Session, strategy: Strategy = sampleStrategy): Promise<void> {
  const now = await session.ask('strategy.get', {});
  if (!now.ok) throw new Error(`The strategy could not be read: ${now.error.message}`);
  const kept = await session.ask('strategy.put', {
    rev: now.value.rev,
    requestId: crypto.randomUUID(),
    strategy,
  });
  if (!kept.ok) throw new Error(`The sample strategy could not be kept: ${kept.error.message}`);
}
